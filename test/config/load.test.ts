import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPRESS_TYPES } from '../../src/config/compress-types.ts'
import type { Config, DeployConfig } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'
import { OPTIONS, type OptionName } from '../../src/config/options.ts'
import { type RawInputs, unusedInputs } from '../../src/config/raw-inputs.ts'
import type { Environment } from '../../src/environment.ts'
import { ConfigError } from '../../src/errors.ts'

type Values = Partial<Record<OptionName, string>>

let workspace = ''

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'load-'))
  mkdirSync(join(workspace, 'dist'))
  writeFileSync(join(workspace, 'one.html'), '<!doctype html>')
})
afterAll(() => rmSync(workspace, { recursive: true }))

const NO_ROLE = { roles: [], sessionName: 's3-site-deploy', sessionPolicy: 'auto', onMissing: 'fail' }

const QUIET = { comment: { when: 'never' }, deployment: 'auto' }
const NO_CHECKS = {
  ...QUIET,
  verify: { mode: 'off', headers: {} },
  manifest: false,
  gates: {
    failOn: { deletes: false, warnings: false },
    maxSizes: [],
    maxFileSizes: [],
    require: { patterns: [] },
    forbidSourceMaps: false,
  },
}

const DEPLOY: Values = { command: 'deploy', bucket: 'site', source: 'dist' }
const REMOVE: Values = { command: 'remove', bucket: 'site', prefix: 'previews/42' }
const LIST: Values = { command: 'list', bucket: 'site' }

