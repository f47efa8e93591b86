import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Marks } from '../../src/s3/jumps.ts'
import { listRemote } from '../../src/s3/list.ts'
import type { ListPage, ObjectStore, RemoteObject } from '../../src/s3/object-store.ts'
import { compareUtf8 } from '../../src/text/utf8-order.ts'

const signal = new AbortController().signal

type Lister = Pick<ObjectStore, 'listPage'>

function object(key: string): RemoteObject {
  return { key, size: 1, etag: 'e', lastModified: 0 }
}

/** A bucket in pages that groups as S3 does, with what was asked of it. */
function bucketOf(keys: readonly string[], pageSize: number) {
  const sorted = [...new Set(keys)].sort(compareUtf8)
  const asked = { requests: 0, rounds: 0, running: 0 }
  const store: Lister = {
    listPage: async (prefix, from, _, delimiter): Promise<ListPage> => {
      asked.requests += 1
      if (asked.running === 0) asked.rounds += 1
      asked.running += 1
      await new Promise(setImmediate)
      asked.running -= 1
      const after = from === undefined ? undefined : 'after' in from ? from.after : from.token
      const groupOf = (key: string) => {
        const slash = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
        return slash === -1 ? key : key.slice(0, slash + 1)
      }
      const shown = sorted
        .filter(key => key.startsWith(prefix) && (after === undefined || compareUtf8(key, after) > 0))
        .map(key => ({ key, group: groupOf(key) }))
        .filter(({ group }, at, all) => group !== all[at - 1]?.group)
      const page = shown.slice(0, pageSize)
      const objects = page.filter(({ key, group }) => key === group).map(({ key }) => object(key))
      const folders = page.flatMap(({ key, group }) => (key === group ? [] : [group]))
      const last = page.at(-1)?.group
      return {
        objects,
        ...(folders.length > 0 && { folders }),
        ...(last !== undefined && shown.length > pageSize && { next: { token: last } }),
      }
    },
  }
  return { store, asked, sorted }
}

const MARK = '.m'

const isLeftOut = (folder: string) => /(^|\/)x[^/]*\/$/.test(folder)

/** Folders below `prefix` are marked by `.m` or left out as their names begin with `x`. Keeps those that were jumped over. */
function markedBelow(prefix: string): { marks: Marks; jumped: Set<string> } {
  const jumped = new Set<string>()
  const folderOf = (path: string) => (path.endsWith(`/${MARK}`) ? path.slice(0, -MARK.length) : undefined)
  const onJump = (folder: string) => jumped.add(prefix + folder)
  return { marks: { names: [MARK], folderOf, isLeftOut, onJump }, jumped }
}

async function listed(
  store: Lister,
  prefix: string,
  likely: readonly string[] | undefined,
  pageSize: number,
) {
  const { marks, jumped } = markedBelow(prefix)
  const hints = { marks, pageSize, ...(likely && { likely: Promise.resolve(likely) }) }
  const objects = await listRemote(store, prefix, signal, undefined, hints)
  return { keys: objects.map(({ key }) => key), jumped }
}

const numbered = (count: number, nameOf: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => nameOf(number))

/** Deploys of so many files, each with a mark. */
const deploys = (base: string, count: number, files: number) =>
  numbered(count, number => `${base}pr-${number}/`).flatMap(folder => [
    folder + MARK,
    ...numbered(files, file => `${folder}f${file}`),
  ])

const name = fc.string({
  unit: fc.constantFrom('a', 'b', 'p', 'x', '-', '.', 'é', '\u{10000}'),
  minLength: 1,
  maxLength: 2,
})
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), fc.oneof(name, fc.constant(MARK), fc.constant('')))
  .map(([folders, file]) => [...folders, file].join('/'))
  .filter(key => key !== '')
