import { expect } from 'vitest'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'
import { type Fixture, md5, refusal, SIGNAL } from './fixture.ts'

export function copyCases(fixture: Fixture): void {
  const copy = (from: string, to: string, headers: Readonly<Record<string, string>> = {}) =>
    fixture.ask('PUT', to, { headers: { 'x-amz-copy-source': `/${fixture.bucket}/${from}`, ...headers } })

  const original = {
    contentType: 'text/html',
    cacheControl: 'no-cache',
    contentLanguage: 'de',
    metadata: { a: 'b' },
  }

  fixture.test('a copy takes content and headers along', [], async () => {
    const prefix = fixture.prefix()
    await fixture.put(`${prefix}from`, 'x', original)
    expect((await copy(`${prefix}from`, `${prefix}to`)).status).toBe(200)
    const answer = await fixture.ask('GET', `${prefix}to`)
    expect(answer.body.toString()).toBe('x')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'cache-control': 'no-cache',
      'content-language': 'de',
      'x-amz-meta-a': 'b',
      etag: `"${md5('x')}"`,
    })
  })

  fixture.test('a copy onto itself that changes nothing is refused', [], async () => {
    const key = `${fixture.prefix()}x`
    await fixture.put(key, 'x', original)
    const answer = await copy(key, key)
    expect([answer.status, answer.code]).toEqual([400, 'InvalidRequest'])
  })

  fixture.test('REPLACE drops what is not said again', ['copies onto itself afresh'], async () => {
    const key = `${fixture.prefix()}x`
    await fixture.put(key, 'x', original)
    const answer = await copy(key, key, {
      'x-amz-metadata-directive': 'REPLACE',
      'content-type': 'text/html',
      'cache-control': 'max-age=60',
    })
    expect(answer.status, String(answer.body)).toBe(200)
    const { headers } = await fixture.ask('HEAD', key)
    expect(headers).toMatchObject({ 'content-type': 'text/html', 'cache-control': 'max-age=60' })
    expect(headers).not.toHaveProperty('content-language')
    expect(headers).not.toHaveProperty('x-amz-meta-a')
  })

  const onto = (key: string, headers: ObjectHeaders, etag = md5('x'), options = {}) =>
    fixture.store().copyOntoItself({ key, etag, headers, options }, SIGNAL)

  fixture.test('the store copies an object onto itself with other headers', [], async () => {
    const key = `${fixture.prefix()}a b+%25&ü.html`
    await fixture.put(key, 'x', original)
    const wanted = { contentType: 'text/plain', cacheControl: 'max-age=60', metadata: { a: 'c' } }
    expect((await onto(key, { ...wanted, contentLanguage: 'en' })).etag).toBe(md5('x'))
    const { headers, body } = await fixture.ask('GET', key)
    expect(body.toString()).toBe('x')
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'cache-control': 'max-age=60',
      'content-language': 'en',
      'x-amz-meta-a': 'c',
    })
  })

  fixture.test('what such a copy does not say again is gone', ['copies onto itself afresh'], async () => {
    const key = `${fixture.prefix()}x`
    await fixture.put(key, 'x', original)
    await onto(key, { contentType: 'text/html' })
    const { headers } = await fixture.store().head(key, SIGNAL)
    expect(headers).toEqual({ contentType: 'text/html' })
  })

  fixture.test('tags stay with such a copy, unless there are others', ['tags'], async () => {
    const key = `${fixture.prefix()}x`
    const tags = async () => String((await fixture.ask('GET', key, { query: { tagging: '' } })).body)
    await fixture.put(key, 'x', { contentType: 'text/html', tags: { team: 'web' } })
    await onto(key, { contentType: 'text/plain' })
    expect(await tags()).toContain('<Key>team</Key>')
    await onto(key, { contentType: 'text/html', tags: { stage: 'live' } })
    expect(await tags()).toMatch(/^(?!.*team).*<Key>stage<\/Key>/s)
  })

  fixture.test('such a copy keeps the storage class that is said', ['storage classes'], async () => {
    const prefix = fixture.prefix()
    const options = { storageClass: 'STANDARD_IA' }
    await fixture.put(`${prefix}x`, 'x', original, { options })
    await onto(`${prefix}x`, { contentType: 'text/plain' }, md5('x'), options)
    expect(await fixture.listAll(prefix)).toMatchObject([{ storageClass: 'STANDARD_IA' }])
  })

  fixture.test(
    'such a copy of an object that has become another is refused',
    ['conditional copies'],
    async () => {
      const key = `${fixture.prefix()}x`
      await fixture.put(key, 'y', original)
      expect(await refusal(onto(key, { contentType: 'text/plain' }))).toMatchObject({
        operation: 'CopyObject',
        status: 412,
        verdict: 'key',
      })
    },
  )

  fixture.test('a copy replaces only what was seen', ['conditions on what a copy replaces'], async () => {
    const prefix = fixture.prefix()
    await fixture.put(`${prefix}from`, 'x', original)
    await fixture.put(`${prefix}to`, 'y', original)
    const stale = await copy(`${prefix}from`, `${prefix}to`, { 'if-match': `"${md5('x')}"` })
    expect([stale.status, stale.code]).toEqual([412, 'PreconditionFailed'])
    const right = await copy(`${prefix}from`, `${prefix}to`, { 'if-match': `"${md5('y')}"` })
    expect(right.status).toBe(200)
  })

  fixture.test('such a copy goes with a condition on what it replaces', [], async () => {
    const key = `${fixture.prefix()}x`
    await fixture.put(key, 'x', original)
    const copy = {
      key,
      etag: md5('x'),
      headers: { contentType: 'text/plain' },
      condition: { ifMatch: md5('x') },
    }
    expect((await fixture.store().copyOntoItself(copy, SIGNAL)).etag).toBe(md5('x'))
  })

  fixture.test('such a copy of what is not there is refused for its key', [], async () => {
    const details = await refusal(onto(`${fixture.prefix()}x`, { contentType: 'text/plain' }))
    expect(details).toMatchObject({ operation: 'CopyObject', status: 404, verdict: 'key' })
  })

  fixture.test('a copy of what is not there is refused', [], async () => {
    const prefix = fixture.prefix()
    const answer = await copy(`${prefix}nowhere`, `${prefix}to`)
    expect([answer.status, answer.code]).toEqual([404, 'NoSuchKey'])
  })
}
