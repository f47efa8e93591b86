import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'index.html': 'home', 'a.css': 'a {}', 'b.css': 'b {}' }
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** As others left it: the right bytes, and headers of which two are wrong. */
function fill({ bucket }: Scenario): void {
  bucket.put('index.html', 'home', { 'content-type': 'text/html', 'cache-control': 'max-age=9' })
  bucket.put('a.css', 'a {}', { 'content-type': 'text/css; charset=utf-8', 'cache-control': REVALIDATE })
  bucket.put('b.css', 'b {}', {
    'content-type': 'text/css; charset=utf-8',
    'content-language': 'de',
    'x-amz-meta-author': 'me',
  })
}

const ASKED = { ListObjectsV2: 1, GetObject: 1, HeadObject: 3 }

describe('the first deploy to a bucket with objects', () => {
  test('asks each that is unchanged for its headers, and repairs them; the second asks none', async () => {
    const site = await scenario(SITE)
    fill(site)
    const first = await site.deploy()
    expect(first.requests).toEqual({ ...ASKED, PutObject: 5 })
    expect(first.changes).toEqual(['headers b.css', 'headers index.html'])
    expect(first.headers).toMatchObject({
      'index.html': [
        { name: 'Content-Type', was: 'text/html', now: 'text/html; charset=utf-8' },
        { name: 'Cache-Control', was: 'max-age=9', now: REVALIDATE },
      ],
      'b.css': [{ name: 'Cache-Control', was: null, now: REVALIDATE }],
    })
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('what the configuration says nothing of is carried over, and stays in the runs after', async () => {
    const site = await scenario(SITE)
    fill(site)
    await site.deploy()
    const kept = { 'content-language': 'de', 'x-amz-meta-author': 'me', 'cache-control': REVALIDATE }
    expect(site.bucket.get('b.css')?.headers).toMatchObject(kept)
    expect((await site.deploy()).changes).toEqual([])
    expect(site.bucket.get('b.css')?.headers).toMatchObject(kept)
  })

  test('a record is written though nothing had to change', async () => {
    const site = await scenario({ 'a.css': 'a {}' })
    fill(site)
    const first = await site.deploy()
    // Claimed, tried under a condition that is not met, and written.
    expect(first).toMatchObject({ changes: [], requests: { HeadObject: 1, PutObject: 3 } })
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('a storage class or encryption that the inputs ask for is a header like others', async () => {
    const site = await scenario({ 'a.css': 'a {}' }, { 'storage-class': 'STANDARD_IA', sse: 'aws:kms' })
    fill(site)
    expect((await site.deploy()).headers['a.css']).toEqual([
      { name: 'x-amz-storage-class', was: null, now: 'STANDARD_IA' },
      { name: 'x-amz-server-side-encryption', was: 'AES256', now: 'aws:kms' },
    ])
    expect(site.bucket.get('a.css')?.headers).toMatchObject({ 'x-amz-storage-class': 'STANDARD_IA' })
  })

  test('a storage class that no input names stays', async () => {
    const site = await scenario({ 'a.css': 'a {}' })
    site.bucket.put('a.css', 'a {}', { 'x-amz-storage-class': 'GLACIER_IR' })
    expect((await site.deploy()).changes).toEqual(['headers a.css'])
    expect(site.bucket.get('a.css')?.headers).toMatchObject({ 'x-amz-storage-class': 'GLACIER_IR' })
  })

  test('a dry run asks, and tells the same', async () => {
    const site = await scenario(SITE)
    fill(site)
    const dry = await site.deploy({ 'dry-run': 'true' })
    expect(dry).toMatchObject({ requests: ASKED, changes: ['headers b.css', 'headers index.html'] })
  })
})

describe('headers that others left', () => {
  const TYPE = { 'content-type': 'text/css; charset=utf-8', 'cache-control': REVALIDATE }
  const GZIPPED = gzipSync('a {}')

  test.each([
    ['aws-chunked', 'a {}', undefined],
    ['gzip', 'a {}', undefined],
    ['gzip,aws-chunked', GZIPPED, 'gzip'],
    ['gzip', GZIPPED, 'gzip'],
    ['br', 'a {}', 'br'],
  ])('Content-Encoding: %s on %j becomes %s', async (was, content, now) => {
    const site = await scenario({ 'a.css': content })
    const object = site.bucket.put('a.css', content, TYPE)
    site.bucket.store({ ...object, headers: { ...object.headers, 'content-encoding': was } })
    const run = await site.deploy()
    expect(run.succeeded).toBe(true)
    expect(run.changes).toEqual(was === now ? [] : ['headers a.css'])
    expect(site.bucket.get('a.css')?.headers['content-encoding']).toBe(now)
    expect((await site.deploy({ 'check-headers': 'true' })).changes).toEqual([])
  })

  test('redirects that nothing speaks of are shown, and go if a rule says so', async () => {
    const site = await scenario({ 'a.css': 'a {}' })
    site.bucket.put('a.css', 'a {}', { ...TYPE, 'x-amz-website-redirect-location': '/new.css' })
    const run = await site.deploy()
    expect(run.changes).toEqual([])
    expect(run.warnings).toEqual([expect.stringContaining('a.css → /new.css')])
    const headers = "'*.css': { website-redirect-location: null }"
    expect(await site.deploy({ headers, 'check-headers': 'true' })).toMatchObject({
      changes: ['headers a.css'],
      warnings: [],
    })
    expect(site.bucket.get('a.css')?.headers).not.toHaveProperty('x-amz-website-redirect-location')
  })
})

describe('check-headers', () => {
  test.each([
    ['auto', 'false', undefined],
    ['true', 'false', 3],
    ['false', 'false', undefined],
    ['false', RECORD, undefined],
  ])('%s with record: %s', async (check, record, heads) => {
    const site = await scenario(SITE, { 'check-headers': check, record })
    fill(site)
    const { HeadObject } = (await site.deploy()).requests
    expect(HeadObject).toBe(heads)
  })

  test('true without a record finds what auto would not', async () => {
    const site = await scenario(SITE, { 'check-headers': 'true', record: 'false' })
    fill(site)
    expect((await site.deploy()).changes).toEqual(['headers b.css', 'headers index.html'])
    expect((await site.deploy()).changes).toEqual([])
    expect(site.bucket.keys()).not.toContain(RECORD)
  })

  test('true asks all, no matter what the record says, and tells old and new', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    const inputs = { 'check-headers': 'true', 'cache-control': 'max-age=60' }
    const checked = await site.deploy(inputs)
    expect(checked.requests).toMatchObject({ HeadObject: 3, PutObject: 4 })
    expect(checked.headers['a.css']).toEqual([{ name: 'Cache-Control', was: REVALIDATE, now: 'max-age=60' }])
    expect((await site.deploy(inputs)).requests).toEqual(ASKED)
  })

  test('true does not overlook what a HEAD cannot show', async () => {
    const site = await scenario(SITE, { 'check-headers': 'true' })
    await site.deploy()
    expect((await site.deploy({ acl: 'public-read' })).changes).toHaveLength(3)
    const tagged = { acl: 'public-read', headers: '"*.css": { tags: { team: web } }' }
    expect((await site.deploy(tagged)).changes).toEqual(['headers a.css', 'headers b.css'])
    expect((await site.deploy(tagged)).changes).toEqual([])
  })

  test('auto asks what false left unknown', async () => {
    const site = await scenario(SITE)
    fill(site)
    expect((await site.deploy({ 'check-headers': 'false' })).changes).toEqual([])
    expect((await site.deploy()).changes).toEqual(['headers b.css', 'headers index.html'])
  })
})

describe('a HEAD that is denied', () => {
  const denyHeads = (site: Scenario) => {
    site.server.allow = (action, key) => action !== 's3:GetObject' || key === RECORD
  }

  test('costs knowledge of headers, and names the permission', async () => {
    const site = await scenario(SITE)
    fill(site)
    denyHeads(site)
    const first = await site.deploy()
    expect(first).toMatchObject({ succeeded: true, changes: [] })
    expect(first.warnings).toHaveLength(1)
    expect(first.warnings[0]).toMatch(/headers of some objects cannot be checked/)
    expect(first.warnings[0]).toMatch(/Allow s3:GetObject on arn:aws:s3:::www\//)
  })

  test('leaves known what the objects hold, and the next run asks again', async () => {
    const site = await scenario(SITE)
    fill(site)
    denyHeads(site)
    await site.deploy()
    site.server.allow = undefined
    expect((await site.deploy()).changes).toEqual(['headers b.css', 'headers index.html'])
  })

  test('ends the asking', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.css`, 'x']))
    const site = await scenario(files, { concurrency: '4' })
    for (const key of Object.keys(files)) site.bucket.put(key, 'x')
    denyHeads(site)
    const { HeadObject } = (await site.deploy()).requests
    expect(HeadObject).toBeLessThanOrEqual(8)
  })

  test('an answer that never comes for one is a warning, too, and the rest is known', async () => {
    const site = await scenario(SITE)
    fill(site)
    site.server.intercept = ({ operation, key }) =>
      operation === 'HeadObject' && key === 'b.css' ? { status: 400, code: 'InvalidRequest' } : undefined
    const first = await site.deploy()
    expect(first).toMatchObject({ succeeded: true, changes: ['headers index.html'] })
    expect(first.warnings[0]).toContain('b.css')
    site.server.intercept = undefined
    expect((await site.deploy()).changes).toEqual(['headers b.css'])
  })

  test('a store that fails at all of them ends the asking, not the run', async () => {
    const site = await scenario(SITE)
    fill(site)
    site.server.intercept = ({ operation }) =>
      operation === 'HeadObject' ? { status: 500, code: 'InternalError' } : undefined
    const first = await site.deploy()
    expect(first.succeeded).toBe(true)
    expect(first.warnings).toHaveLength(1)
  })
})

describe('a record that must not be read', () => {
  test('that is there: a warning names the permission, and all the rest is done', async () => {
    const site = await scenario(SITE, { delete: 'true' })
    await site.deploy()
    site.server.allow = action => action !== 's3:GetObject'
    site.change({ 'a.css': undefined, 'b.css': 'c {}' })
    const denied = await site.deploy()
    expect(denied).toMatchObject({ succeeded: true, changes: ['update b.css', 'delete a.css'] })
    expect(denied.warnings[0]).toMatch(/record \.s3-site-deploy\.json cannot be read/)
    expect(denied.warnings[0]).toContain(`Allow s3:GetObject on arn:aws:s3:::www/${RECORD}`)
    site.server.allow = undefined
    expect((await site.deploy()).warnings).toEqual([])
  })

  test('is replaced without If-Match, which needs the right to read, too', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ 'c.css': 'c {}' })
    site.server.allow = action => action !== 's3:GetObject'
    site.server.intercept = ({ headers }) =>
      headers['if-match'] === undefined ? undefined : { status: 403, code: 'AccessDenied' }
    const denied = await site.deploy()
    expect(denied.warnings.filter(text => text.includes('was not written'))).toEqual([])
    expect(site.row('c.css')).toBeDefined()
  })

  test('that is missing, to somebody who may list the prefix alone: no warning', async () => {
    const site = await scenario(SITE, { prefix: 'docs' })
    site.server.allow = (action, key) =>
      key.startsWith('docs/') && (action !== 's3:ListBucket' || key === 'docs/')
    const first = await site.deploy()
    expect(first).toMatchObject({ succeeded: true, warnings: [] })
    expect(site.bucket.keys()).toContain(`docs/${RECORD}`)
  })

  test('a write that is denied is a warning', async () => {
    const site = await scenario(SITE)
    site.server.allow = (action, key) => action !== 's3:PutObject' || key !== RECORD
    const first = await site.deploy()
    expect(first.succeeded).toBe(true)
    expect(first.warnings).toHaveLength(1)
    expect(first.warnings[0]).toMatch(/record was not written/)
  })
})
