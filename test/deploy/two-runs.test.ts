import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { brokenReferences, FIRST_BUILD, SECOND_BUILD } from '../run/two-builds.ts'
import type { LoggedRequest } from '../support/s3-server/server.ts'
import { RECORD, type Scenario, scenario } from './scenario.ts'

const SITE = { 'a.css': 'a {}', 'b.css': 'b {}', 'index.html': 'home' }

/** Lets another deploy happen right before the first request of that kind. */
function meanwhile(
  site: Scenario,
  isTheMoment: (request: LoggedRequest) => boolean,
  other: () => Promise<unknown>,
) {
  let isOver = false
  site.server.intercept = async request => {
    if (isOver || !isTheMoment(request)) return undefined
    isOver = true
    await other()
    return undefined
  }
}

const isRecordWrite = ({ operation, key }: LoggedRequest) => operation === 'PutObject' && key === RECORD
/** The claim of a first deploy comes before its files. */
const isLastRecordWrite = (site: Scenario) => (request: LoggedRequest) =>
  isRecordWrite(request) && site.server.requests.some(isPageWrite)
const isPageWrite = ({ operation, key }: LoggedRequest) => operation === 'PutObject' && key === 'index.html'

describe('another run in between', () => {
  test.each([
    ['where there was none', false],
    ['where there was one', true],
  ])('that writes its record first, %s: this one lists again and adds to it', async (_, before) => {
    const site = await scenario(SITE)
    if (before) await site.deploy()
    site.change({ 'index.html': 'new home' })
    const other = site.sibling({ 'other.txt': 'x' })
    meanwhile(site, isLastRecordWrite(site), () => other.deploy())
    const run = await site.deploy()
    expect(run.succeeded).toBe(true)
    expect(run.warnings).toHaveLength(1)
    expect(run.warnings[0]).toMatch(/^Another run deployed to s3:\/\/www\/ at the same time/)
    expect(run.warnings[0]).toContain('concurrency group')
    expect(run.changes).toContain(before ? 'update index.html' : 'create index.html')
    site.server.intercept = undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [], changes: [] })
    expect([site.row('index.html'), site.row('other.txt')]).not.toContain(undefined)
  })

  test('that deletes what a new page names: this one puts it up again', async () => {
    const site = await scenario({ ...SITE, 'old.png': 'image' })
    await site.deploy()
    const page = { 'index.html': '<img src="old.png">' }
    const other = site.sibling(SITE, { delete: 'true' })
    site.change(page)
    meanwhile(site, isLastRecordWrite(site), async () => {
      // It began before this one: what it puts up has been there, and what it deletes is not named yet.
      site.bucket.remove('old.png')
      await other.deploy()
      site.bucket.put('index.html', '<img src="old.png">')
    })
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: true, host: { outputs: { changed: 'true' } } })
    expect(run.changes).toContain('create old.png')
    expect(site.contents()).toMatchObject({ ...page, 'old.png': 'image' })
  })

  test('again and again: this one fails', async () => {
    const site = await scenario(SITE)
    await site.deploy()
    site.change({ 'index.html': 'new home' })
    let others = 0
    site.server.intercept = async request => {
      if (!isRecordWrite(request) || request.headers['x-other'] !== undefined) return undefined
      const { intercept } = site.server
      site.server.intercept = undefined
      others += 1
      await site.sibling({ 'other.txt': `${others}`, 'index.html': `other ${others}` }).deploy()
      site.server.intercept = intercept
      return undefined
    }
    const run = await site.deploy()
    expect(run.succeeded).toBe(false)
    expect(run.log).toContain('Other runs keep deploying to s3://www/')
    expect(others).toBe(2)
  })

  test('that claims the prefix first: this one looks again, and adds to it', async () => {
    const site = await scenario(SITE)
    const other = site.sibling({ 'other.txt': 'x' })
    meanwhile(site, isRecordWrite, () => other.deploy())
    const run = await site.deploy()
    expect(run).toMatchObject({ succeeded: true, host: { outputs: { created: '3', failed: '0' } } })
    expect(site.contents()).toEqual({ ...SITE, 'other.txt': 'x' })
    expect([site.row('index.html'), site.row('other.txt')]).not.toContain(undefined)
  })

  test('before the deletes: they are withheld, and the run fails', async () => {
    const site = await scenario(SITE, { delete: 'true' })
    await site.deploy()
    site.change({ 'a.css': undefined, 'index.html': 'new home' })
    meanwhile(site, isPageWrite, () => site.sibling({ 'other.txt': 'x' }).deploy())
    const run = await site.deploy()
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(
      /Another run has deployed to s3:\/\/www\/ since this one began, so nothing was deleted/,
    )
    expect(run.log).toContain('concurrency group')
    expect(site.bucket.keys()).toContain('a.css')
    site.server.intercept = undefined
    expect(await site.deploy()).toMatchObject({
      succeeded: true,
      changes: ['delete a.css', 'delete other.txt'],
    })
  })

  test('between the listing and the record is noticed, too', async () => {
    const site = await scenario(SITE, { delete: 'true' })
    await site.deploy()
    site.change({ 'a.css': undefined })
    const isListed = () =>
      site.server.requests.some(
        ({ operation, status }) => operation === 'ListObjectsV2' && status !== undefined,
      )
    site.server.intercept = async ({ operation, key }) => {
      if (operation !== 'GetObject' || key !== RECORD) return undefined
      site.server.intercept = undefined
      while (!isListed()) await setImmediate()
      await site.sibling({ 'other.txt': 'x' }).deploy()
      return undefined
    }
    const run = await site.deploy()
    expect(run.succeeded).toBe(false)
    expect(site.bucket.keys()).toContain('a.css')
  })

  test('that removed everything: nothing more is deleted', async () => {
    const site = await scenario(SITE, { delete: 'true', prefix: 'docs' })
    await site.deploy()
    site.change({ 'a.css': undefined, 'index.html': 'new home' })
    meanwhile(
      site,
      ({ key }) => key === 'docs/index.html',
      async () => site.bucket.remove(`docs/${RECORD}`),
    )
    expect(await site.deploy()).toMatchObject({ succeeded: false, host: { outputs: { deleted: '0' } } })
  })

  test('of remove, against a deploy', async () => {
    const site = await scenario(SITE, { prefix: 'pr-1' })
    await site.deploy()
    site.change({ 'index.html': 'new home' })
    let lists = 0
    site.server.intercept = async ({ operation }) => {
      // The second listing is the question whether there is another record.
      if (operation !== 'ListObjectsV2' || ++lists !== 2) return undefined
      site.server.intercept = undefined
      await site.sibling({ 'index.html': 'new home' }).deploy()
      return undefined
    }
    const removal = await site.remove()
    expect(removal.succeeded).toBe(false)
    expect(site.bucket.text('pr-1/index.html')).toBe('new home')
  })

  test('an answer that got lost is no other run', async () => {
    const site = await scenario(SITE)
    let lost = 0
    site.server.intercept = request => {
      if (!isRecordWrite(request) || lost++ > 0) return undefined
      return 'lose-answer'
    }
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
  })

  test('a store without conditional writes gets its record all the same', async () => {
    const site = await scenario(SITE)
    site.server.intercept = ({ operation, headers }) =>
      operation === 'PutObject' && (headers['if-none-match'] ?? headers['if-match']) !== undefined
        ? { status: 501, code: 'NotImplemented' }
        : undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
    expect((await site.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })
})

