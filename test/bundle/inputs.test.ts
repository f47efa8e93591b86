import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { site, temporaryFolder } from '../support/site.ts'
import { BUCKET, changesOf, contents, runStep, storeFor } from './step.ts'

const messages = ({ annotations }: { readonly annotations: readonly { readonly message: string }[] }) =>
  annotations.map(({ message }) => message).join('\n')

describe('inputs', () => {
  test('that are wrong are told all at once, before any request', async () => {
    const store = await storeFor()

    const given = {
      endpoint: '',
      bucket: 'No_Such-Bucket!',
      region: 'Frankfurt',
      source: 'nowhere',
      delete: 'maybe',
      'max-deletes': '-3',
      concurrency: '0',
      acl: 'public',
      'sse-kms-key-id': 'alias/site',
      'expected-bucket-owner': '12',
      'cache-control': 'two\nlines',
    }
    const env = { ...store.environment, AWS_ENDPOINT_URL_S3: store.endpoint }
    const run = await runStep(store, given, { env })

    expect(run).toMatchObject({ exitCode: 1, outputs: {}, summary: expect.stringContaining('10 inputs') })
    expect(run.annotations).toHaveLength(1)
    const { endpoint, ...wrong } = given
    for (const name of Object.keys(wrong)) expect(messages(run)).toMatch(new RegExp(`^${name}: `, 'm'))
    expect(store.requests).toEqual([])
  })

  test('a region that is wrong is corrected with a warning', async () => {
    const store = await storeFor({ buckets: { [BUCKET]: { region: 'eu-central-1' } } })

    const run = await runStep(store, { source: site({ 'index.html': 'home' }), region: 'us-west-2' })

    expect(run).toMatchObject({ exitCode: 0, outputs: { created: '1' } })
    expect(run.annotations).toEqual([
      {
        level: 'warning',
        title: undefined,
        message: expect.stringMatching(/eu-central-1, not in us-west-2.*eu-central-1/),
      },
    ])
  })

  test('an s3:// address stands for bucket and prefix', async () => {
    const store = await storeFor()
    const run = await runStep(store, {
      bucket: `s3://${BUCKET}/docs/v2`,
      source: site({ 'index.html': 'home' }),
    })
    expect(run).toMatchObject({ exitCode: 0 })
    expect(contents(store).keys()).toContain('docs/v2/index.html')
  })
})

describe('who may not', () => {
  const source = { 'index.html': 'home' }

  test('has no credentials', async () => {
    const store = await storeFor()
    const run = await runStep(store, { source: site(source) }, { env: { AWS_EC2_METADATA_DISABLED: 'true' } })
    expect(run).toMatchObject({ exitCode: 1, outputs: {} })
    expect(messages(run)).toContain('No credentials were found.')
    expect(store.requests).toEqual([])
  })

  test('has a wrong secret, which is not shown', async () => {
    const store = await storeFor()
    const env = { ...store.environment, AWS_SECRET_ACCESS_KEY: 'not-the-one' }
    const run = await runStep(store, { source: site(source) }, { env })
    expect(run.exitCode).toBe(1)
    expect(messages(run)).toMatch(/SignatureDoesNotMatch.*HTTP 403.*request id/)
    expect(messages(run)).toContain('secret access key')
    expect(run.stdout.replaceAll('::add-mask::not-the-one\n', '')).not.toContain('not-the-one')
    expect(run.summary).not.toContain('not-the-one')
  })

  test('names a bucket that is not there', async () => {
    const store = await storeFor()
    const run = await runStep(store, { bucket: 'not-there', source: site(source) })
    expect(run.exitCode).toBe(1)
    expect(messages(run)).toMatch(/NoSuchBucket.*`bucket` \(not-there\)/s)
    expect(run.summary).toContain('NoSuchBucket')
  })

  test('may not list', async () => {
    const store = await storeFor({ allow: action => action !== 's3:ListBucket' })
    const run = await runStep(store, { source: site(source), prefix: 'docs', delete: 'true' })
    expect(run.exitCode).toBe(1)
    expect(messages(run)).toMatch(/s3:ListBucket.*arn:aws:s3:::www/s)
    expect(Object.keys(store.counts())).not.toContain('PutObject')
  })
})

