import { expect } from 'vitest'
import { deletesOf } from '../support/deletes-of.ts'
import { type Fixture, md5Base64, SIGNAL } from './fixture.ts'

const deleteBody = (keys: readonly string[], extra = ''): string =>
  `<Delete>${keys.map(key => `<Object><Key>${key}</Key>${extra}</Object>`).join('')}</Delete>`

export function deleteCases(fixture: Fixture): void {
  const bulk = (body: string, headers: Readonly<Record<string, string>>) =>
    fixture.send({ method: 'POST', path: `/${fixture.bucket}`, query: { delete: '' }, body, headers })

  fixture.test('1,000 keys go in one request, those that are not there too', [], async () => {
    const prefix = fixture.prefix()
    const there = [`${prefix}a`, `${prefix}b`]
    for (const key of [...there, `${prefix}stays`]) await fixture.put(key, 'x')
    const missing = Array.from({ length: 998 }, (_, i) => `${prefix}missing/${i}`)
    expect(await fixture.store().delete(deletesOf([...there, ...missing]), SIGNAL)).toEqual([])
    expect(await fixture.listKeys(prefix)).toEqual([`${prefix}stays`])
  })

  fixture.test('a key that XML cannot carry takes no others with it', [], async () => {
    const prefix = fixture.prefix()
    const keys = ['a', 'b\u0001', 'c\uffff', 'd&<>"'].map(name => prefix + name)
    for (const key of keys) await fixture.put(key, 'x')
    expect(await fixture.store().delete(deletesOf(keys), SIGNAL)).toEqual([])
    expect(await fixture.listKeys(prefix)).toEqual([])
  })

  fixture.test('a bulk delete with such a key is refused whole', [], async () => {
    const prefix = fixture.prefix()
    await fixture.put(`${prefix}a`, 'x')
    const body = deleteBody([`${prefix}a`, `${prefix}b&#x1;`])
    const answer = await bulk(body, { 'content-md5': md5Base64(body) })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await fixture.listKeys(prefix)).toEqual([`${prefix}a`])
  })

  fixture.test('a bulk delete without a digest is refused', ['demands digests of bulk deletes'], async () => {
    const answer = await bulk(deleteBody(['x']), {})
    expect(answer.status).toBe(400)
    expect(answer.code).toMatch(/^(InvalidRequest|MissingContentMD5)$/)
  })

  fixture.test(
    'a bulk delete with a wrong digest is refused',
    ['checks digests of bulk deletes'],
    async () => {
      const prefix = fixture.prefix()
      await fixture.put(`${prefix}a`, 'x')
      const answer = await bulk(deleteBody([`${prefix}a`]), { 'content-md5': md5Base64('other') })
      expect([answer.status, answer.code]).toEqual([400, 'BadDigest'])
      expect(await fixture.listKeys(prefix)).toEqual([`${prefix}a`])
    },
  )

  fixture.test('1,001 keys at once are refused', ['limits bulk deletes'], async () => {
    const body = deleteBody(Array.from({ length: 1001 }, (_, i) => `k${i}`))
    const answer = await bulk(body, { 'content-md5': md5Base64(body) })
    expect([answer.status, answer.code]).toEqual([400, 'MalformedXML'])
  })

  fixture.test(
    'a key with another ETag than expected stays',
    ['per-key conditions of bulk deletes'],
    async () => {
      const prefix = fixture.prefix()
      await fixture.put(`${prefix}a`, 'x')
      const body = deleteBody([`${prefix}a`], `<ETag>${'0'.repeat(32)}</ETag>`)
      const answer = await bulk(body, { 'content-md5': md5Base64(body) })
      expect([answer.status, answer.code]).toEqual([200, 'PreconditionFailed'])
      expect(await fixture.listKeys(prefix)).toEqual([`${prefix}a`])
    },
  )

  fixture.test('objects go that have the ETag that was seen', [], async () => {
    const prefix = fixture.prefix()
    const { etag } = await fixture.put(`${prefix}a`, 'x')
    const deletes = [
      { key: `${prefix}a`, etag },
      { key: `${prefix}missing`, etag },
    ]
    expect(await fixture.store().delete(deletes, SIGNAL)).toEqual([])
    expect(await fixture.listKeys(prefix)).toEqual([])
  })

  fixture.test(
    'the store names the keys that have become others',
    ['per-key conditions of bulk deletes'],
    async () => {
      const prefix = fixture.prefix()
      const { etag } = await fixture.put(`${prefix}a`, 'x')
      await fixture.put(`${prefix}b`, 'y')
      const deletes = [`${prefix}a`, `${prefix}b`].map(key => ({ key, etag }))
      const failures = await fixture.store().delete(deletes, SIGNAL)
      expect(failures).toMatchObject([
        { key: `${prefix}b`, error: { details: { code: 'PreconditionFailed', verdict: 'key' } } },
      ])
      expect(await fixture.listKeys(prefix)).toEqual([`${prefix}b`])
    },
  )

  fixture.test('one object is deleted by itself, again without complaint', [], async () => {
    const key = `${fixture.prefix()}x`
    await fixture.put(key, 'x')
    const first = await fixture.ask('DELETE', key)
    const again = await fixture.ask('DELETE', key)
    expect([first.status, again.status]).toEqual([204, 204])
    expect((await fixture.ask('HEAD', key)).status).toBe(404)
  })

  fixture.test('one object with another ETag than expected stays', ['conditional delete'], async () => {
    const key = `${fixture.prefix()}x`
    await fixture.put(key, 'x')
    const answer = await fixture.ask('DELETE', key, { headers: { 'if-match': `"${'0'.repeat(32)}"` } })
    expect([answer.status, answer.code]).toEqual([412, 'PreconditionFailed'])
    expect((await fixture.ask('HEAD', key)).status).toBe(200)
  })
}
