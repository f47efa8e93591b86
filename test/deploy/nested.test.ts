import { describe, expect, test } from 'vitest'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'index.html': 'home', 'a.css': 'a {}' }
const PREVIEW = { 'index.html': 'preview', 'p.css': 'p {}' }

const preview = (site: Scenario, inputs = {}) => site.sibling(PREVIEW, { prefix: 'pr-1', ...inputs })

describe('a preview below production', () => {
  test('is neither compared nor deleted nor counted, and named', async () => {
    const site = await scenario(SITE, { delete: 'true', 'max-deletes': '0' })
    await site.deploy()
    await preview(site).deploy()
    const run = await site.deploy()
    expect(run).toMatchObject({
      succeeded: true,
      changes: [],
      kept: [],
      nested: [{ path: 'pr-1/', objects: 3 }],
    })
    expect(run.log).toContain('pr-1/ belongs to another deploy; left alone (3 objects)')
    expect(run.requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
    expect(site.contents()).toMatchObject({ 'pr-1/index.html': 'preview', 'pr-1/p.css': 'p {}' })
  })

  test('is deployed as anything else is', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    await preview(site).deploy()
    const again = await preview(site).deploy()
    expect(again).toMatchObject({ succeeded: true, changes: [], nested: [] })
    expect(again.requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('is no place for a source file of production', async () => {
    const site = await scenario({ ...SITE, 'pr-1/index.html': 'mine', 'pr-10/index.html': 'mine' })
    await preview(site).deploy()
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: false, requests: { ListObjectsV2: 1, GetObject: 1 } })
    expect(run.log).toContain(
      'The source has 1 file in pr-1/, where another deploy keeps a record of its own.',
    )
    expect(site.bucket.text('pr-1/index.html')).toBe('preview')
  })

  test.each([
    ['the usual name', {}, {}],
    ['another name for both', { record: 'state.json' }, { record: 'state.json' }],
    ['another name for production', { record: 'state.json' }, {}],
    ['a name in a folder', { record: 'meta/state.json' }, { record: 'meta/state.json' }],
    ['no record for production', { record: 'false' }, {}],
  ])('is known by its record, with %s', async (_, own, nested) => {
    const site = await scenario(SITE, { delete: 'true' })
    await preview(site, nested).deploy()
    await site.deploy(own)
    const run = await site.deploy(own)
    expect(run).toMatchObject({ changes: [], nested: [{ path: 'pr-1/', objects: 3 }] })
    expect(site.contents()).toMatchObject({ 'pr-1/index.html': 'preview' })
  })

  test('two steps with records of their own leave each other’s alone', async () => {
    const site = await scenario(SITE, { delete: 'true' })
    await site.deploy()
    await site.deploy({ record: 'second.json' })
    expect(site.bucket.keys()).toContain(RECORD)
  })
})

describe('remove', () => {
  test('takes a deploy away whatever its size, and its record last', async () => {
    const pages = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.html`, 'x']))
    const site = await scenario({ ...pages, ...SITE }, { prefix: 'pr-1' })
    await site.deploy()
    const removal = await site.remove()
    expect(removal).toMatchObject({ succeeded: true, host: { outputs: { deleted: '303' } } })
    expect(removal.changes.at(-1)).toBe(`delete ${RECORD}`)
    expect(site.bucket.keys()).toEqual([])
    expect((await site.deploy()).changes).toHaveLength(302)
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })

  test('has its limit where no deploy left a record', async () => {
    const site = await scenario(SITE, { prefix: 'pr-1' })
    for (let n = 0; n < 300; n++) site.bucket.put(`pr-1/${n}.html`, 'x')
    expect(await site.remove()).toMatchObject({ succeeded: false })
    expect(site.bucket.keys()).toHaveLength(300)
  })

  test('of production leaves previews below it', async () => {
    const site = await scenario(SITE, { prefix: 'docs' })
    await site.deploy()
    await preview(site, { prefix: 'docs/pr-1' }).deploy()
    const removal = await site.remove()
    expect(removal).toMatchObject({ succeeded: true, nested: [{ path: 'pr-1/', objects: 3 }] })
    expect(site.bucket.keys()).toEqual([`docs/pr-1/${RECORD}`, 'docs/pr-1/index.html', 'docs/pr-1/p.css'])
  })

  test('leaves the record for what stays', async () => {
    const site = await scenario(SITE, { prefix: 'pr-1' })
    await site.deploy()
    await site.remove({ protect: 'a.css' })
    expect(site.bucket.keys()).toEqual([`pr-1/${RECORD}`, 'pr-1/a.css'])
  })

  test('after a delete that failed keeps the record, so that a repeat may go on', async () => {
    const site = await scenario(SITE, { prefix: 'pr-1' })
    await site.deploy()
    site.server.allow = (action, key) => action !== 's3:DeleteObject' || !key.endsWith('a.css')
    expect((await site.remove()).succeeded).toBe(false)
    expect(site.bucket.keys()).toContain(`pr-1/${RECORD}`)
    site.server.allow = undefined
    expect((await site.remove()).succeeded).toBe(true)
    expect(site.bucket.keys()).toEqual([])
  })

  test.each([{ record: 'false' }, { record: RECORD }])(
    'takes the usual record along with %j',
    async inputs => {
      const site = await scenario(SITE, { prefix: 'pr-1' })
      await site.deploy()
      await site.remove(inputs)
      expect(site.bucket.keys()).toEqual([])
    },
  )

  test('leaves a record in another bucket, which disturbs neither it nor the next deploy', async () => {
    const site = await scenario(SITE, { prefix: 'pr-1', record: 's3://state/pr-1.json' })
    site.server.createBucket('state')
    await site.deploy()
    expect(await site.remove()).toMatchObject({ succeeded: true, warnings: [] })
    expect(site.bucket.keys()).toEqual([])
    expect((await site.deploy()).changes).toHaveLength(2)
  })

  test('reads no record', async () => {
    const site = await scenario(SITE, { prefix: 'pr-1' })
    await site.deploy()
    expect((await site.remove()).requests).not.toHaveProperty('GetObject')
  })
})
