import { describe, expect, test } from 'vitest'
import { RECORD, scenario } from './scenario.ts'

const SITE = {
  'index.html': '<h1>Home</h1>',
  'about.html': '<h1>About</h1>',
  'app.4fb5d2e1.js': 'run()',
  'empty.txt': '',
}

describe('with a record', () => {
  test('an unchanged site costs a listing and the record, and writes nothing', async () => {
    const site = await scenario(SITE)
    const first = await site.deploy()
    expect(first.requests).toEqual({ ListObjectsV2: 1, GetObject: 1, PutObject: 7 })
    const record = site.recordBytes()
    const second = await site.deploy()
    expect(second.requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    expect(second).toMatchObject({ succeeded: true, changes: [], warnings: [] })
    expect(site.recordBytes()).toBe(record)
  })

  test('a changed cache rule reaches the objects whose bytes did not change, with one write each', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    const inputs = { headers: '"*.html": { cache-control: max-age=60 }' }
    const changed = await site.deploy(inputs)
    expect(changed.changes).toEqual(['headers about.html', 'headers index.html'])
    expect(changed.requests).toEqual({ ListObjectsV2: 1, GetObject: 1, PutObject: 3 })
    expect(site.header('cache-control')).toMatchObject({
      'index.html': 'max-age=60',
      'about.html': 'max-age=60',
      'empty.txt': 'public, max-age=0, must-revalidate',
    })
    expect(changed.host.outputs).toMatchObject({ 'headers-updated': '2', updated: '0', unchanged: '2' })
    expect((await site.deploy(inputs)).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test.each([
    ['acl', { acl: 'public-read' }, 'x-amz-acl', 'public-read'],
    ['storage class', { 'storage-class': 'STANDARD_IA' }, 'x-amz-storage-class', 'STANDARD_IA'],
    ['encryption', { sse: 'AES256' }, 'x-amz-server-side-encryption', 'AES256'],
    ['metadata', { headers: '"/*": { x-amz-meta-team: web }' }, 'x-amz-meta-team', 'web'],
    ['tags', { headers: '"/*": { tags: { team: web } }' }, 'x-amz-tagging', 'team=web'],
  ])('another %s reaches all objects', async (_, inputs, header, value) => {
    const site = await scenario(SITE)
    await site.deploy()
    expect((await site.deploy(inputs)).changes).toHaveLength(4)
    expect(new Set(Object.values(site.header(header)))).toEqual(new Set([value]))
    expect((await site.deploy(inputs)).changes).toEqual([])
  })

  test('a dry run writes none', async () => {
    const site = await scenario(SITE)
    const dry = await site.deploy({ 'dry-run': 'true' })
    expect(dry.requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    expect(site.bucket.keys()).toEqual([])
  })

  test('it is served as what it is, and never kept by caches', async () => {
    const site = await scenario(SITE, { acl: 'public-read', sse: 'AES256' })
    await site.deploy()
    expect(site.bucket.get(RECORD)?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
      'x-amz-acl': 'public-read',
      'x-amz-server-side-encryption': 'AES256',
    })
  })

  test('it can lie in another bucket', async () => {
    const site = await scenario(SITE)
    site.server.createBucket('state')
    const inputs = { record: 's3://state/sites/www.json', delete: 'true' }
    await site.deploy(inputs)
    site.change({ 'about.html': undefined })
    const second = await site.deploy(inputs)
    expect(second).toMatchObject({ succeeded: true, changes: ['delete about.html'], warnings: [] })
    expect(site.bucket.keys()).not.toContain(RECORD)
    expect(site.server.bucket('state').keys()).toEqual(['sites/www.json'])
    expect((await site.deploy(inputs)).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('in another bucket it asks for no right to list there', async () => {
    const site = await scenario(SITE)
    site.server.createBucket('state')
    site.server.allow = (action, _, bucket) => bucket === 'www' || action !== 's3:ListBucket'
    const inputs = { record: 's3://state/www.json', delete: 'true' }
    // Who may not list cannot tell a record that is missing from one that must not be read.
    expect((await site.deploy(inputs)).warnings).toHaveLength(1)
    site.change({ 'about.html': undefined })
    const second = await site.deploy(inputs)
    expect(second).toMatchObject({ succeeded: true, changes: ['delete about.html'], warnings: [] })
  })
})

describe('ETags that tell nothing', () => {
  test.each([
    ['a bucket encrypted by KMS', { opaqueEtags: true }, {}],
    ['the input sse: aws:kms', {}, { sse: 'aws:kms' }],
  ])('%s: unchanged is as cheap as anywhere', async (_, bucket, inputs) => {
    const site = await scenario(SITE, inputs, bucket)
    await site.deploy()
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    site.change({ 'about.html': '<h1>ABOUT</h1>' })
    expect((await site.deploy()).changes).toEqual(['update about.html'])
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('changed headers leave it known what the objects hold', async () => {
    const site = await scenario(
      { ...SITE, 'film.mp4': Buffer.alloc(5 * 1024 * 1024, 'film') },
      {},
      { opaqueEtags: true },
    )
    await site.deploy()
    const inputs = { 'cache-control': 'max-age=60' }
    const changed = await site.deploy(inputs)
    expect(changed.changes).toHaveLength(5)
    expect(changed.requests).toMatchObject({ CopyObject: 1, PutObject: 5 })
    expect((await site.deploy(inputs)).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('a file that goes up in parts is known again, by what the record has of its content', async () => {
    const film = Buffer.alloc(65 * 1024 * 1024, 'film')
    const site = await scenario({ 'film.mp4': film }, {}, { opaqueEtags: true })
    expect((await site.deploy()).requests).toMatchObject({ CompleteMultipartUpload: 1 })
    expect(site.row('film.mp4')?.contentId).toMatch(/^[0-9a-f]{32}-\d+$/)
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    const inputs = { 'cache-control': 'max-age=60' }
    expect((await site.deploy(inputs)).requests).toMatchObject({ CopyObject: 1, PutObject: 1 })
    expect((await site.deploy(inputs)).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    film[film.length - 1] = 0
    site.change({ 'film.mp4': film })
    expect((await site.deploy(inputs)).changes).toEqual(['update film.mp4'])
  })

  test('what a checksum proved once is known from then on', async () => {
    const site = await scenario({ 'film.mp4': 'film' })
    const object = site.bucket.put('film.mp4', 'film', {
      'content-type': 'video/mp4',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    site.bucket.store({ ...object, etag: 'made-of-nothing-2' })
    const first = await site.deploy()
    expect(first).toMatchObject({ changes: [], requests: { HeadObject: 2 } })
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })
})
