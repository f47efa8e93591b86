import { expect, test } from 'vitest'
import { findObject } from '../../src/s3/find-object.ts'
import { listRemote } from '../../src/s3/list.ts'
import type { ListPage, ObjectStore, RemoteObject } from '../../src/s3/object-store.ts'

const signal = new AbortController().signal

function object(key: string): RemoteObject {
  return { key, size: 1, etag: 'e', lastModified: 0 }
}

/** Answers listings alone; `page` gets the token. */
function storeWith(
  page: (next: string | undefined, prefix: string) => Omit<ListPage, 'next'> & { next?: string },
) {
  const asked: (string | undefined)[] = []
  const store: Pick<ObjectStore, 'listPage'> = {
    listPage: async (prefix, from) => {
      const token = from && 'token' in from ? from.token : undefined
      asked.push(token)
      const { objects, next } = page(token, prefix)
      return next === undefined ? { objects } : { objects, next: { token: next } }
    },
  }
  return { store, asked }
}

test('follows the tokens to the end', async () => {
  const pages = new Map<string | undefined, Omit<ListPage, 'next'> & { next?: string }>([
    [undefined, { objects: [object('a'), object('b')], next: 't1' }],
    ['t1', { objects: [], next: 't2' }],
    ['t2', { objects: [object('c')] }],
  ])
  const { store, asked } = storeWith(next => pages.get(next) ?? { objects: [] })
  const progress: number[] = []
  const objects = await listRemote(store, 'w/', signal, count => progress.push(count))
  expect(objects.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  expect(asked).toEqual([undefined, 't1', 't2'])
  expect(progress).toEqual([2, 2, 3])
})

test.each([
  ['the same token again', () => 'same'],
  ['an earlier token', (next: string | undefined) => (next === 'a' ? 'b' : 'a')],
])('ends a listing without end: %s', async (_, nextAfter) => {
  const { store, asked } = storeWith(next => ({ objects: [object('a')], next: nextAfter(next) }))
  await expect(listRemote(store, '', signal)).rejects.toMatchObject({
    details: { code: 'UnexpectedAnswer', verdict: 'run' },
  })
  expect(asked.length).toBeLessThanOrEqual(3)
})

test('ends a listing that begins again under another token', async () => {
  let asked = 0
  const { store } = storeWith(() => ({ objects: [object('a'), object('b')], next: `t${asked++}` }))
  await expect(listRemote(store, '', signal)).rejects.toThrow('shows "a" twice')
  expect(asked).toBe(2)
})

test('ends a listing that shows nothing and goes on', async () => {
  let asked = 0
  const { store } = storeWith(() => ({ objects: [], next: `t${asked++}` }))
  await expect(listRemote(store, '', signal)).rejects.toThrow('has no end')
})

test('takes keys that do not come in order, and tells where one comes again', async () => {
  const pages: Readonly<Record<string, Omit<ListPage, 'next'> & { next?: string }>> = {
    first: { objects: [object('b'), object('a')], next: 'second' },
    second: { objects: [object('d'), object('c')] },
    again: { objects: [object('c'), object('b')] },
  }
  const { store } = storeWith(next => pages[next ?? 'first'] ?? { objects: [] })
  expect((await listRemote(store, '', signal)).map(({ key }) => key)).toEqual(['b', 'a', 'd', 'c'])
  const repeating = storeWith(next => pages[next === undefined ? 'first' : 'again'] ?? { objects: [] })
  await expect(listRemote(repeating.store, '', signal)).rejects.toThrow('shows "b" twice')
})

test('takes more objects than a call takes arguments', async () => {
  const pageOf = (number: number) => Array.from({ length: 1_000 }, (_, i) => object(`k${number * 1_000 + i}`))
  let number = 100
  const { store } = storeWith(() => {
    number += 1
    return { objects: pageOf(number), ...(number < 400 && { next: `t${number}` }) }
  })
  expect(await listRemote(store, '', signal)).toHaveLength(300_000)
})

test.each([
  ['there', ['a', 'a.map', 'ab'], 'a'],
  ['only its siblings', ['a.map', 'ab'], undefined],
  ['nothing', [], undefined],
])('finds one object: %s', async (_, keys, expected) => {
  const { store } = storeWith((_next, prefix) => {
    expect(prefix).toBe('a')
    return { objects: keys.map(object) }
  })
  expect((await findObject(store, 'a', signal))?.key).toBe(expected)
})
