import { beforeAll, describe, expect } from 'vitest'
import { type Fixture, md5, SIGNAL } from './fixture.ts'

export function listingCases(fixture: Fixture): void {
  describe('of 2,100 objects', () => {
    const prefix = 'many/'
    const keys = Array.from({ length: 2100 }, (_, i) => `${prefix}${String(i).padStart(4, '0')}.html`)
    beforeAll(async () => {
      const waiting = keys.toReversed()
      const work = async () => {
        for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
          await fixture.ask('PUT', key, { body: key })
      }
      await Promise.all(Array.from({ length: 16 }, work))
    }, 120_000)

    fixture.test('comes in pages of 1,000, in order, each object once', [], async () => {
      const store = fixture.store()
      const first = await store.listPage(prefix, undefined, SIGNAL)
      const second = await store.listPage(prefix, first.next, SIGNAL)
      const third = await store.listPage(prefix, second.next, SIGNAL)
      expect([first, second, third].map(page => page.objects.length)).toEqual([1000, 1000, 100])
      expect(third.next).toBeUndefined()
      expect([first, second, third].flatMap(page => page.objects).map(({ key }) => key)).toEqual(keys)
    })

    fixture.test('may start after a key, and be cut shorter', [], async () => {
      const query = { 'list-type': '2', prefix, 'start-after': keys[1500] ?? '', 'max-keys': '2' }
      const answer = await fixture.send({ method: 'GET', path: `/${fixture.bucket}`, query })
      const found = [...answer.body.toString().matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key)
      expect(found).toEqual(keys.slice(1501, 1503))
    })
  })

  fixture.test('tells size, ETag and time of each object', [], async () => {
    const prefix = fixture.prefix()
    const before = Date.now()
    await fixture.put(`${prefix}a`, 'four')
    const [object] = await fixture.listAll(prefix)
    expect(object).toMatchObject({ key: `${prefix}a`, size: 4, etag: md5('four') })
    // Whole seconds, by another process's clock.
    expect(object?.lastModified).toBeGreaterThanOrEqual(before - 2000)
    expect(object?.lastModified).toBeLessThanOrEqual(Date.now() + 2000)
  })

  fixture.test('is in the order of UTF-8 bytes, also above U+FFFF', [], async () => {
    const prefix = fixture.prefix()
    const inOrder = ['B', 'a', 'é', '\uac00', '\uff5e', '😀', '𠀀'].map(name => prefix + name)
    for (const key of inOrder.toReversed()) await fixture.put(key, 'x')
    expect(await fixture.listKeys(prefix)).toEqual(inOrder)
  })

  fixture.test('has its siblings left out by a prefix that ends in a slash', [], async () => {
    const prefix = fixture.prefix()
    for (const name of ['pr-1/index.html', 'pr-10/index.html', 'pr-1.html'])
      await fixture.put(prefix + name, 'x')
    expect(await fixture.listKeys(`${prefix}pr-1/`)).toEqual([`${prefix}pr-1/index.html`])
    expect(await fixture.listKeys(`${prefix}pr-1`)).toHaveLength(3)
  })

  fixture.test('is empty where nothing is', [], async () => {
    const page = await fixture.store().listPage(fixture.prefix(), undefined, SIGNAL)
    expect(page).toEqual({ objects: [] })
  })

  fixture.test('groups keys by a delimiter', [], async () => {
    const prefix = fixture.prefix()
    for (const name of ['a', 'dir/1', 'dir/2', 'z']) await fixture.put(prefix + name, 'x')
    const query = { 'list-type': '2', prefix, delimiter: '/' }
    const xml = (await fixture.send({ method: 'GET', path: `/${fixture.bucket}`, query })).body.toString()
    expect([...xml.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key)).toEqual([
      `${prefix}a`,
      `${prefix}z`,
    ])
    expect(xml).toMatch(new RegExp(`<CommonPrefixes>\\s*<Prefix>${prefix}dir/</Prefix>\\s*</CommonPrefixes>`))
  })

  fixture.test('groups what lies behind a folder, and begins there', [], async () => {
    const prefix = fixture.prefix()
    for (const name of ['a/1', 'b.txt', 'b/1', 'b/2', 'b0/1', 'c.txt', 'd/1', 'd/e/1', 'z'])
      await fixture.put(prefix + name, 'x')
    const from = { after: `${prefix}b/\u{10ffff}` }
    const { objects, folders, next } = await fixture.store().listPage(prefix, from, SIGNAL, '/')
    expect(objects.map(({ key }) => key)).toEqual([`${prefix}c.txt`, `${prefix}z`])
    expect(folders).toEqual([`${prefix}b0/`, `${prefix}d/`])
    expect(next).toBeUndefined()
    const page = await fixture.store().listPage(prefix, from, SIGNAL)
    const behind = ['b0/1', 'c.txt', 'd/1', 'd/e/1', 'z'].map(name => prefix + name)
    expect(page.objects.map(({ key }) => key)).toEqual(behind)
  })
}
