import { expect } from 'vitest'
import type { Upload, UploadedPart } from '../../src/s3/object-store.ts'
import { type Fixture, md5, refusal, SIGNAL } from './fixture.ts'

const MiB = 1024 * 1024
const HEADERS = { contentType: 'video/mp4', cacheControl: 'no-cache', metadata: { a: 'b' } }

/** The ETag that S3 gives to an object made of parts. */
const etagOfParts = (parts: readonly Uint8Array[]): string =>
  `${md5(Buffer.concat(parts.map(part => Buffer.from(md5(part), 'hex'))))}-${parts.length}`

export function multipartCases(fixture: Fixture): void {
  const send = (upload: Upload, parts: readonly Buffer[]): Promise<readonly UploadedPart[]> =>
    Promise.all(parts.map((part, i) => fixture.store().uploadPart(upload, i + 1, part, md5(part), SIGNAL)))

  fixture.test('parts become one object with all its headers', [], async () => {
    const key = `${fixture.prefix()}film.mp4`
    const store = fixture.store()
    const parts = [Buffer.alloc(5 * MiB, 'one'), Buffer.alloc(6 * MiB, 'two'), Buffer.from('end')]
    const upload = await store.startUpload({ key, headers: HEADERS }, SIGNAL)
    const sent = await send(upload, parts)
    expect(sent.map(({ etag }) => etag)).toEqual(parts.map(part => md5(part)))
    const { etag } = await store.completeUpload(upload, sent, SIGNAL)

    expect(etag).toBe(etagOfParts(parts))
    const answer = await fixture.ask('GET', key)
    expect(answer.body.equals(Buffer.concat(parts))).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4',
      'cache-control': 'no-cache',
      'x-amz-meta-a': 'b',
      etag: `"${etag}"`,
    })
    expect(await fixture.listAll(key)).toMatchObject([{ key, etag, size: 11 * MiB + 3 }])
  })

  fixture.test('a part sent again replaces the first', [], async () => {
    const key = `${fixture.prefix()}again`
    const store = fixture.store()
    const upload = await store.startUpload({ key, headers: HEADERS }, SIGNAL)
    await send(upload, [Buffer.from('first')])
    const parts = await send(upload, [Buffer.from('second')])
    await store.completeUpload(upload, parts, SIGNAL)
    expect((await fixture.ask('GET', key)).body.toString()).toBe('second')
  })

  fixture.test('nothing is there before it is complete, nor after it was aborted', [], async () => {
    const prefix = fixture.prefix()
    const store = fixture.store()
    const upload = await store.startUpload({ key: `${prefix}x`, headers: HEADERS }, SIGNAL)
    await send(upload, [Buffer.from('x')])
    expect(await fixture.listKeys(prefix)).toEqual([])
    await store.abortUpload(upload, SIGNAL)
    expect(await fixture.listKeys(prefix)).toEqual([])
  })

  fixture.test('an aborted upload cannot be completed', ['knows aborted uploads'], async () => {
    const store = fixture.store()
    const upload = await store.startUpload({ key: `${fixture.prefix()}x`, headers: HEADERS }, SIGNAL)
    const parts = await send(upload, [Buffer.from('x')])
    await store.abortUpload(upload, SIGNAL)
    const details = await refusal(store.completeUpload(upload, parts, SIGNAL))
    expect(details).toMatchObject({ operation: 'CompleteMultipartUpload', code: 'NoSuchUpload', status: 404 })
  })

  fixture.test('a part with other bytes than planned is refused', ['checks Content-MD5'], async () => {
    const store = fixture.store()
    const upload = await store.startUpload({ key: `${fixture.prefix()}x`, headers: HEADERS }, SIGNAL)
    const details = await refusal(store.uploadPart(upload, 1, Buffer.from('changed'), md5('planned'), SIGNAL))
    expect(details).toMatchObject({ operation: 'UploadPart', code: 'BadDigest', status: 400 })
    await store.abortUpload(upload, SIGNAL)
  })

  fixture.test('a part of less than 5 MiB that is not the last is refused', [], async () => {
    const store = fixture.store()
    const upload = await store.startUpload({ key: `${fixture.prefix()}x`, headers: HEADERS }, SIGNAL)
    const parts = await send(upload, [Buffer.from('small'), Buffer.from('last')])
    expect(await refusal(store.completeUpload(upload, parts, SIGNAL))).toMatchObject({
      code: 'EntityTooSmall',
      status: 400,
    })
    await store.abortUpload(upload, SIGNAL)
  })

  fixture.test('a part with another ETag than was answered is refused', [], async () => {
    const store = fixture.store()
    const upload = await store.startUpload({ key: `${fixture.prefix()}x`, headers: HEADERS }, SIGNAL)
    await send(upload, [Buffer.from('x')])
    const forged = [{ number: 1, etag: md5('other') }]
    expect(await refusal(store.completeUpload(upload, forged, SIGNAL))).toMatchObject({ code: 'InvalidPart' })
    await store.abortUpload(upload, SIGNAL)
  })
}