describe('a store that takes conditions for nothing', () => {
  const isLook = ({ operation, query }: LoggedRequest) =>
    operation === 'ListObjectsV2' && query.get('prefix') === RECORD
  const isReadAgain = ({ operation, key }: LoggedRequest) => operation === 'GetObject' && key === RECORD

  test.each([
    ['before this one writes its record', isLook],
    ['right after this one has written its record', isReadAgain],
  ])('another run is noticed %s, and what it took away is mended', async (_, isMoment) => {
    const site = await scenario({ ...SITE, 'old.png': 'image' }, {}, { ignoresConditions: true })
    await site.deploy()
    const page = { 'index.html': '<img src="old.png">' }
    site.change(page)
    const isTheMoment = (request: LoggedRequest) =>
      isMoment(request) && site.server.requests.some(isPageWrite)
    meanwhile(site, isTheMoment, async () => {
      site.bucket.remove('old.png')
      await site.sibling({ ...SITE, 'other.txt': 'x' }).deploy()
      site.bucket.put('index.html', page['index.html'])
    })
    const run = await site.deploy()
    expect(run.succeeded).toBe(true)
    expect(run.warnings).toEqual([
      expect.stringMatching(/^Another run deployed to s3:\/\/www\/ at the same time/),
    ])
    expect(site.contents()).toMatchObject({ ...page, 'old.png': 'image', 'other.txt': 'x' })
    site.server.intercept = undefined
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [], changes: [] })
  })

  test('the record of before, which a store shows for a moment longer, is no other run', async () => {
    const site = await scenario(SITE, {}, { ignoresConditions: true })
    await site.deploy()
    const before = site.bucket.get(RECORD)
    site.change({ 'index.html': 'new home' })
    const isTheMoment = (request: LoggedRequest) =>
      isReadAgain(request) && site.server.requests.some(isPageWrite)
    meanwhile(site, isTheMoment, async () => before && site.bucket.store(before))
    expect(await site.deploy()).toMatchObject({ succeeded: true, warnings: [] })
  })

  test('costs two requests more where something changes, others one on the first deploy', async () => {
    const guarded = await scenario(SITE)
    const first = await guarded.deploy()
    expect(guarded.server.requests.filter(({ status }) => status === 412)).toHaveLength(1)
    expect(first.requests).toEqual({ ListObjectsV2: 1, GetObject: 1, PutObject: 6 })
    guarded.change({ 'index.html': 'new' })
    expect((await guarded.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1, PutObject: 2 })
    const ignoring = await scenario(SITE, {}, { ignoresConditions: true })
    await ignoring.deploy()
    ignoring.change({ 'index.html': 'new' })
    expect((await ignoring.deploy()).requests).toEqual({ ListObjectsV2: 2, GetObject: 2, PutObject: 2 })
    expect((await ignoring.deploy()).requests).toEqual({ ListObjectsV2: 1, GetObject: 1 })
  })
})

