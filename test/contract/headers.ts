import { expect } from 'vitest'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'
import { type Fixture, md5, refusal } from './fixture.ts'
import type { Capability } from './subject.ts'

type Row = readonly [
  sent: ObjectHeaders,
  kept: Readonly<Record<string, string>>,
  needs: readonly Capability[],
]

const html = 'text/html; charset=utf-8'

const KEPT: Readonly<Record<string, Row>> = {
  'Content-Type': [{ contentType: html }, { 'content-type': html }, []],
  'Cache-Control': [
    { contentType: html, cacheControl: 'public, max-age=31536000, immutable' },
    { 'cache-control': 'public, max-age=31536000, immutable' },
    [],
  ],
  'Content-Disposition': [
    { contentType: html, contentDisposition: 'attachment; filename="a b.pdf"' },
    { 'content-disposition': 'attachment; filename="a b.pdf"' },
    [],
  ],
  'Content-Encoding': [{ contentType: html, contentEncoding: 'br' }, { 'content-encoding': 'br' }, []],
  'Content-Language': [
    { contentType: html, contentLanguage: 'de, en' },
    { 'content-language': 'de, en' },
    [],
  ],
  Expires: [
    { contentType: html, expires: 'Thu, 01 Dec 2033 16:00:00 GMT' },
    { expires: 'Thu, 01 Dec 2033 16:00:00 GMT' },
    [],
  ],
  'user metadata': [
    { contentType: html, metadata: { commit: 'abc123', 'built-by': 'a  b' } },
    { 'x-amz-meta-commit': 'abc123' },
    [],
  ],
  'x-amz-website-redirect-location': [
    { contentType: html, websiteRedirectLocation: '/new/' },
    { 'x-amz-website-redirect-location': '/new/' },
    ['website redirects'],
  ],
  'x-amz-storage-class': [
    { contentType: html, storageClass: 'STANDARD_IA' },
    { 'x-amz-storage-class': 'STANDARD_IA' },
    ['storage classes'],
  ],
  tags: [
    { contentType: html, tags: { team: 'web site', stage: 'a/b=c' } },
    { 'x-amz-tagging-count': '2' },
    ['tags'],
  ],
}

export function headerCases(fixture: Fixture): void {
  for (const [name, [sent, kept, needs]] of Object.entries(KEPT))
    fixture.test(`${name} is kept`, needs, async () => {
      const key = `${fixture.prefix()}page`
      await fixture.put(key, 'x', sent)
      expect((await fixture.ask('HEAD', key)).headers).toMatchObject(kept)
    })

  fixture.test('the storage class is listed', ['storage classes'], async () => {
    const prefix = fixture.prefix()
    await fixture.put(`${prefix}x`, 'x', { contentType: html }, { options: { storageClass: 'STANDARD_IA' } })
    expect(await fixture.listAll(prefix)).toMatchObject([{ storageClass: 'STANDARD_IA' }])
  })

  fixture.test('tags come back with their values', ['tags'], async () => {
    const key = `${fixture.prefix()}tagged`
    await fixture.put(key, 'x', { contentType: html, tags: { team: 'web site', stage: 'a/b=c' } })
    const answer = await fixture.ask('GET', key, { query: { tagging: '' } })
    const tags = [...answer.body.toString().matchAll(/<Key>(.*?)<\/Key>\s*<Value>(.*?)<\/Value>/g)]
    expect(Object.fromEntries(tags.map(([, name, value]) => [name, value]))).toEqual({
      team: 'web site',
      stage: 'a/b=c',
    })
  })

  fixture.test('a tag with other characters than S3 knows is refused', ['tags'], async () => {
    const tagged = fixture.put(`${fixture.prefix()}x`, 'x', { contentType: html, tags: { stage: 'a&b' } })
    expect(await refusal(tagged)).toMatchObject({ code: 'InvalidTag', status: 400 })
  })

  fixture.test('without Content-Type an object is binary/octet-stream', [], async () => {
    const key = `${fixture.prefix()}untyped`
    await fixture.ask('PUT', key, { body: 'x' })
    expect((await fixture.ask('HEAD', key)).headers['content-type']).toBe('binary/octet-stream')
  })

  fixture.test('metadata over 2 KB is refused', ['limits metadata'], async () => {
    const metadata = { long: 'x'.repeat(2100) }
    const details = await refusal(fixture.put(`${fixture.prefix()}x`, 'x', { contentType: html, metadata }))
    expect(details).toMatchObject({ code: 'MetadataTooLarge', status: 400, verdict: 'key' })
  })

  fixture.test(
    'under KMS the ETag tells nothing, in the answer and in LIST alike',
    ['opaque ETags under KMS'],
    async () => {
      const prefix = fixture.prefix()
      const { etag } = await fixture.put(
        `${prefix}x`,
        'x',
        { contentType: html },
        { options: { sse: 'aws:kms' } },
      )
      expect(etag).toMatch(/^[0-9a-f]{32}$/)
      expect(etag).not.toBe(md5('x'))
      expect(await fixture.listAll(prefix)).toMatchObject([{ etag }])
      expect((await fixture.ask('HEAD', `${prefix}x`)).headers['x-amz-server-side-encryption']).toBe(
        'aws:kms',
      )
    },
  )
}
