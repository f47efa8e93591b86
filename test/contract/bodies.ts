import { expect } from 'vitest'
import { checksum } from '../support/s3-server/checksums.ts'
import { type Fixture, md5, md5Base64, refusal, SIGNAL } from './fixture.ts'
import type { Payload } from './signed-request.ts'

export function bodyCases(fixture: Fixture): void {
  fixture.test('a written object is readable, its ETag is its MD5', [], async () => {
    const key = `${fixture.prefix()}index.html`
    const { etag } = await fixture.put(key, '<h1>Hello</h1>')
    const answer = await fixture.ask('GET', key)
    expect(etag).toBe(md5('<h1>Hello</h1>'))
    expect(answer.headers.etag).toBe(`"${etag}"`)
    expect(answer.body.toString()).toBe('<h1>Hello</h1>')
  })

  fixture.test('writing again replaces content and headers', [], async () => {
    const key = `${fixture.prefix()}page`
    await fixture.put(key, 'first', {
      contentType: 'text/plain',
      cacheControl: 'no-cache',
      metadata: { a: '1' },
    })
    await fixture.put(key, 'second', { contentType: 'text/html' })
    const answer = await fixture.ask('GET', key)
    expect(answer.body.toString()).toBe('second')
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html' })
    expect(answer.headers).not.toHaveProperty('cache-control')
    expect(answer.headers).not.toHaveProperty('x-amz-meta-a')
  })

  fixture.test('an object may be empty', [], async () => {
    const prefix = fixture.prefix()
    const { etag } = await fixture.put(`${prefix}empty`, '')
    expect(etag).toBe(md5(''))
    expect(await fixture.listAll(prefix)).toMatchObject([{ key: `${prefix}empty`, size: 0, etag }])
  })

  fixture.test('bytes come back as they are, and HEAD tells their number', [], async () => {
    const key = `${fixture.prefix()}bytes.bin`
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff)
    await fixture.put(key, bytes)
    expect((await fixture.ask('GET', key)).body.equals(bytes)).toBe(true)
    const head = await fixture.ask('HEAD', key)
    expect(head.headers['content-length']).toBe('300000')
    expect(head.body.length).toBe(0)
  })

  fixture.test(
    'other bytes than planned are refused, and nothing is stored',
    ['checks Content-MD5'],
    async () => {
      const prefix = fixture.prefix()
      const write = { key: `${prefix}x`, body: Buffer.from('changed'), md5: md5('planned') }
      const details = await refusal(
        fixture.store().put({ ...write, headers: { contentType: 'a/b' } }, SIGNAL),
      )
      expect(details).toMatchObject({
        operation: 'PutObject',
        code: 'BadDigest',
        status: 400,
        key: write.key,
      })
      expect(await fixture.listKeys(prefix)).toEqual([])
    },
  )

  fixture.test('a Content-MD5 that is none is refused', ['checks Content-MD5'], async () => {
    const answer = await fixture.ask('PUT', `${fixture.prefix()}x`, {
      body: 'x',
      headers: { 'content-md5': 'bm90IGFuIG1kNQ==' },
    })
    expect([answer.status, answer.code]).toEqual([400, 'InvalidDigest'])
  })

  for (const algorithm of ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const) {
    fixture.test(`a body is checked against its ${algorithm}`, ['checks checksums'], async () => {
      const prefix = fixture.prefix()
      const header = `x-amz-checksum-${algorithm}`
      const put = (name: string, value: string) =>
        fixture.ask('PUT', prefix + name, { body: 'The quick brown fox', headers: { [header]: value } })
      const right = await put('right', checksum(algorithm, Buffer.from('The quick brown fox')))
      const wrong = await put('wrong', checksum(algorithm, Buffer.from('The lazy dog')))
      expect([right.status, wrong.status]).toEqual([200, 400])
      expect(wrong.code).toMatch(/^(BadDigest|XAmzContentChecksumMismatch)$/)
      expect(await fixture.listKeys(prefix)).toEqual([`${prefix}right`])
      const head = await fixture.ask('HEAD', `${prefix}right`, {
        headers: { 'x-amz-checksum-mode': 'ENABLED' },
      })
      expect(head.headers[header]).toBe(checksum(algorithm, Buffer.from('The quick brown fox')))
    })
  }

  fixture.test('a body other than its x-amz-content-sha256 is refused', ['checks signatures'], async () => {
    const answer = await fixture.ask('PUT', `${fixture.prefix()}x`, {
      body: 'x',
      headers: { 'x-amz-content-sha256': '0'.repeat(64) },
    })
    expect([answer.status, answer.code]).toEqual([400, 'XAmzContentSHA256Mismatch'])
  })

  const large = Buffer.alloc(150_000, 'chunk')
  const trailer = ['x-amz-checksum-crc32', checksum('crc32', large)] as const
  const forms: readonly (readonly [Payload, typeof trailer | undefined])[] = [
    ['signed-chunks', undefined],
    ['signed-chunks-trailer', trailer],
    ['unsigned-chunks-trailer', trailer],
  ]
  for (const [payload, sentTrailer] of forms) {
    fixture.test(`aws-chunked as ${payload} stores the content alone`, [], async () => {
      const key = `${fixture.prefix()}chunked`
      const put = await fixture.ask('PUT', key, {
        body: large,
        payload,
        ...(sentTrailer && { trailer: sentTrailer }),
      })
      expect(put.status, String(put.body)).toBe(200)
      const got = await fixture.ask('GET', key)
      expect(got.body.equals(large)).toBe(true)
      expect(got.headers.etag).toBe(`"${md5(large)}"`)
    })
  }

  fixture.test(
    'aws-chunked does not become part of the Content-Encoding',
    ['drops aws-chunked'],
    async () => {
      const key = `${fixture.prefix()}chunked`
      const headers = { 'content-encoding': 'gzip,aws-chunked' }
      await fixture.ask('PUT', key, { body: large, payload: 'signed-chunks', headers })
      expect((await fixture.ask('HEAD', key)).headers['content-encoding']).toBe('gzip')
    },
  )

  for (const payload of ['signed-chunks-trailer', 'unsigned-chunks-trailer'] as const) {
    fixture.test(`a wrong trailer of ${payload} is refused`, ['checks checksums'], async () => {
      const prefix = fixture.prefix()
      const wrong = ['x-amz-checksum-crc32', checksum('crc32', Buffer.from('other'))] as const
      const answer = await fixture.ask('PUT', `${prefix}x`, { body: large, payload, trailer: wrong })
      expect(answer.status).toBe(400)
      expect(answer.code).toMatch(/^(BadDigest|XAmzContentChecksumMismatch)$/)
      expect(await fixture.listKeys(prefix)).toEqual([])
    })
  }

  for (const forge of ['chunk', 'trailer'] as const) {
    fixture.test(`a forged signature of a ${forge} is refused`, ['checks signatures'], async () => {
      const prefix = fixture.prefix()
      const payload = 'signed-chunks-trailer'
      const answer = await fixture.ask('PUT', `${prefix}x`, { body: large, payload, trailer, forge })
      expect([answer.status, answer.code]).toEqual([403, 'SignatureDoesNotMatch'])
      expect(await fixture.listKeys(prefix)).toEqual([])
    })
  }

  fixture.test('a range of an object can be read', [], async () => {
    const key = `${fixture.prefix()}digits`
    await fixture.put(key, '0123456789')
    const answer = await fixture.ask('GET', key, { headers: { range: 'bytes=2-4' } })
    expect([answer.status, answer.body.toString()]).toEqual([206, '234'])
    expect(answer.headers['content-range']).toBe('bytes 2-4/10')
  })

  fixture.test('a missing object is told as such', [], async () => {
    const key = `${fixture.prefix()}nowhere`
    const get = await fixture.ask('GET', key)
    expect([get.status, get.code]).toEqual([404, 'NoSuchKey'])
    expect((await fixture.ask('HEAD', key)).status).toBe(404)
  })

  fixture.test('Content-MD5 in a request of our own is accepted when right', [], async () => {
    const headers = { 'content-md5': md5Base64('x') }
    const answer = await fixture.ask('PUT', `${fixture.prefix()}x`, { body: 'x', headers })
    expect(answer.status).toBe(200)
  })
}