describe('a dry run', () => {
  test('shows what a deploy does then, and writes nothing', async () => {
    const store = await storeFor()
    for (const [key, content] of [
      ['index.html', 'old'],
      ['same.css', 'p {}'],
      ['gone.html', ''],
    ] as const)
      contents(store).put(key, content)
    const source = site({ 'index.html': 'home', 'same.css': 'p {}', 'new.html': 'new' })
    const before = contents(store).keys()

    const dry = await runStep(store, { source, delete: 'true', 'dry-run': 'true', 'check-headers': 'false' })

    const counts = { changed: 'true', created: '1', updated: '1', deleted: '1', unchanged: '1', failed: '0' }
    expect(dry).toMatchObject({ exitCode: 0, annotations: [], outputs: { ...counts, 'bytes-uploaded': '7' } })
    expect(dry.summary).toContain('Dry run: nothing was written')
    expect(contents(store).keys()).toEqual(before)
    expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    const outcomes = changesOf(dry).changes.map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['planned', 'planned', 'planned', 'none'])

    const real = await runStep(store, { source, delete: 'true', 'check-headers': 'false' })
    expect(real).toMatchObject({ exitCode: 0, outputs: counts })
    const done = (entries: ReturnType<typeof changesOf>) =>
      entries.changes.map(({ key, action, reason }) => [key, action, reason])
    expect(done(changesOf(real))).toEqual(done(changesOf(dry)))
  })
})

describe('a plan is refused before any write', () => {
  const stale = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p/${index}.html`, 'old']))

  test.each(['true', 'false'])(
    'for too many deletes, with the same error in a dry run (%s)',
    async dryRun => {
      const store = await storeFor()
      for (const [key, content] of Object.entries(stale)) contents(store).put(key, content)

      const run = await runStep(store, {
        source: site({ 'index.html': 'home' }),
        delete: 'true',
        'dry-run': dryRun,
      })

      expect(run.exitCode).toBe(1)
      expect(messages(run)).toMatch(/would delete 30 of 30 objects.*max-deletes: 30.*p\/0\.html/s)
      expect(run.stdout).toMatch(/1 to create, 30 to delete/)
      expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])
      const planned = { created: '1', deleted: '30', changed: 'true' }
      const nothing = { created: '0', deleted: '0', changed: 'false' }
      expect(run.outputs).toMatchObject(dryRun === 'true' ? planned : nothing)
      expect(changesOf(run).status).toBe('refused')

      const allowed = {
        source: site({ 'index.html': 'home' }),
        delete: 'true',
        'dry-run': dryRun,
        'max-deletes': '30',
      }
      expect((await runStep(store, allowed)).exitCode).toBe(0)
    },
  )

  test('for what must not be published, unless it is allowed', async () => {
    const store = await storeFor()
    const source = site({
      'index.html': 'home',
      '.git/config': '[core]',
      '.env.production': 'TOKEN=1',
      'sub/.npmrc': '//registry',
      'node_modules/x/index.js': '',
      'key.txt': `-----BEGIN OPENSSH PRIVATE KEY-----\n${createHash('sha512').update('a key').digest('base64')}\n`,
      'photo.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
    })

    const run = await runStep(store, { source })

    expect(run.exitCode).toBe(1)
    for (const path of ['.git/', '.env.production', 'sub/.npmrc', 'node_modules/', 'key.txt', 'photo.jpg'])
      expect(messages(run)).toContain(path)
    expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])

    const allow = '.git/\n.env.*\n.npmrc\nnode_modules/\n*.txt\n*.jpg'
    expect(await runStep(store, { source, allow })).toMatchObject({ exitCode: 0, outputs: { created: '7' } })
  })

  test.skipIf(process.platform === 'win32')('for links that lead out of the source', async () => {
    const store = await storeFor()
    contents(store).put('gone.html', 'old')
    const folder = temporaryFolder()
    const source = site({ 'index.html': 'home', 'real/a.txt': 'a' })
    symlinkSync('real', join(source, 'inside'))
    symlinkSync(folder, join(source, 'outside'))
    symlinkSync('nothing', join(source, 'broken.html'))
    mkdirSync(join(source, 'loop'))
    symlinkSync('..', join(source, 'loop', 'up'))

    const run = await runStep(store, { source, delete: 'true' })

    expect(run).toMatchObject({ exitCode: 1, outputs: {} })
    for (const path of ['outside', 'broken.html', 'loop/up']) expect(messages(run)).toContain(path)
    expect(messages(run)).not.toContain('inside')
    expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])

    const exclude = 'outside\nbroken.html\nloop'
    const without = await runStep(store, { source, exclude, 'check-headers': 'false' })
    expect(without).toMatchObject({ exitCode: 0, annotations: [], outputs: { created: '3', deleted: '0' } })
  })

  test('for a source that is empty, though everything may be deleted', async () => {
    const store = await storeFor()
    contents(store).put('index.html', 'old')
    const run = await runStep(store, {
      source: temporaryFolder(),
      delete: 'true',
      'max-deletes': 'unlimited',
    })
    expect(run).toMatchObject({ exitCode: 1 })
    expect(messages(run)).toContain('the source is empty')
    expect(contents(store).keys()).toEqual(['index.html'])
  })
})
