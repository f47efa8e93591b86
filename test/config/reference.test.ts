import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { outdated, renderReadme } from '../../scripts/reference.ts'
import { readConfigFile } from '../../src/config/config-file.ts'
import { OPTIONS } from '../../src/config/options.ts'

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))

describe('action.yml', () => {
  it('and the README are as the tables say', () => {
    expect(outdated().map(({ file }) => file.pathname)).toEqual([])
  })

  it('names every input', () => {
    const presetIn = (text: string) => / Default: (\S+)\.$/.exec(text)?.[1] ?? ''
    const inputs = Object.entries<{ required: unknown; description: string }>(action.inputs)
    expect(inputs.map(([name, input]) => [name, presetIn(input.description), input.required])).toEqual([
      ['command', 'deploy', false],
      ['bucket', '', false],
      ['domain', '', false],
      ['region', '', false],
      ['source', '', false],
      ['as', '', false],
      ['prefix', '', false],
      ['delete', 'false', false],
      ['include', '', false],
      ['exclude', '', false],
      ['protect', '', false],
      ['max-deletes', 'auto', false],
      ['allow', '', false],
      ['dry-run', 'false', false],
      ['cache-control', 'auto', false],
      ['headers', '', false],
      ['site-files', 'false', false],
      ['keep-assets', '0', false],
      ['immutable-change', 'error', false],
      ['broken-links', 'warn', false],
      ['record', '.s3-site-deploy.json', false],
      ['check-headers', 'auto', false],
      ['compress', 'none', false],
      ['compress-types', '', false],
      ['clean-urls', 'false', false],
      ['cloudfront-distribution-id', '', false],
      ['invalidate', 'auto', false],
      ['invalidation-max-paths', '10', false],
      ['invalidation-wait', 'auto', false],
      ['config', '', false],
      ['environment', '', false],
      ['site-url', '', false],
      ['verify', 'false', false],
      ['verify-headers', '', false],
      ['manifest', 'false', false],
      ['comment', 'false', false],
      ['comment-id', '', false],
      ['older-than', '14d', false],
      ['deployment', 'auto', false],
      ['github-token', '', false],
      ['fail-on', '', false],
      ['max-size', '', false],
      ['max-file-size', '', false],
      ['require', '', false],
      ['forbid-source-maps', 'false', false],
      ['concurrency', '', false],
      ['endpoint', '', false],
      ['force-path-style', '', false],
      ['acl', '', false],
      ['storage-class', '', false],
      ['sse', '', false],
      ['sse-kms-key-id', '', false],
      ['expected-bucket-owner', '', false],
      ['trust', '', false],
      ['aws-profile', '', false],
      ['role-to-assume', '', false],
      ['role-session-name', '', false],
      ['role-duration', '', false],
      ['role-external-id', '', false],
      ['audience', '', false],
      ['session-policy', 'auto', false],
      ['on-missing-credentials', 'fail', false],
    ])
  })

  it('has no defaults of the runner, which could not be told from what somebody wrote, but for the token', () => {
    const inputs = Object.entries<object>(action.inputs).filter(([, input]) => 'default' in input)
    expect(inputs.map(([name]) => name)).toEqual(['github-token'])
  })

  it('names every output', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'changed',
      'created',
      'updated',
      'headers-updated',
      'deleted',
      'unchanged',
      'failed',
      'bytes-uploaded',
      'changes-file',
      'summary-file',
      'summary-text-file',
      'changed-paths-file',
      'manifest-file',
      'invalidated-paths',
      'url',
      'invalidation-ids',
    ])
  })

  it('is one that GitHub and its Marketplace accept', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
    expect(action.branding).toEqual({ icon: 'upload-cloud', color: 'orange' })
    expect(action.name).toBe('S3 Site Deploy')
    // The Marketplace's limit.
    expect(action.description.length).toBeLessThan(125)
    for (const { description } of Object.values<{ description: unknown }>(action.inputs)) {
      expect(description).toMatch(/^[^\n`]+\.$/)
    }
  })
})

describe('the table of options', () => {
  it('has names that are told apart, and choices that its defaults are of', () => {
    expect(new Set(OPTIONS.map(({ name }) => name)).size).toBe(OPTIONS.length)
    for (const { name, type, choices, default: preset, value, only } of OPTIONS) {
      expect(name).toMatch(/^[a-z][a-z-]+$/)
      expect(choices !== undefined).toBe(type === 'choice')
      expect(['', ...(choices ?? [preset])]).toContain(preset)
      expect(value !== undefined).toBe(type !== 'boolean' && only !== 'action')
    }
  })
})

describe('the schema of the configuration file', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const isValid = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(read('../../s3-site-deploy.schema.json')),
  )

  it('accepts the example, which the program reads', () => {
    const example = read('../../examples/s3-site-deploy.yml')
    isValid(parse(example))
    expect(isValid.errors).toBeNull()
    for (const environment of ['', 'staging']) {
      expect(readConfigFile(example, 'example', environment).problems).toEqual([])
    }
  })

  it.each([
    { delte: true },
    { delete: 'yes' },
    { acl: 'public' },
    { exclude: [['x']] },
    { 'role-to-assume': 'x' },
    { environments: { a: { environments: {} } } },
  ])('refuses %j', file => {
    expect(isValid(file)).toBe(false)
  })
})

describe('the README', () => {
  const markers = '<!-- inputs -->\n<!-- /inputs -->\n<!-- outputs -->\nwritten by hand\n<!-- /outputs -->'

  it('gets tables between its markers, and keeps the rest', () => {
    const readme = renderReadme(`before $&\n${markers}\nafter\n`)
    expect(readme).toMatch(/^before \$&\n<!-- inputs -->\n\| Input \| Default \|/)
    expect(readme).toContain('\n| `max-deletes` | `auto` | deploy, preview, remove | ')
    expect(readme).toContain('\n| `bucket` | **required**, here or in `config` | all | ')
    expect(readme).not.toContain('written by hand')
    expect(readme).toMatch(/<!-- \/outputs -->\nafter\n$/)
    expect(renderReadme(readme)).toBe(readme)
  })

  it('without markers is an error', () => {
    expect(() => renderReadme('# s3-site-deploy')).toThrow(
      'README.md has no <!-- inputs --> … <!-- /inputs -->.',
    )
  })
})