const folder = fc
  .tuple(fc.constantFrom('', 'p/', 'p/q/'), name, fc.integer({ min: 0, max: 12 }), fc.boolean())
  .map(([base, called, files, isMarked]) => [
    ...(isMarked ? [`${base}${called}/${MARK}`] : []),
    ...numbered(files, file => `${base}${called}/${file}`),
  ])
const bucket = fc
  .tuple(fc.array(path, { maxLength: 20 }), fc.array(folder, { maxLength: 30 }))
  .map(([paths, folders]) => [...paths, ...folders.flat()])

test('what is outside of marked and left-out folders comes once, in order, and of the marked ones their marks', async () => {
  await fc.assert(
    fc.asyncProperty(
      bucket,
      fc.option(bucket, { nil: undefined }),
      fc.constantFrom('', 'p/'),
      fc.integer({ min: 1, max: 9 }),
      async (keys, likely, prefix, pageSize) => {
        const { store, sorted } = bucketOf(keys, pageSize)
        const { keys: got, jumped } = await listed(store, prefix, likely, pageSize)
        const isJumped = (key: string) => [...jumped].some(one => key.startsWith(one))
        const below = sorted.filter(key => key.startsWith(prefix))
        expect(got.filter(key => !isJumped(key))).toEqual(below.filter(key => !isJumped(key)))
        expect(got).toEqual([...new Set(got)].sort(compareUtf8))
        const marked = [...jumped].filter(one => !isLeftOut(one.slice(prefix.length)))
        expect(got).toEqual(expect.arrayContaining(marked.map(one => one + MARK)))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a mark that only an attempt in vain has seen is listed', async () => {
  // The folder that is called like an object is taken for one where folders are asked for, which ends the attempt.
  const more = [...numbered(12, file => `a/${file}`), ...numbered(7, file => `x/${file}`), 'é/']
  const { store } = bucketOf(['p/-/.m', 'p/-/0', 'p/-/1', 'p/-/2', 'p/.m', ...more], 8)
  const likely = [...numbered(5, file => `aa/${file}`), ...numbered(4, file => `\u{10000}/${file}`)]
  const { keys: got } = await listed(store, '', likely, 8)
  expect(got).toContain('p/.m')
})

test('a mark that only the range before has seen is listed', async () => {
  const keys = ['a', 'p/-1', 'p/-2', 'p/-3', 'p/.m', 'q']
  const [all, one] = [bucketOf(keys, 9).store, bucketOf(keys, 1).store]
  // Pages of all sizes, as S3 may answer.
  const store: Lister = {
    listPage: (prefix, from, ...rest) =>
      (from !== undefined && 'token' in from ? all : one).listPage(prefix, from, ...rest),
  }
  const { keys: got } = await listed(store, '', ['p/-1', 'z'], 1)
  expect(got).toContain('p/.m')
})

describe('200 deploys of more than a page each', () => {
  const site = [...numbered(30, file => `a${file}`), ...numbered(30, file => `z${file}/index.html`)]

  test.each(['', 'previews/'])('cost a small request each, in a few rounds: below "%s"', async base => {
    const { store, asked } = bucketOf([...site, ...deploys(base, 200, 150)], 100)
    const { keys, jumped } = await listed(store, '', site, 100)
    expect(jumped.size).toBe(200)
    expect(keys.filter(key => !key.includes('pr-'))).toEqual([...site].sort(compareUtf8))
    expect(asked.requests).toBeLessThan(215)
    expect(asked.rounds).toBeLessThan(25)
  })

  test('cost as little where nothing is known of the site', async () => {
    const { store, asked } = bucketOf([...site, ...deploys('', 200, 150)], 100)
    expect((await listed(store, '', undefined, 100)).jumped.size).toBe(200)
    expect(asked.requests).toBeLessThan(250)
  })
})

describe('folders that are left out', () => {
  const site = numbered(30, file => `a${file}`)

  test('cost a page and a request behind it, however large they are', async () => {
    const { store, asked } = bucketOf([...site, ...numbered(5_000, file => `x/f${file}`), 'z'], 100)
    const { keys, jumped } = await listed(store, '', undefined, 100)
    expect([...jumped]).toEqual(['x/'])
    expect(keys.filter(key => !key.startsWith('x/'))).toEqual([...site, 'z'].sort(compareUtf8))
    expect(asked.requests).toBe(2)
  })

  test('do not make it ask more often where each lies in a folder of its own', async () => {
    const albums = numbered(300, number => `album${number}/`)
    const photos = albums.flatMap(album => [`${album}a`, ...numbered(9, file => `${album}x/f${file}`)])
    const { store, asked } = bucketOf(photos, 100)
    const { keys } = await listed(store, '', undefined, 100)
    expect(keys.filter(key => !key.includes('/x/'))).toEqual(
      albums.map(album => `${album}a`).sort(compareUtf8),
    )
    expect(asked.requests).toBeLessThanOrEqual(31)
  })

  test('are passed by all at once where there are many', async () => {
    const folders = numbered(200, number => `x${number}/`)
    const uploads = folders.flatMap(folder => numbered(150, file => `${folder}f${file}`))
    const { store, asked } = bucketOf([...site, ...uploads, 'z'], 100)
    const { keys, jumped } = await listed(store, '', undefined, 100)
    expect(jumped.size).toBe(200)
    expect(keys.filter(key => !key.startsWith('x'))).toEqual([...site, 'z'].sort(compareUtf8))
    expect(asked.requests).toBeLessThan(10)
  })
})

test('folders of the site are not looked at, even if the site is known later than the first page', async () => {
  const site = numbered(60, number => `z${number}/index.html`)
  const { store, asked } = bucketOf([...deploys('', 5, 150), ...site], 100)
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const likely = begun.then(async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
    return site
  })
  const slow: Lister = {
    listPage: async (...asks) => {
      const page = await store.listPage(...asks)
      begin()
      return page
    },
  }
  const { marks } = markedBelow('')
  await listRemote(slow, '', signal, undefined, { marks, likely, pageSize: 100 })
  expect(asked.requests).toBe(2 + 1 + 3 + 1)
})

test('a single deploy costs no more than to list it', async () => {
  const keys = [...numbered(50, file => `a${file}`), ...deploys('', 1, 260), 'z']
  const { store, asked } = bucketOf(keys, 100)
  await listed(store, '', ['a', 'z'], 100)
  expect(asked.requests).toBe(2)
})

test('small deploys are listed', async () => {
  const { store, asked } = bucketOf(deploys('', 200, 9), 100)
  await listed(store, '', [], 100)
  expect(asked.requests).toBeLessThanOrEqual(20)
})

test('thousands of folders that are nobody else’s are not asked for marks one by one', async () => {
  const posts = numbered(2_000, number => `q${number}/index.html`)
  const { store, asked } = bucketOf([...deploys('', 3, 150), ...posts], 100)
  expect((await listed(store, '', [], 100)).keys.filter(key => key.startsWith('q'))).toHaveLength(2_000)
  expect(asked.requests).toBeLessThan(20 + 3 + 70)
})

describe('a store that cannot is listed page by page', () => {
  const keys = deploys('', 6, 30).sort(compareUtf8)

  test.each<[string, (store: Lister) => Lister]>([
    [
      'it ignores where to begin',
      ({ listPage }) => ({
        listPage: (prefix, from, stop, delimiter) =>
          listPage(prefix, from && 'after' in from ? undefined : from, stop, delimiter),
      }),
    ],
    [
      'it knows no folders',
      ({ listPage }) => ({ listPage: (prefix, from, stop) => listPage(prefix, from, stop) }),
    ],
  ])('%s', async (_, made) => {
    const { store } = bucketOf(keys, 10)
    expect((await listed(made(store), '', undefined, 10)).keys).toEqual(keys)
  })
})
