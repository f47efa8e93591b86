import { describe, expect, test } from 'vitest'
import type { LoggedRequest } from '../support/s3-server/server.ts'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'index.html': 'home', 'a.css': 'a {}' }
const PREVIEW = { 'index.html': 'preview', 'p.css': 'p {}' }

const preview = (site: Scenario, inputs = {}) => site.sibling(PREVIEW, { prefix: 'pr-1', ...inputs })

/** Lets something else happen right before the first request of that kind. */
function meanwhile(
  site: Scenario,
  isTheMoment: (request: LoggedRequest) => boolean,
  other: () => Promise<unknown>,
) {
  site.server.intercept = async request => {
    if (!isTheMoment(request)) return undefined
    site.server.intercept = undefined
    await other()
    return undefined
  }
}

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
    expect(run.log).toContain('The source has 1 file in pr-1/, where another deploy keeps its record.')
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

describe('200 previews of 1,500 objects', () => {
  const MANY = { ...SITE, 'z/index.html': 'z' }

  async function production(): Promise<Scenario> {
    const site = await scenario({ ...MANY, 'old.html': 'old' }, { delete: 'true' })
    await site.deploy()
    for (let number = 0; number < 200; number++) {
      site.bucket.put(`pr-${number}/${RECORD}`, '{}')
      for (let file = 1; file < 1500; file++) site.bucket.put(`pr-${number}/${file}.html`, 'preview')
    }
    return site
  }

  test('cost a deploy a small request each, and are left alone', async () => {
    const site = await production()
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: true, changes: [], kept: [] })
    expect(run.nested).toHaveLength(200)
    expect(run.nested).toContainEqual({ path: 'pr-17/', objects: null })
    expect(run.log).toContain('pr-1/ belongs to another deploy; left alone\n')
    expect(run.requests['ListObjectsV2']).toBeLessThan(210)

    site.change({ 'old.html': undefined, 'index.html': 'new home' })
    const next = await site.deploy()
    expect(next.changes.toSorted()).toEqual(['delete old.html', 'update index.html'])
    expect(next.requests['ListObjectsV2']).toBeLessThan(215)
    expect(site.bucket.keys()).toHaveLength(200 * 1500 + 4)

    site.change({ 'pr-17/1500.html': 'mine' })
    const refused = await site.deploy()
    expect(refused.succeeded).toBe(false)
    expect(refused.log).toContain('The source has 1 file in pr-17/, where another deploy keeps its record.')
  })
})

describe('a preview in flight', () => {
  /** Production, which has a file to delete, and objects of a preview that only its record tells apart. */
  async function production(inputs = {}): Promise<Scenario> {
    const site = await scenario(
      { ...SITE, 'old.html': 'old', 'docs/old.html': 'old' },
      { delete: 'true', ...inputs },
    )
    await site.deploy()
    site.change({ 'old.html': undefined, 'docs/old.html': undefined })
    return site
  }

  test('is known from its first write on, by a record that tells of nothing yet', async () => {
    const site = await production()
    const began: (readonly string[])[] = []
    site.server.intercept = async ({ operation, key }) => {
      if (operation === 'PutObject' && key === 'pr-1/index.html') began.push(site.bucket.keys())
      return undefined
    }
    await preview(site).deploy()
    expect(began[0]).toContain(`pr-1/${RECORD}`)
  })

  test('that is killed in the middle stays, and a repeat completes it', async () => {
    const site = await production()
    site.server.intercept = ({ key }) =>
      key === 'pr-1/index.html' ? { status: 403, code: 'AccessDenied' } : undefined
    expect((await preview(site).deploy()).succeeded).toBe(false)
    // As a run leaves it that is killed before it writes its record.
    site.server.intercept = undefined
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: true, nested: [{ path: 'pr-1/' }] })
    expect(run.changes).toEqual(['delete old.html', 'delete docs/old.html'].sort())
    expect((await preview(site).deploy()).succeeded).toBe(true)
    expect(site.contents()).toMatchObject({ 'pr-1/index.html': 'preview', 'pr-1/p.css': 'p {}' })
  })

  const LISTED_BEFORE = { 'pr-1/index.html': 'preview', 'pr-1/p.css': 'p {}' }

  test.each([
    ['a small bucket', 0],
    ['a large bucket', 5000],
  ])('whose record production has not seen is noticed before its deletes, in %s', async (_, others) => {
    const site = await production()
    for (const [key, content] of Object.entries(LISTED_BEFORE)) site.bucket.put(key, content)
    for (let n = 0; n < others; n++) site.bucket.put(`assets-${n}.js`, 'x')
    site.change({ 'index.html': 'new home' })
    const isPageWrite = ({ operation, key }: LoggedRequest) =>
      operation === 'PutObject' && key === 'index.html'
    meanwhile(site, isPageWrite, () => preview(site, { prefix: 'pr-1' }).deploy())
    const run = await site.deploy({ protect: 'assets-*' })
    expect(run.succeeded).toBe(true)
    const nested = run.kept.filter(line => line.endsWith(': nested'))
    expect(nested).toEqual(['pr-1/index.html: nested', 'pr-1/p.css: nested'])
    expect(run.nested).toEqual([{ path: 'pr-1/', objects: 2 }])
    expect(run.warnings).toEqual([
      'Another deploy has begun in pr-1/ since this one listed the bucket, so 2 objects are kept there.',
    ])
    expect(run.changes.toSorted()).toEqual(['delete docs/old.html', 'delete old.html', 'update index.html'])
    expect(run.host.outputs).toMatchObject({ deleted: '2', failed: '0' })
    expect(site.contents()).toMatchObject(LISTED_BEFORE)
  })

  test('costs production one listing, and only where it deletes', async () => {
    const site = await production({ record: 'false' })
    expect((await site.deploy()).requests).toMatchObject({ ListObjectsV2: 2, DeleteObjects: 1 })
    site.change({ 'new.html': 'new' })
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, PutObject: 1 })
  })

  test('without the right to write a record goes on with one warning', async () => {
    const site = await scenario(SITE)
    site.server.allow = (action, key) => action !== 's3:PutObject' || !key.endsWith(RECORD)
    const run = await site.deploy()
    expect(run).toMatchObject({
      succeeded: true,
      warnings: [expect.stringContaining('The record was not written')],
    })
    expect(site.contents()).toEqual(SITE)
  })

  test('leaves no trace in a dry run', async () => {
    const site = await scenario(SITE)
    await site.deploy({ 'dry-run': 'true' })
    expect(site.bucket.keys()).toEqual([])
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
