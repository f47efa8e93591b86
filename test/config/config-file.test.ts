import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Config } from '../../src/config/config.ts'
import { readConfigFile } from '../../src/config/config-file.ts'
import { loadConfig } from '../../src/config/load.ts'
import { ACTION_INPUTS, FILE_OPTIONS, type OptionName } from '../../src/config/options.ts'
import type { RawInputs } from '../../src/config/raw-inputs.ts'
import type { Environment } from '../../src/environment.ts'
import { ConfigError } from '../../src/errors.ts'
import { canLink, linkFolder } from '../local/tree.ts'
import { temporaryFolder } from '../support/site.ts'

type Inputs = Readonly<Partial<Record<OptionName, string>>>

function workspaceWith(files: Readonly<Record<string, string>>): string {
  const workspace = temporaryFolder()
  for (const folder of ['dist', 'public']) mkdirSync(join(workspace, folder))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text)
  return workspace
}

/** As a runner hands the inputs over: those that nobody wrote are empty. */
function load(
  file: string | Readonly<Record<string, string>>,
  inputs: Inputs = {},
  from: RawInputs['from'] = 'action',
  environment: Environment = {},
): Promise<Config> {
  const workspace = workspaceWith(typeof file === 'string' ? { 's3-site-deploy.yml': file } : file)
  const unsaid = from === 'action' ? ACTION_INPUTS.map(({ name }) => [name, ''] as const) : []
  const values = new Map<OptionName, string>(unsaid)
  for (const { name } of ACTION_INPUTS) {
    const text = inputs[name]
    if (text !== undefined) values.set(name, text)
  }
  return loadConfig({ from, values, problems: [] }, environment, workspace)
}

async function deploy(...args: Parameters<typeof load>) {
  const config = await load(...args)
  if (config.command !== 'deploy') throw new Error(`The command is ${config.command}.`)
  return config
}