function rawInputs(values: Values, from: RawInputs['from'] = 'action'): RawInputs {
  const given = OPTIONS.flatMap(({ name }) => {
    const value = values[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { from, values: new Map(given), problems: [] }
}

function load(values: Values, environment: Environment = {}): Promise<Config> {
  return loadConfig(rawInputs(values), environment, workspace)
}

async function deploy(values: Values, environment: Environment = {}): Promise<DeployConfig> {
  const config = await load({ ...DEPLOY, ...values }, environment)
  if (config.command !== 'deploy') throw new Error(`The command is ${config.command}.`)
  return config
}

/** What the user reads. */
async function complaint(run: () => Promise<unknown>): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing is wrong'
}

describe('a config', () => {
  it('of a deploy has the defaults of action.yml', async () => {
    expect(await load(DEPLOY)).toEqual({
      command: 'deploy',
      ...NO_CHECKS,
      target: { bucket: 'site', prefix: '' },
      connection: {},
      credentials: NO_ROLE,
      json: false,
      source: { from: 'directory', root: join(workspace, 'dist'), workspace },
      selection: { include: [], exclude: [], protect: [] },
      delete: 'none',
      keepAssets: 0,
      immutableChange: 'error',
      brokenLinks: 'warn',
      record: { key: '.s3-site-deploy.json' },
      provenance: {},
      checkHeaders: 'auto',
      maxDeletes: { limit: 'auto' },
      allow: [],
      dryRun: false,
      cacheControl: { policy: 'auto' },
      headerRules: [],
      siteFiles: false,
      compress: 'none',
      compressTypes: DEFAULT_COMPRESS_TYPES,
      cleanUrls: 'false',
      write: {},
    })
  })

  it('is the same whether a default is left out, empty or spelled out', async () => {
    const written = Object.fromEntries(OPTIONS.map(option => [option.name, option.default]))
    const empty = Object.fromEntries(OPTIONS.map(option => [option.name, '']))
    expect(await load({ ...written, ...DEPLOY })).toEqual(await load(DEPLOY))
    expect(await load({ ...empty, ...DEPLOY })).toEqual(await load(DEPLOY))
  })

  it('of a deploy holds all that was said', async () => {
    const config = await load({
      ...DEPLOY,
      region: 'eu-central-1',
      prefix: '/blog/',
      delete: 'owned',
      'keep-assets': '7d',
      'immutable-change': 'warn',
      'broken-links': 'error',
      record: 's3://records/blog.json',
      'check-headers': 'true',
      include: '*.html\n\n# a comment\n*.css',
      exclude: 'drafts/\r\n!drafts/shown/',
      protect: '\\#1.html',
      'max-deletes': '12.5%',
      allow: '.env.example',
      'dry-run': 'TRUE',
      'cache-control': 'public, max-age=60',
      headers: "'*.html': { x-amz-meta-build: 42 }",
      'site-files': 'true',
      compress: 'br',
      'compress-types': 'text/html\n+json',
      'clean-urls': 'directories',
      concurrency: '8',
      endpoint: 'http://127.0.0.1:9000',
      'force-path-style': 'false',
      acl: 'public-read',
      'storage-class': 'STANDARD_IA',
      sse: 'aws:kms',
      'sse-kms-key-id': 'alias/site',
      'expected-bucket-owner': '012345678901',
      'aws-profile': 'ci',
      'role-to-assume': 'arn:aws:iam::123456789012:role/a\r\n\n arn:minio:iam:us-east-1::role/b ',
      'role-session-name': 'nightly',
      'role-duration': '900',
      'session-policy': 'none',
      'on-missing-credentials': 'skip',
    })
    expect(config).toEqual({
      command: 'deploy',
      ...NO_CHECKS,
      target: { bucket: 'site', prefix: 'blog/' },
      connection: {
        region: { name: 'eu-central-1', from: 'input' },
        endpoint: 'http://127.0.0.1:9000',
        forcePathStyle: false,
        expectedBucketOwner: '012345678901',
        concurrency: 8,
        profile: 'ci',
      },
      credentials: {
        roles: ['arn:aws:iam::123456789012:role/a', 'arn:minio:iam:us-east-1::role/b'],
        sessionName: 'nightly',
        duration: 900,
        sessionPolicy: 'none',
        onMissing: 'skip',
      },
      json: false,
      source: { from: 'directory', root: join(workspace, 'dist'), workspace },
      selection: {
        include: ['*.html', '*.css'],
        exclude: ['drafts/', '!drafts/shown/'],
        protect: ['\\#1.html'],
      },
      delete: 'owned',
      keepAssets: 7 * 24 * 60 * 60 * 1000,
      immutableChange: 'warn',
      brokenLinks: 'error',
      record: { bucket: 'records', key: 'blog.json' },
      provenance: {},
      checkHeaders: 'all',
      maxDeletes: { limit: 'percent', percent: 12.5 },
      allow: ['.env.example'],
      dryRun: true,
      cacheControl: { policy: 'literal', value: 'public, max-age=60' },
      headerRules: [
        {
          pattern: '*.html',
          where: 'headers:1',
          matches: expect.any(Function),
          set: { metadata: { build: '42' } },
        },
      ],
      siteFiles: true,
      compress: 'br',
      compressTypes: ['text/html', '+json'],
      cleanUrls: 'directories',
      write: {
        acl: 'public-read',
        storageClass: 'STANDARD_IA',
        sse: 'aws:kms',
        sseKmsKeyId: 'alias/site',
      },
    })
  })

  it("has header rules with another store's storage classes, where there is another store", async () => {
    const config = await deploy({
      headers: 'a: { storage-class: WARM }',
      endpoint: 'https://s3.example.com',
    })
    expect(config.headerRules.map(({ set }) => set)).toEqual([{ storageClass: 'WARM' }])
  })

  it('of a removal or a listing holds what these need', async () => {
    expect(
      await load({ ...REMOVE, 'dry-run': 'true', 'max-deletes': 'unlimited', protect: 'keep/' }),
    ).toEqual({
      command: 'remove',
      asksFirst: true,
      ...QUIET,
      target: { bucket: 'site', prefix: 'previews/42/' },
      connection: {},
      credentials: NO_ROLE,
      json: false,
      selection: { include: [], exclude: [], protect: ['keep/'] },
      maxDeletes: { limit: 'unlimited' },
      record: { key: 'previews/42/.s3-site-deploy.json' },
      dryRun: true,
    })
    expect(await load({ ...LIST, json: 'true' })).toEqual({
      command: 'list',
      target: { bucket: 'site', prefix: '' },
      connection: {},
      credentials: NO_ROLE,
      json: true,
    })
  })

  it('of a removal may name one file at the root', async () => {
    expect(await load({ ...REMOVE, prefix: '', include: '/old.html' })).toMatchObject({
      target: { prefix: '' },
      selection: { include: ['/old.html'] },
    })
  })

  it('may have one file as its source', async () => {
    expect((await deploy({ source: 'one.html' })).source).toEqual({
      from: 'file',
      file: join(workspace, 'one.html'),
      workspace,
    })
  })

  it('serves another command with the same inputs, and tells which it does not look at', async () => {
    const inputs = rawInputs({
      ...DEPLOY,
      command: 'remove',
      prefix: 'pr-1',
      delete: 'true',
      'max-deletes': 'auto',
    })
    expect(await loadConfig(inputs, {}, workspace)).toEqual(await load({ ...REMOVE, prefix: 'pr-1' }))
    expect(unusedInputs(inputs, 'remove')).toEqual(['source', 'delete'])
    expect(unusedInputs(inputs, 'deploy')).toEqual([])
  })
})

describe('the name of the session', () => {
  it('leads to the run', async () => {
    const { credentials } = await deploy(DEPLOY, { GITHUB_ACTIONS: 'true', GITHUB_RUN_ID: '42' })
    expect(credentials.sessionName).toBe('s3-site-deploy-42')
  })
})

describe('the region', () => {
  it.each<[string, Values, Environment, object | undefined]>([
    ['nothing', {}, {}, undefined],
    ['empty variables', {}, { AWS_REGION: '', AWS_DEFAULT_REGION: ' ' }, undefined],
    [
      'AWS_DEFAULT_REGION',
      {},
      { AWS_DEFAULT_REGION: 'us-west-2' },
      { name: 'us-west-2', from: 'environment' },
    ],
    [
      'AWS_REGION before AWS_DEFAULT_REGION',
      {},
      { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-west-2' },
      { name: 'eu-west-1', from: 'environment' },
    ],
    [
      'the input before the environment',
      { region: 'ap-south-1' },
      { AWS_REGION: 'eu-west-1' },
      { name: 'ap-south-1', from: 'input' },
    ],
    [
      'any word for another store',
      { region: 'Zone_1', endpoint: 'https://s3.example.com' },
      {},
      { name: 'Zone_1', from: 'input' },
    ],
  ])('comes from %s', async (_, values, environment, region) => {
    expect((await deploy(values, environment)).connection.region).toEqual(region)
  })

  it('of the environment is not shown when it is bad', async () => {
    expect(await complaint(() => load(DEPLOY, { AWS_REGION: 'Sécret' }))).toBe(
      'AWS_REGION: is not the name of a region, such as eu-central-1.',
    )
    const config = await deploy({ region: 'eu-west-1' }, { AWS_REGION: 'Sécret' })
    expect(config.connection.region?.name).toBe('eu-west-1')
  })
})

describe('max-deletes', () => {
  it.each([
    ['auto', { limit: 'auto' }],
    ['unlimited', { limit: 'unlimited' }],
    ['0', { limit: 'count', count: 0 }],
    ['1000000', { limit: 'count', count: 1_000_000 }],
    ['0%', { limit: 'percent', percent: 0 }],
    ['100%', { limit: 'percent', percent: 100 }],
    ['0.5%', { limit: 'percent', percent: 0.5 }],
  ])('takes %s', async (text, maxDeletes) => {
    expect((await deploy({ 'max-deletes': text })).maxDeletes).toEqual(maxDeletes)
  })
})

const BUCKET_RULE =
  'bucket: "X" is not a bucket name: use 3 to 63 lowercase letters, digits, dots and hyphens, ' +
  'starting and ending with a letter or digit, without two dots in a row.'
const LONG = 'x'.repeat(100)

describe('a bad input is named with its value and what would do', () => {
  it.each<[Values, string]>([
    [
      { command: 'deplyo' },
      'command: "deplyo" is not one of deploy, preview, sweep, list, remove, iam-policy. Did you mean deploy?',
    ],
    [{ command: 'sync' }, 'command: "sync" is not one of deploy, preview, sweep, list, remove, iam-policy.'],
    [{ bucket: '' }, 'bucket: is required, but missing or empty.'],
    [
      { bucket: 'https://site.s3.amazonaws.com' },
      'bucket: "https://site.s3.amazonaws.com" is a URL. Write the bucket\'s name alone.',
    ],
    [
      { 'role-to-assume': 'site-deploy' },
      'role-to-assume: "site-deploy" is not the ARN of a role, such as arn:aws:iam::123456789012:role/site-deploy.',
    ],
    [
      { 'role-to-assume': 'arn:aws:iam::123456789012:role/a\narn:aws:iam::1234:role/b' },
      'role-to-assume: "arn:aws:iam::123456789012:role/a\\narn:aws:iam::1234:role/b" has "arn:aws:iam::1234:role/b", ' +
        'which is not the ARN of a role, such as arn:aws:iam::123456789012:role/site-deploy.',
    ],
    [
      { 'role-session-name': 'a b' },
      'role-session-name: "a b" is not 2 to 64 letters, digits and characters of _+=,.@-',
    ],
    [{ 'role-duration': '1h' }, 'role-duration: "1h" is not a whole number from 900 to 43200.'],
    [{ 'session-policy': 'off' }, 'session-policy: "off" is not one of auto, none.'],
    [{ 'on-missing-credentials': 'ignore' }, 'on-missing-credentials: "ignore" is not one of fail, skip.'],
    [{ source: '' }, 'source: is required, but missing or empty.'],
    [
      { domain: 'www.example.com' },
      'domain: "www.example.com" finds the bucket, and bucket names one. Write only one of them.',
    ],
    [{ bucket: '', domain: 'example' }, 'domain: "example" is not a domain such as www.example.com.'],
    [
      { bucket: '', domain: 'www.example.com', command: 'iam-policy' },
      'bucket: is required, but missing or empty.',
    ],
    [{ delete: 'yes' }, 'delete: "yes" is not true, false or owned.'],
    [{ 'keep-assets': '7' }, 'keep-assets: "7" is not a time such as 7d, 12h or 30m, nor 0.'],
    [{ 'keep-assets': '-1d' }, 'keep-assets: "-1d" is not a time such as 7d, 12h or 30m, nor 0.'],
    [
      { 'keep-assets': '7d', record: 'false' },
      'keep-assets: "7d" needs a record to know since when: record is false.',
    ],
    [
      { delete: 'owned', record: 'false' },
      'delete: "owned" cannot be owned without a record, and record is false.',
    ],
    [{ record: 's3://records' }, 'record: "s3://records" names no key: write s3://bucket/key.'],
    [
      { record: '../a.json' },
      'record: "../a.json" has . or .. between slashes, which S3 takes literally and no browser can ask for.',
    ],
    [
      { record: 's3://records/a\\b' },
      'record: "s3://records/a\\\\b" has a backslash. S3 separates folders by /: a/b',
    ],
    [{ record: '/a.json' }, 'record: "/a.json" is not a key: it begins or ends with a slash.'],
    [
      { record: 's3://*/x' },
      'record: "s3://*/x" is not a bucket name: use 3 to 63 lowercase letters, digits, dots and hyphens, ' +
        'starting and ending with a letter or digit, without two dots in a row.',
    ],
    [{ record: 'true' }, 'record: "true" is not a key. Leave it out for the default.'],
    [{ 'check-headers': 'always' }, 'check-headers: "always" is not one of auto, true, false.'],
    [{ 'dry-run': '1' }, 'dry-run: "1" is neither true nor false.'],
    [{ 'force-path-style': 'auto' }, 'force-path-style: "auto" is neither true nor false.'],
    [
      { source: 'one.html', delete: 'true' },
      'delete: "true" is not allowed with a single file as source: it would delete everything beside it.',
    ],
    [{ prefix: 'a\nb' }, 'prefix: "a\\nb" has a line break or another control character.'],
    [
      { bucket: 's3://site/blog', prefix: 'docs' },
      'prefix: "docs" repeats blog/ in bucket. Write only one of them.',
    ],
    [
      { include: '!drafts/' },
      'include: "!drafts/" has only lines with !, which re-include nothing. Put the patterns that they make exceptions to above them.',
    ],
    [
      { 'max-deletes': 'many' },
      'max-deletes: "many" is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.',
    ],
    [
      { 'max-deletes': '101%' },
      'max-deletes: "101%" is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.',
    ],
    [
      { 'max-deletes': '-1' },
      'max-deletes: "-1" is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.',
    ],
    [{ concurrency: '0' }, 'concurrency: "0" is not a whole number from 1 to 1024.'],
    [{ concurrency: '1e2' }, 'concurrency: "1e2" is not a whole number from 1 to 1024.'],
    [{ concurrency: '1025' }, 'concurrency: "1025" is not a whole number from 1 to 1024.'],
    [
      { endpoint: 'minio.local:9000' },
      'endpoint: "minio.local:9000" is not a URL that begins with https:// or http://. Did you mean https://minio.local:9000?',
    ],
    [{ endpoint: 's3://site' }, 'endpoint: "s3://site" is not a URL that begins with https:// or http://.'],
    [
      { endpoint: 'https://key:hidden@s3.example.com' },
      'endpoint: "***" holds a user name or password. Credentials come from the environment.',
    ],
    [
      { endpoint: 'https://s3.example.com?x=1' },
      'endpoint: "***" has a ? or #, which an endpoint cannot have.',
    ],
    [
      { region: 'eu-central-1a' },
      'region: "eu-central-1a" is an availability zone. Its region is eu-central-1.',
    ],
    [
      { region: 'EU-Central-1' },
      'region: "EU-Central-1" is not the name of a region, such as eu-central-1. Did you mean eu-central-1?',
    ],
    [{ region: 'Frankfurt!' }, 'region: "Frankfurt!" is not the name of a region, such as eu-central-1.'],
    [
      { acl: 'public' },
      'acl: "public" is not one of private, public-read, public-read-write, authenticated-read, aws-exec-read, ' +
        'bucket-owner-read, bucket-owner-full-control. Did you mean public-read?',
    ],
    [
      { 'storage-class': 'standard' },
      'storage-class: "standard" is not one of STANDARD, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, ' +
        'GLACIER_IR, GLACIER, DEEP_ARCHIVE, EXPRESS_ONEZONE, OUTPOSTS, REDUCED_REDUNDANCY, SNOW, FSX_ONTAP, ' +
        'FSX_OPENZFS. Did you mean STANDARD?',
    ],
    [
      { 'storage-class': 'warm', endpoint: 'https://s3.example.com' },
      'storage-class: "warm" is not a storage class: capital letters, digits, hyphens and underscores.',
    ],
    [{ sse: 'KMS' }, 'sse: "KMS" is not one of AES256, aws:kms, aws:kms:dsse.'],
    [
      { 'sse-kms-key-id': 'alias/site' },
      'sse-kms-key-id: "alias/site" needs sse to be aws:kms or aws:kms:dsse.',
    ],
    [
      { 'sse-kms-key-id': 'alias/site', sse: 'AES256' },
      'sse-kms-key-id: "alias/site" needs sse to be aws:kms or aws:kms:dsse.',
    ],
    [
      { 'sse-kms-key-id': '*', sse: 'aws:kms' },
      'sse-kms-key-id: "*" is not the id, alias or ARN of a KMS key.',
    ],
    [
      { 'sse-kms-key-id': 'my key', sse: 'aws:kms' },
      'sse-kms-key-id: "my key" is not the id, alias or ARN of a KMS key.',
    ],
    [
      { 'expected-bucket-owner': '12345678901' },
      'expected-bucket-owner: "12345678901" is not an account id of 12 digits. Quote it in YAML, or its leading zeros are lost.',
    ],
    [{ 'expected-bucket-owner': 'me' }, 'expected-bucket-owner: "me" is not an account id of 12 digits.'],
    [{ 'site-files': 'on' }, 'site-files: "on" is neither true nor false.'],
    [{ compress: 'brotli' }, 'compress: "brotli" is not one of none, gzip, br.'],
    [
      { 'compress-types': 'js' },
      'compress-types: "js" is not a media type. Write one per line: text/html, text/* or +json.',
    ],
    [
      { 'clean-urls': 'directory' },
      'clean-urls: "directory" is not one of false, true, only, directories. Did you mean directories?',
    ],
    [
      { headers: '*.html:\n  cache-control: no-cache\n' },
      "headers: 1:1 *.html starts with *, which has a special meaning in YAML. Quote it: '*.html':",
    ],
    [
      { headers: 'a: { expires: soon }\nb: { etag: x }' },
      'headers: 1:15 expires "soon" is not an HTTP date. Write Wed, 21 Oct 2026 07:28:00 GMT.\n' +
        'headers: 2:6 etag: S3 sets this header itself.',
    ],
    [
      { headers: 'a: { storage-class: WARM }' },
      'headers: 1:21 storage-class "WARM" is not one of STANDARD, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, ' +
        'GLACIER_IR, GLACIER, DEEP_ARCHIVE, EXPRESS_ONEZONE, OUTPOSTS, REDUCED_REDUNDANCY, SNOW, FSX_ONTAP, ' +
        'FSX_OPENZFS.',
    ],
    [{ concurrency: LONG }, `concurrency: "${'x'.repeat(80)}…" is not a whole number from 1 to 1024.`],
  ])('%j', async (values, message) => {
    expect(await complaint(() => load({ ...DEPLOY, ...values }))).toBe(message)
  })

  it.each<[Values, string]>([
    [{ prefix: '' }, 'prefix: would remove the whole bucket. Name what to remove, here or in include.'],
    [{ prefix: '/' }, 'prefix: "/" would remove the whole bucket. Name what to remove, here or in include.'],
    [{ prefix: 'a\nb' }, 'prefix: "a\\nb" has a line break or another control character.'],
    [{ prefix: '', bucket: 'X' }, BUCKET_RULE],
    [
      { prefix: '', include: '# nothing' },
      'prefix: would remove the whole bucket. Name what to remove, here or in include.',
    ],
  ])('of a removal: %j', async (values, message) => {
    expect(await complaint(() => load({ ...REMOVE, ...values }))).toBe(message)
  })

  it('with the hyphens of the command line, where that is where it came from', async () => {
    const inputs = rawInputs({ bucket: 's3://site/blog', prefix: 'docs', command: 'lst' }, 'command-line')
    expect(await complaint(() => loadConfig(inputs, {}, workspace))).toBe(
      'command: "lst" is not one of deploy, preview, sweep, list, remove, iam-policy. Did you mean list?\n' +
        '--prefix: "docs" repeats blog/ in --bucket. Write only one of them.',
    )
  })

  it('once, where the command line already said what is wrong with it', async () => {
    const problems = [{ input: '--bucket', value: '', problem: 'needs a value: --bucket <name>.' }]
    const inputs = { ...rawInputs({ command: 'list', bucket: '' }, 'command-line'), problems }
    expect(await complaint(() => loadConfig(inputs, {}, workspace))).toBe(
      '--bucket: needs a value: --bucket <name>.',
    )
  })

  it('for a name of something that is not a single file', async () => {
    expect(await complaint(() => load({ ...DEPLOY, as: 'x.html' }))).toBe(
      'as: "x.html" names one object, but source is not a single file.',
    )
    for (const as of ['/x', 'x/', 'a/../b', 'a\nb']) {
      expect(await complaint(() => load({ ...DEPLOY, source: 'one.html', as }))).toMatch(/^as: /)
    }
    const { source } = await deploy({ source: 'one.html', as: 'files/latest.html' })
    expect(source).toMatchObject({ from: 'file', as: 'files/latest.html' })
  })

  const onCommandLine = (values: Values, more: Partial<RawInputs> = {}) =>
    complaint(() => loadConfig({ ...rawInputs(values, 'command-line'), ...more }, {}, workspace))

  it('in one sentence, where the command line lacks several', async () => {
    expect(await onCommandLine({})).toBe(
      '--bucket and --source: missing. Write s3-site-deploy deploy <source> s3://<bucket>/<prefix>',
    )
    expect(await onCommandLine({ command: 'remove' })).toBe(
      '--bucket: missing. Write s3-site-deploy remove s3://<bucket>/<prefix>',
    )
  })

  it('but not for lacking what a slip was meant for', async () => {
    const slip = { input: '--buckett', value: 'site', problem: 'is not an option.', excuses: ['bucket'] }
    expect(await onCommandLine({ command: 'list' }, { problems: [slip] })).toBe(
      '--buckett: is not an option.',
    )
  })

  it('alone, where a word in front is neither a command nor a source', async () => {
    const front = (word: string) => onCommandLine({ source: word, sse: 'x' }, { wordInFront: word })
    expect(await front('lst')).toBe('lst: is neither a command nor a file or folder here. Did you mean list?')
    expect(await front('publish')).toBe(
      'publish: is neither a command nor a file or folder here. Commands are deploy, preview, sweep, list, remove, iam-policy.',
    )
    expect(await front('dist')).toMatch(/^--bucket: missing/)
    expect(await front('no/such')).toMatch(/does not exist/)
  })

  it('all at once, each once', async () => {
    const values = { command: 'deploy', bucket: 'A', 'dry-run': 'on', sse: 'kms', 'sse-kms-key-id': 'k' }
    const problems = [{ input: 'concurrency', value: '', problem: 'is given more than once.' }]
    const inputs = { ...rawInputs({ ...values, concurrency: 'x' }), problems }
    const message = await complaint(() => loadConfig(inputs, { AWS_REGION: '?' }, workspace))
    const lines = message.split('\n')
    expect(lines.map(line => line.replace(/:.*/, ''))).toEqual([
      'concurrency',
      'source',
      'bucket',
      'AWS_REGION',
      'dry-run',
      'sse',
    ])
  })

  it('whatever it is: a config or a ConfigError, nothing else', async () => {
    const values = fc.record(
      Object.fromEntries(OPTIONS.map(({ name }) => [name, fc.string({ unit: 'binary' })])),
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(values, async given => {
        const message = await complaint(() => load({ ...DEPLOY, ...given }))
        expect(message).not.toContain('undefined')
      }),
    )
  })
})
