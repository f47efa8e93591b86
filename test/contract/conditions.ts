import { expect } from 'vitest'
import type { WriteCondition } from '../../src/s3/object-store.ts'
import { type Fixture, md5, refusal, SIGNAL } from './fixture.ts'

export function conditionCases(fixture: Fixture): void {
  const put = (key: string, body: string, headers: Readonly<Record<string, string>>) =>
    fixture.ask('PUT', key, { body, headers })

  fixture.test('If-None-Match: * writes only what is not there', [], async () => {
    const key = `${fixture.prefix()}x`
    const first = await put(key, 'first', { 'if-none-match': '*' })
    const second = await put(key, 'second', { 'if-none-match': '*' })
    expect([first.status, second.status, second.code]).toEqual([200, 412, 'PreconditionFailed'])
    expect((await fixture.ask('GET', key)).body.toString()).toBe('first')
  })

  fixture.test('If-Match writes only over what was seen', [], async () => {
    const key = `${fixture.prefix()}x`
    await put(key, 'first', {})
    const right = await put(key, 'second', { 'if-match': `"${md5('first')}"` })
    const stale = await put(key, 'third', { 'if-match': `"${md5('first')}"` })
    expect([right.status, stale.status, stale.code]).toEqual([200, 412, 'PreconditionFailed'])
    expect((await fixture.ask('GET', key)).body.toString()).toBe('second')
  })

  fixture.test('the store writes under these conditions', [], async () => {
    const key = `${fixture.prefix()}x`
    const write = (content: string, condition: WriteCondition) =>
      fixture.store().put(
        {
          key,
          body: Buffer.from(content),
          md5: md5(content),
          headers: { contentType: 'text/plain' },
          condition,
        },
        SIGNAL,
      )
    const { etag } = await write('first', { ifNoneMatch: '*' })
    const refused = { operation: 'PutObject', status: 412, verdict: 'key', key }
    expect(await refusal(write('second', { ifNoneMatch: '*' }))).toMatchObject(refused)
    await write('third', { ifMatch: etag })
    expect(await refusal(write('fourth', { ifMatch: etag }))).toMatchObject(refused)
    expect((await fixture.store().get(key, SIGNAL)).bytes.toString()).toBe('third')
  })

  fixture.test('the store reads an object whole, and as it was written', [], async () => {
    const key = `${fixture.prefix()}x`
    const content = Buffer.from([0x1f, 0x8b, 0, 255])
    const headers = { contentType: 'application/json', contentEncoding: 'gzip' }
    const { etag } = await fixture.put(key, content, headers)
    const before = Date.now()
    const read = await fixture.store().get(key, SIGNAL)
    expect({ bytes: read.bytes.equals(content), etag: read.etag }).toEqual({ bytes: true, etag })
    expect(Math.abs(read.lastModified - before)).toBeLessThan(60_000)
    expect(await refusal(fixture.store().get(`${key}x`, SIGNAL))).toMatchObject({
      operation: 'GetObject',
      status: 404,
      verdict: 'key',
    })
  })

  fixture.test('If-Match on nothing is a missing key', [], async () => {
    const answer = await put(`${fixture.prefix()}x`, 'x', { 'if-match': `"${md5('x')}"` })
    expect([answer.status, answer.code]).toEqual([404, 'NoSuchKey'])
  })

  fixture.test('of writes at the same time that expect nothing, one wins', [], async () => {
    const key = `${fixture.prefix()}x`
    const race = Array.from({ length: 8 }, (_, i) => put(key, `${i}`, { 'if-none-match': '*' }))
    const statuses = (await Promise.all(race)).map(({ status }) => status)
    expect(statuses.filter(status => status === 200)).toHaveLength(1)
    // 409 where a server notices the others while they are under way.
    expect(statuses.filter(status => status === 412 || status === 409)).toHaveLength(7)
  })

  fixture.test(
    'an upload in parts is completed under these conditions',
    ['conditional uploads'],
    async () => {
      const key = `${fixture.prefix()}x`
      const store = fixture.store()
      const upload = async (content: string, condition: WriteCondition) => {
        const started = await store.startUpload({ key, headers: { contentType: 'text/plain' } }, SIGNAL)
        const part = await store.uploadPart(started, 1, Buffer.from(content), md5(content), SIGNAL)
        return store.completeUpload(started, [part], SIGNAL, condition)
      }
      const { etag } = await upload('first', { ifNoneMatch: '*' })
      const refused = { operation: 'CompleteMultipartUpload', status: 412, verdict: 'key', key }
      expect(await refusal(upload('second', { ifNoneMatch: '*' }))).toMatchObject(refused)
      await upload('third', { ifMatch: etag })
      expect(await refusal(upload('fourth', { ifMatch: etag }))).toMatchObject(refused)
      expect((await store.get(key, SIGNAL)).bytes.toString()).toBe('third')
    },
  )

  fixture.test('reads answer 304 for what is known already', [], async () => {
    const key = `${fixture.prefix()}x`
    await put(key, 'x', {})
    const headers = { 'if-none-match': `"${md5('x')}"` }
    expect((await fixture.ask('HEAD', key, { headers })).status).toBe(304)
  })
}