async function complaint(...args: Parameters<typeof load>): Promise<string> {
  try {
    await load(...args)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing is wrong'
}

const FILE = `
# yaml-language-server: $schema=./s3-site-deploy.schema.json
bucket: www.example.com
source: dist
delete: true
keep-assets: 7d
exclude:
  - '*.map'
  - drafts/
max-deletes: 50%
headers:
  '*.html':
    cache-control: no-cache
environments:
  production:
    region: eu-central-1
  staging:
    bucket: s3://staging.example.com/site
    delete: owned
    exclude: [robots.txt]
`

describe('the configuration file', () => {
  it('says what nobody else says', async () => {
    const config = await deploy(FILE)
    expect(config).toMatchObject({
      target: { bucket: 'www.example.com', prefix: '' },
      delete: 'all',
      keepAssets: 7 * 86_400_000,
      maxDeletes: { limit: 'percent', percent: 50 },
      selection: { exclude: ['*.map', 'drafts/'] },
      connection: {},
    })
    expect(config.headerRules).toMatchObject([
      { pattern: '*.html', where: 's3-site-deploy.yml:12', set: { cacheControl: 'no-cache' } },
    ])
  })

  it('has environments, which override it', async () => {
    expect(await deploy(FILE, { environment: 'production' })).toMatchObject({
      target: { bucket: 'www.example.com', prefix: '' },
      connection: { region: { name: 'eu-central-1', from: 'input' } },
      delete: 'all',
    })
    expect(await deploy(FILE, { environment: 'staging' })).toMatchObject({
      target: { bucket: 'staging.example.com', prefix: 'site/' },
      delete: 'owned',
      selection: { exclude: ['robots.txt'] },
    })
  })

  it('gives way to inputs, also to those that say the default', async () => {
    const inputs = {
      delete: 'false',
      exclude: 'x',
      'max-deletes': 'auto',
      headers: "'*': { cache-control: no-store }",
    }
    expect(await deploy(FILE, { ...inputs, 'keep-assets': '0' })).toMatchObject({
      delete: 'none',
      keepAssets: 0,
      maxDeletes: { limit: 'auto' },
      selection: { exclude: ['x'] },
      headerRules: [{ pattern: '*' }],
    })
  })

  it('takes an option back to its default with nothing', async () => {
    const file = `${FILE}  plain: { exclude: [], keep-assets: , delete: false }\n`
    expect(await deploy(file, { environment: 'plain' })).toMatchObject({
      delete: 'none',
      keepAssets: 0,
      selection: { exclude: [] },
    })
  })

  it('gives way to a whole target, its own prefix included', async () => {
    const file = 'bucket: a-bucket\nprefix: blog\nsource: dist\n'
    expect(await deploy(file, { bucket: 's3://other' })).toMatchObject({
      target: { bucket: 'other', prefix: '' },
    })
    expect(await deploy(file, { bucket: 'other' })).toMatchObject({
      target: { bucket: 'other', prefix: 'blog/' },
    })
    expect(await deploy(file, { prefix: '' }, 'command-line')).toMatchObject({ target: { prefix: '' } })
    const inherited = `${file}environments: { x: { bucket: 's3://other' } }`
    expect(await deploy(inherited, { environment: 'x' })).toMatchObject({
      target: { bucket: 'other', prefix: '' },
    })
  })

  it('has one of bucket and domain, and the nearer one counts', async () => {
    const byBucket = 'bucket: a-bucket\nsource: dist\nenvironments: { x: { domain: x.example.com } }\n'
    const byDomain = 'domain: www.example.com\nsource: dist\nenvironments: { x: { bucket: x-bucket } }\n'
    const found = async (file: string, inputs: Inputs) => {
      const { domain, target } = await deploy(file, inputs)
      return { domain, bucket: target.bucket }
    }
    const domain = (name: string) => ({ domain: name, bucket: '' })
    expect(await found(byBucket, { domain: 'www.example.com' })).toEqual(domain('www.example.com'))
    expect(await found(byBucket, { environment: 'x' })).toEqual(domain('x.example.com'))
    expect(await found(byDomain, {})).toEqual(domain('www.example.com'))
    expect(await found(byDomain, { bucket: 'other' })).toEqual({ bucket: 'other' })
    expect(await found(byDomain, { environment: 'x' })).toEqual({ bucket: 'x-bucket' })
  })

  it('is the one that config names, or none', async () => {
    const files = { 'other.yml': 'bucket: other', 's3-site-deploy.yml': 'bucket: usual' }
    const bucket = async (inputs: Inputs) =>
      (await deploy(files, { source: 'dist', ...inputs })).target.bucket
    expect(await bucket({})).toBe('usual')
    expect(await bucket({ config: 'other.yml' })).toBe('other')
    expect(await complaint(files, { source: 'dist', config: 'false' })).toBe(
      'bucket: is required, but missing or empty.',
    )
    expect(await complaint(files, { config: 'no.yml' })).toMatch(/^config: no\.yml does not exist: .*no\.yml/)
    expect((await deploy({ 's3-site-deploy.yaml': 'bucket: usual' }, { source: 'dist' })).target.bucket).toBe(
      'usual',
    )
  })

  it('may be empty', async () => {
    expect(await complaint('# nothing yet\n', { bucket: 'site' })).toBe(
      'source: is required, but missing or empty.',
    )
    expect(await complaint('', { bucket: 'site' })).toBe('source: is required, but missing or empty.')
  })

  test.each<[string, string, Inputs, string[]]>([
    [
      'a misspelt option',
      'bucket: site\nsource: dist\ndelte: true\n',
      {},
      ['s3-site-deploy.yml:3:1: "delte" is not an option. Did you mean delete?'],
    ],
    [
      'bad values, each at its place',
      'bucket: site\nsource: dist\nacl: public\nenvironments:\n  a:\n    max-deletes: many\n',
      { environment: 'a' },
      [
        's3-site-deploy.yml:6:5: max-deletes: "many" is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.',
        's3-site-deploy.yml:3:1: acl: "public" is not one of private, public-read,',
      ],
    ],
    [
      'a credential',
      'role-to-assume: arn:aws:iam::123456789012:role/x\n',
      {},
      ['s3-site-deploy.yml:1:1: role-to-assume cannot be set in this file. Give it as an input.'],
    ],
    [
      'what is for the command line',
      'json: true\n',
      {},
      ['s3-site-deploy.yml:1:1: json cannot be set in this file. Give it on the command line.'],
    ],
    [
      'lists and maps where there are none',
      'prefix: [a]\nexclude: { a: b }\nprotect:\n  - [x]\n',
      {},
      [
        's3-site-deploy.yml:1:9: prefix must be a string.',
        's3-site-deploy.yml:2:10: exclude must be a string or a list of strings.',
        's3-site-deploy.yml:4:5: protect must be a list of strings, each on one line.',
      ],
    ],
    [
      'rules that are none, at their place',
      "headers:\n  '*.html':\n    cache-contrl: x\n",
      {},
      ['s3-site-deploy.yml:3:5: "cache-contrl" '],
    ],
    [
      'everything at once, the inputs too',
      "bucket: Site\nsource: dist\ndelte: true\nkeep-assets: { a: b }\nheaders:\n  '*.js':\n    x-foo: 1\nenvironments:\n  a: 1\n",
      { 'dry-run': 'maybe', environment: 'b' },
      [
        's3-site-deploy.yml:3:1: "delte" is not an option. Did you mean delete?',
        's3-site-deploy.yml:4:14: keep-assets must be a string.',
        's3-site-deploy.yml:7:5: "x-foo" is not a header',
        's3-site-deploy.yml:9:3: a must be a map of options.',
        'environment: "b" is not an environment of s3-site-deploy.yml: it has a.',
        's3-site-deploy.yml:1:1: bucket: "Site" is not a bucket name',
        'dry-run: "maybe" is neither true nor false.',
      ],
    ],
    ['a key that is there twice', 'bucket: one\nbucket: two\n', {}, ['s3-site-deploy.yml:2:1: "bucket" ']],
    ['no map', '- bucket\n', {}, ['s3-site-deploy.yml:1:1: This is not a map of options.']],
    ['broken YAML', 'bucket: [a\n', {}, ['s3-site-deploy.yml:']],
    [
      'an environment that it lacks',
      'bucket: site\nsource: dist\nenvironments: { production: {}, staging: {} }',
      { environment: 'prod' },
      ['environment: "prod" is not an environment of s3-site-deploy.yml: it has production, staging.'],
    ],
    [
      'a source elsewhere',
      'bucket: site\nsource: ../\n',
      {},
      ['s3-site-deploy.yml:2:1: source: "../" leaves the workspace. Only an input may do that'],
    ],
    [
      'rules elsewhere',
      `bucket: site\nsource: dist\nheaders: ${join(import.meta.dirname, '../../biome.json')}\n`,
      {},
      [`biome.json" leaves the workspace. Only an input may do that`],
    ],
    [
      'where a token would go',
      'bucket: site\nsource: dist\nendpoint: https://s3.example.com\n',
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/x' },
      ['s3-site-deploy.yml:3:1: endpoint: "https://s3.example.com" would receive the workflow\'s token'],
    ],
  ])('%s is refused', async (_, file, inputs, lines) => {
    const text = await complaint(file, inputs)
    for (const line of lines) expect(text).toContain(line)
    expect(text.split('\n')).toHaveLength(lines.length)
  })

  it('tells where in it something is wrong', () => {
    const { problems } = readConfigFile('bucket: a\n  b: 1\nx: [', 'deploy/site.yml', '')
    expect(problems[0]?.place).toEqual({
      file: 'deploy/site.yml',
      line: expect.any(Number),
      column: expect.any(Number),
    })
  })

  it('is refused through a link out of the workspace', async () => {
    const workspace = workspaceWith({})
    const outside = workspaceWith({ 's3-site-deploy.yml': 'secret' })
    linkFolder(outside, join(workspace, 'settings'))
    // By its own name it is found without being named.
    if (canLink) symlinkSync(join(outside, 's3-site-deploy.yml'), join(workspace, 's3-site-deploy.yml'))
    const named = ['settings/s3-site-deploy.yml', ...(canLink ? [''] : [])]
    for (const file of named) {
      const values = new Map<OptionName, string>([['config', file]])
      const loading = loadConfig({ from: 'action', values, problems: [] }, {}, workspace)
      const error = await loading.catch((error: unknown) => error)
      expect(error).toBeInstanceOf(ConfigError)
      const text = String(error)
      expect(text).toContain('s3-site-deploy.yml leads through a link to ')
      expect(text).not.toContain('secret')
    }
  })

  it('is needed for an environment', async () => {
    expect(await complaint({}, { environment: 'x', bucket: 'site', source: 'dist' })).toBe(
      'environment: "x" needs a configuration file. There is no s3-site-deploy.yml.',
    )
  })

  it.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
    "of a stranger's is not read in a run of %s, unless it is named",
    async event => {
      const environment = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event }
      const file = 'bucket: strangers-choice\n'
      expect(await complaint(file, { source: 'dist' }, 'action', environment)).toBe(
        `bucket: is required, but missing or empty. s3-site-deploy.yml is not read in ${event} runs, where it may be a stranger's, unless config names it.`,
      )
      const named = { source: 'dist', config: 's3-site-deploy.yml' }
      expect(await complaint(file, named, 'action', environment)).toBe('nothing is wrong')
    },
  )

  it('never says who deploys', () => {
    const names = FILE_OPTIONS.map(({ name }) => name)
    expect(
      names.filter(name =>
        /role|audience|profile|credential|session|token|command|config|environment/.test(name),
      ),
    ).toEqual([])
  })
})