describe('two deploys at once', () => {
  const { 'img/old.svg': _image, 'old/index.html': _page, ...rest } = FIRST_BUILD
  const withoutOld = {
    ...rest,
    'index.html': `${FIRST_BUILD['index.html']}<p>new</p>`,
    'about/index.html': `${FIRST_BUILD['about/index.html']}`.replace('<a href="/old/">/old/</a>', ''),
    'feed.xml': '<rss/>',
  }
  const withOld = { ...FIRST_BUILD, 'print.html': '<img src="/img/old.svg">' }
  const BUILDS = {
    'one deletes what the other’s new page names': [withoutOld, withOld],
    'both change the same pages': [SECOND_BUILD, withOld],
  }
  const STORES = { 'a store with conditions': false, 'a store that ignores them': true }
  const cases = Object.entries(STORES).flatMap(([store, ignoresConditions]) =>
    Object.entries(BUILDS).flatMap(([name, builds]) =>
      Array.from({ length: 8 }, (_, seed) => [store, name, seed + 1, { builds, ignoresConditions }] as const),
    ),
  )

  test.each(cases)('end in a whole site or a red run: %s, %s (%i)', async (_store, _name, seed, given) => {
    const { builds, ignoresConditions } = given
    const site = await scenario(FIRST_BUILD, { 'max-deletes': 'unlimited' }, { ignoresConditions })
    await site.deploy()
    const random = randomFrom(seed)
    const turns = async (most: number) => {
      for (let left = random() % most; left > 0; left -= 1) await setImmediate()
    }
    site.server.intercept = async () => void (await turns(12))
    const others = builds.map(build => site.sibling(build, { delete: 'true' }))
    const runs = await Promise.all(
      others.map(async other => {
        await turns(100)
        return other.deploy()
      }),
    )
    if (runs.every(({ succeeded }) => succeeded)) expect(brokenReferences(site.bucket)).toEqual([])
    site.server.intercept = undefined
    expect(await others[0]?.deploy()).toMatchObject({ succeeded: true })
    expect(brokenReferences(site.bucket)).toEqual([])
  })
})

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 16
  }
}

describe('two steps on one prefix', () => {
  test.each([
    ['with a source each', {}, {}],
    ['that share a source out', { exclude: '*.css' }, { include: '*.css' }],
  ])('%s keep each other’s rows', async (_, first, second) => {
    const site = await scenario(SITE, {}, { opaqueEtags: true })
    const other = Object.keys(first).length === 0 ? site.sibling({ 'other.txt': 'x' }) : site
    for (const round of [1, 2, 3]) {
      const a = await site.deploy(first)
      const b = await other.deploy(second)
      if (round === 1) continue
      expect([a.requests, b.requests]).toEqual([
        { ListObjectsV2: 1, GetObject: 1 },
        { ListObjectsV2: 1, GetObject: 1 },
      ])
    }
  })
})
