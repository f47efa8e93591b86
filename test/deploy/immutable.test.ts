import { describe, expect, test } from 'vitest'
import { type Scenario, scenario } from './scenario.ts'

const ASSET = 'app.4fb5d2e1.js'
const code = (text: string) => `${text};`.repeat(200)
const SITE = { 'index.html': 'home', [ASSET]: code('one') }
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' }

const refused = { succeeded: false, host: { outputs: { changed: 'false' } } }

describe('an object that is served as immutable and would change', () => {
  test.each([
    ['of another size', 'two'],
    ['of the same size', code('eno')],
  ])('%s fails the run before any write, by the record', async (_, content) => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ [ASSET]: content, 'index.html': 'new home' })
    const run = await site.deploy()
    expect(run).toMatchObject({ ...refused, requests: { ListObjectsV2: 1, GetObject: 2 } })
    expect(run.log).toContain('An object is served as immutable and would change')
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
    const gated = await site.deploy({ 'immutable-change': 'warn', 'fail-on': 'immutable-change' })
    expect(gated.succeeded).toBe(false)
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

  test.each([
    ['a companion of a file that is the same', `${ASSET}.gz`, 'zipped', 'zipped better'],
    ['a processed image', '_astro/hero.o7fiQ8CN_Z1fEozj.webp', 'one', 'another'],
    ['the line of a source map', 'b.9c8b7a6d.js', 'run()\n//# sourceMappingURL=b.js.map', 'run()\n'],
    ['a banner', 'b.9c8b7a6d.css', '/* 1 */a{}', '/* 2 */a{}'],
  ])('but a warning for %s', async (_, path, before, after) => {
    const site = await scenario({ ...SITE, [path]: before })
    await site.deploy()
    site.change({ [path]: after })
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: true, changes: [`update ${path}`] })
    expect(run.warnings).toEqual([expect.stringContaining('visitors do not notice')])
  })

  test('for a companion alone only if the file that it is named after is there', async () => {
    const site = await scenario({ [`${ASSET}.br`]: 'one' })
    await site.deploy()
    site.change({ [`${ASSET}.br`]: 'another' })
    expect(await site.deploy()).toMatchObject(refused)
  })

  test.each([{ compress: 'gzip' }, { compress: 'br' }])(
    'for comments in what is compressed: %j',
    async inputs => {
      const site = await scenario({ ...SITE, [ASSET]: `/*! 1 */${code('one')}` }, inputs)
      await site.deploy()
      site.change({ [ASSET]: `/*! 2 */${code('one')}` })
      expect(await site.deploy()).toMatchObject({ succeeded: true })
      site.change({ [ASSET]: `/*! 2 */${code('two')}` })
      expect(await site.deploy()).toMatchObject(refused)
    },
  )

  test('for what a rule ends in the same deploy, but the danger is said', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ [ASSET]: 'two' })
    const run = await site.deploy({ headers: `'/${ASSET}': { cache-control: no-cache }` })
    expect(run).toMatchObject({ succeeded: true, changes: [`update ${ASSET}`] })
    expect(run.warnings).toEqual([
      expect.stringMatching(/immutable until now.*keep the old content for up to a year/),
    ])
  })

  test('for all assets where ETags tell nothing, and the record is lost', async () => {
    const names = ['1a2b3c4d', '2b3c4d5e', '3c4d5e6f', '4d5e6f7a', '5e6f7a8b'].map(hash => `app.${hash}.js`)
    const site = await scenario(
      Object.fromEntries(names.map(name => [name, code(name)])),
      {},
      { opaqueEtags: true },
    )
    await site.deploy()
    site.bucket.remove('.s3-site-deploy.json')
    const run = await site.deploy()
    expect(run.succeeded).toBe(true)
    expect(run.changes).toHaveLength(5)
    expect(run.warnings).toEqual([expect.stringContaining('uploaded again')])
    expect(run.log).toContain('content unknown')
    expect(run.log).not.toContain('content differs')
    expect(await site.deploy()).toMatchObject({ changes: [], warnings: [] })
    site.change({ 'app.1a2b3c4d.js': code('app.1b2b3c4d.js') })
    expect((await site.deploy({ 'immutable-change': 'warn' })).log).toContain('content differs')
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
      expect.stringMatching(/^Cannot tell whether changed files are served as immutable/),
    ])
  })
})

function put({ bucket }: Scenario, headers: Readonly<Record<string, string>>, content = SITE[ASSET]) {
  return bucket.put(ASSET, content ?? '', headers)
}