test('whatever is in it: known options, or problems with their places', () => {
  const names = FILE_OPTIONS.map(({ name }) => `${name}: `)
  const scrap = fc.constantFrom(
    ...names,
    'environments:\n',
    '  production:\n',
    '    ',
    '- ',
    '\n',
    'true',
    '"',
    '[',
    '{a: ',
    '&a ',
    '*a ',
    '<<: *a\n',
    '__proto__: ',
    '!!js/function ',
    '---\n',
    '%YAML 1.1\n',
    '|\n',
    '\t',
    '\ufeff',
    '\0',
  )
  const text = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 })
  const known = new Set<string>(FILE_OPTIONS.map(({ name }) => name))
  fc.assert(
    fc.property(text, pieces => {
      const text = pieces.join('')
      const { values, problems } = readConfigFile(text, 'file', 'production')
      for (const name of values.keys()) expect(known).toContain(name)
      for (const { place } of problems)
        expect(place?.line ?? 1).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length + 1)
    }),
    { numRuns: 500 },
  )
})

describe('sizes', () => {
  const sizes = [{ size: 50_000_000 }, { pattern: '*.js', size: 500_000 }, { pattern: 'a: b/', size: 1 }]
  it.each([
    ['lines', '|\n  50MB\n  *.js: 500kB\n  a: b/: 1'],
    ['a list', "\n  - 50MB\n  - '*.js: 500kB'\n  - 'a: b/: 1'"],
    ['a list with maps', "\n  - 50MB\n  - '*.js': 500kB\n    'a: b/': 1"],
  ])('are %s', async (_, yaml) => {
    const { gates } = await deploy(`bucket: www\nsource: dist\nmax-size: ${yaml}\nmax-file-size: ${yaml}\n`)
    expect(gates).toMatchObject({ maxSizes: sizes, maxFileSizes: sizes })
  })

  it('are a map from patterns', async () => {
    const file = "bucket: www\nsource: dist\nmax-size:\n  '*': 50MB\n  '*.js': 500kB\n  '\\#x': 7\n"
    expect((await deploy(file)).gates.maxSizes).toEqual([
      { pattern: '*', size: 50_000_000 },
      { pattern: '*.js', size: 500_000 },
      { pattern: '\\#x', size: 7 },
    ])
  })

  it.each([
    ["'*.js': {}", ':4:3: max-size needs a string for each pattern.'],
    ["'*.js':", ':4:3: max-size needs a string for each pattern.'],
    ["'#x': 7", ':4:3: Write "\\\\#x".'],
    ["'!*.js': 7", 'max-size: "!*.js: 7" has only lines with !'],
    ["'*.js': 7 things", 'has "*.js: 7 things", which is not a pattern and a size'],
  ])('are no map with %s', async (line, problem) => {
    expect(await complaint(`bucket: www\nsource: dist\nmax-size:\n  ${line}\n`)).toContain(problem)
  })

  it('are maps nowhere else', async () => {
    expect(await complaint('bucket: www\nsource: dist\nexclude:\n  a: b\n')).toContain(
      'exclude must be a string or a list of strings.',
    )
  })
})
