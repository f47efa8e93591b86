import { describe, expect, test } from 'vitest'
import { type Scenario, scenario } from './scenario.ts'

const ASSET = 'app.4fb5d2e1.js'
const code = (text: string) => `${text};`.repeat(200)
const SITE = { 'index.html': 'home', [ASSET]: code('one') }
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' }

const refused = { succeeded: false, host: { outputs: { changed: 'false' } } }

describe('an object that is served as immutable and would get other content', () => {
  test.each([
    ['of another size', 'two'],
    ['of the same size', code('eno')],
  ])('%s fails the run before any write, by the record', async (_, content) => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ [ASSET]: content, 'index.html': 'new home' })
    const run = await site.deploy()
    expect(run).toMatchObject({ ...refused, requests: { ListObjectsV2: 1, GetObject: 1 } })
    expect(run.log).toContain('An object is served as immutable and would get other content')
    expect(site.bucket.text('index.html')).toBe('home')
  })

  test('under KMS, too, which only the record can tell', async () => {
    const site = await scenario(SITE, {}, { opaqueEtags: true })
    await site.deploy()
    site.change({ [ASSET]: code('eno') })
    expect(await site.deploy()).toMatchObject(refused)
  })

  test('by a HEAD of just these few keys where there is no record', async () => {
    const site = await scenario(SITE, { record: 'false' })
    put(site, FOREVER)
    site.bucket.put('index.html', 'old')
    site.change({ [ASSET]: code('eno') })
    expect(await site.deploy()).toMatchObject({ ...refused, requests: { ListObjectsV2: 1, HeadObject: 1 } })
  })

  test('warn goes on and says it, allow says nothing', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ [ASSET]: 'two' })
    const warned = await site.deploy({ 'immutable-change': 'warn' })
    expect(warned).toMatchObject({ succeeded: true, changes: [`update ${ASSET}`] })
    expect(warned.warnings).toEqual([expect.stringContaining(ASSET)])
    site.change({ [ASSET]: 'three' })
    const allowed = await site.deploy({ 'immutable-change': 'allow' })
    expect(allowed).toMatchObject({
      succeeded: true,
      warnings: [],
      requests: { ListObjectsV2: 1, GetObject: 1 },
    })
  })

  test('a dry run says it, too', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ [ASSET]: 'two' })
    expect(await site.deploy({ 'dry-run': 'true' })).toMatchObject({ succeeded: false })
  })
})

describe('no alarm', () => {
  test('for content that merely cannot be told: an ETag under KMS', async () => {
    const site = await scenario(SITE)
    put(site, { ...FOREVER, 'x-amz-server-side-encryption': 'aws:kms' })
    expect(await site.deploy()).toMatchObject({
      succeeded: true,
      changes: expect.arrayContaining([`update ${ASSET}`]),
    })
  })

  test('for an ETag of parts that nothing explains', async () => {
    const site = await scenario(SITE)
    site.bucket.store({
      ...put(site, FOREVER),
      etag: `${'a'.repeat(32)}-2`,
      checksum: { algorithm: 'crc32', value: 'AAAAAA==' },
    })
    expect(await site.deploy()).toMatchObject({ succeeded: true })
  })

  test('for what is not served so, whatever its name', async () => {
    const site = await scenario(SITE, { 'cache-control': 'max-age=60' })
    await site.deploy()
    site.change({ [ASSET]: 'two' })
    expect((await site.deploy()).succeeded).toBe(true)
    put(site, { 'cache-control': 'max-age=60' })
    expect((await site.deploy({ record: 'false' })).succeeded).toBe(true)
  })

  test('for a source map, whose name tells the hash of another file', async () => {
    const site = await scenario({ [`${ASSET}.map`]: 'one' })
    await site.deploy()
    site.change({ [`${ASSET}.map`]: 'two' })
    expect((await site.deploy()).succeeded).toBe(true)
  })

  test.each([
    ['none', 'gzip'],
    ['gzip', 'none'],
    ['gzip', 'br'],
  ])('for the same content compressed in another way: %s to %s', async (before, after) => {
    const site = await scenario(SITE)
    await site.deploy({ compress: before })
    const run = await site.deploy({ compress: after })
    expect(run).toMatchObject({ succeeded: true, changes: [`update ${ASSET}`] })
  })

  test.each([
    ['plain, to be compressed', {}, { compress: 'gzip' }],
    ['compressed by others, to be plain', { 'content-encoding': 'gzip' }, {}],
    ['compressed by others, to be compressed', { 'content-encoding': 'gzip' }, { compress: 'gzip' }],
  ])('for the same content without a record: %s', async (_, headers, inputs) => {
    const site = await scenario(SITE)
    put(site, { ...FOREVER, ...headers }, 'content-encoding' in headers ? 'zipped' : SITE[ASSET])
    expect(await site.deploy(inputs)).toMatchObject({ succeeded: true })
  })

  test('but for other content that is going to be compressed', async () => {
    const site = await scenario({ ...SITE, [ASSET]: code('two') })
    put(site, FOREVER)
    expect(await site.deploy({ compress: 'gzip' })).toMatchObject(refused)
  })

  test('a HEAD that is denied is a warning', async () => {
    const site = await scenario(SITE)
    put(site, FOREVER)
    site.change({ [ASSET]: 'two' })
    site.server.allow = action => action !== 's3:GetObject'
    const run = await site.deploy()
    expect(run.succeeded).toBe(true)
    expect(run.warnings).toEqual([
      expect.stringMatching(/^It cannot be told whether changed files are served as immutable/),
    ])
  })
})

function put({ bucket }: Scenario, headers: Readonly<Record<string, string>>, content = SITE[ASSET]) {
  return bucket.put(ASSET, content ?? '', headers)
}
