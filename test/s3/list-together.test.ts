import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listRemote } from '../../src/s3/list.ts'
import type { ListPage, ObjectStore, RemoteObject } from '../../src/s3/object-store.ts'
import { compareUtf8 } from '../../src/text/utf8-order.ts'

const signal = new AbortController().signal

type Lister = Pick<ObjectStore, 'listPage'>

function object(key: string): RemoteObject {
  return { key, size: 1, etag: 'e', lastModified: 0 }
}

/** A bucket of these keys in pages, with what was asked of it. */
function bucketOf(keys: readonly string[], pageSize: number) {
  const sorted = [...new Set(keys)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const asked = { requests: 0, rounds: 0, running: 0 }
  const store: Lister = {
    listPage: async (_, from): Promise<ListPage> => {
      asked.requests += 1
      if (asked.running === 0) asked.rounds += 1
      asked.running += 1
      await new Promise(setImmediate)
      asked.running -= 1
      const after = from === undefined ? undefined : 'after' in from ? from.after : from.token
      const rest = after === undefined ? sorted : sorted.filter(key => compareUtf8(key, after) > 0)
      const objects = rest.slice(0, pageSize).map(object)
      const last = objects.at(-1)
      return last && rest.length > pageSize ? { objects, next: { token: last.key } } : { objects }
    },
  }
  return { store, asked, sorted }
}

function listed(store: Lister, likely: readonly string[], pageSize: number): Promise<string[]> {
  return listRemote(store, '', signal, undefined, { likely: Promise.resolve(likely), pageSize }).then(
    objects => objects.map(({ key }) => key),
  )
}

const around = fc.constantFrom(
  'a',
  'b',
  '/',
  '.',
  'é',
  '\ud7ff',
  '\ue000',
  '\uffff',
  '\u{10000}',
  '😀',
  '\u{10ffff}',
)
const key = fc.string({ unit: around, minLength: 1, maxLength: 4 })

test('each key comes once, in order, whatever is in the bucket and was thought to be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(key, { maxLength: 120 }),
      fc.array(key, { maxLength: 120 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      async (keys, others, share, pageSize) => {
        const { store, sorted } = bucketOf(keys, pageSize)
        const likely = [...keys.slice(0, Math.floor(keys.length * share)), ...others]
        expect(await listed(store, likely, pageSize)).toEqual(sorted)
      },
    ),
    { numRuns: 300 },
  )
})

describe('a bucket that holds what is thought to be in it', () => {
  const keys = Array.from({ length: 1_000 }, (_, at) => `notes/${String(at).padStart(4, '0')}.html`)

  test('is listed in two rounds, with no request more', async () => {
    const { store, asked } = bucketOf(keys, 100)
    await listed(store, keys, 100)
    expect(asked).toMatchObject({ requests: 10, rounds: 2 })
  })

  test('is listed in a few rounds where it has many pages', async () => {
    const { store, asked } = bucketOf(keys, 10)
    await listed(store, keys, 10)
    expect(asked.requests).toBe(100)
    expect(asked.rounds).toBeLessThanOrEqual(5)
  })
})

describe('a store that cannot is listed page by page', () => {
  const keys = Array.from({ length: 50 }, (_, at) => `k${String(at).padStart(2, '0')}`)

  test('it ignores where to begin', async () => {
    const { store } = bucketOf(keys, 5)
    const deaf: Lister = {
      listPage: (prefix, from, stop) =>
        store.listPage(prefix, from && 'after' in from ? undefined : from, stop),
    }
    expect(await listed(deaf, keys, 5)).toEqual(keys)
  })

  test('it sorts in no order', async () => {
    const mixed = keys.map((_, at) => keys[(at * 7) % keys.length] ?? '')
    const store: Lister = {
      listPage: async (_, from) => {
        const at = from && 'token' in from ? Number(from.token) : 0
        const objects = mixed.slice(at, at + 5).map(object)
        return at + 5 < mixed.length ? { objects, next: { token: String(at + 5) } } : { objects }
      },
    }
    expect(await listed(store, keys, 5)).toEqual(mixed)
  })
})

test('a page that fails ends all', async () => {
  const keys = Array.from({ length: 50 }, (_, at) => `k${String(at).padStart(2, '0')}`)
  const { store } = bucketOf(keys, 5)
  const failing: Lister = {
    listPage: (prefix, from, stop) =>
      from && 'after' in from && from.after > 'k3'
        ? Promise.reject(new Error('no'))
        : store.listPage(prefix, from, stop),
  }
  await expect(listed(failing, keys, 5)).rejects.toThrow('no')
})
