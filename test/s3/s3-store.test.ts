import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Connection } from '../../src/s3/connection.ts'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'
import type { ObjectStore } from '../../src/s3/object-store.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import type { WriteOptions } from '../../src/s3/write-options.ts'
import { deletesOf } from '../support/deletes-of.ts'
import { useTestCredentials } from './s3-env.ts'
import { type Answer, type Seen, type Stub, startStub } from './stub.ts'

useTestCredentials()

const signal = new AbortController().signal
const html: ObjectHeaders = { contentType: 'text/html; charset=utf-8' }
const hello = Buffer.from('hello')

function md5(body: Uint8Array): string {
  return createHash('md5').update(body).digest('hex')
}

interface Setup {
  readonly answer?: Answer | ((request: Seen, index: number) => Answer)
  readonly bucket?: string
  readonly connection?: Connection
}

async function setUp({
  answer = {},
  bucket = 'site',
  connection,
}: Setup = {}): Promise<Stub & { store: ObjectStore }> {
  const stub = await startStub(typeof answer === 'function' ? answer : () => answer)
  const region = { name: 'eu-central-1', from: 'input' } as const
  const store = createS3Store({
    target: { bucket, prefix: '' },
    connection: { region, endpoint: stub.endpoint, ...connection },
  })
  return { ...stub, store }
}

function put(
  store: ObjectStore,
  key: string,
  body: Uint8Array = hello,
  headers = html,
  options: WriteOptions = {},
) {
  return store.put({ key, body, md5: md5(body), headers, options }, signal)
}

describe('put', () => {
  test('sends the bytes with their length, type and MD5, and answers the ETag without quotes', async () => {
    const { store, seen } = await setUp({ answer: { headers: { etag: '"abc"' } } })
    expect(await put(store, 'a.html')).toEqual({ etag: 'abc' })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ method: 'PUT', body: hello })
    expect(seen[0]?.url.split('?')[0]).toBe('/site/a.html')
    expect(seen[0]?.headers).toMatchObject({
      'content-length': '5',
      'content-type': 'text/html; charset=utf-8',
      'content-md5': createHash('md5').update(hello).digest('base64'),
    })
  })

  test('sends neither a checksum of the SDK, nor aws-chunked, nor Expect, even for a large body', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024 + 1, 'x')
    const { store, seen } = await setUp()
    await put(store, 'large', large)
    const headers = seen[0]?.headers ?? {}
    expect(
      Object.keys(headers).filter(name => /checksum|trailer|expect|transfer-encoding/.test(name)),
    ).toEqual([])
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-length']).toBe(String(large.length))
    expect(seen[0]?.body.equals(large)).toBe(true)
  })

  test.each([0, 1, 64 * 1024, 64 * 1024 + 1, 128 * 1024])('a body of %d bytes arrives whole', async size => {
    const body = Buffer.from(Array.from({ length: size }, (_, i) => i % 251))
    const { store, seen } = await setUp()
    await put(store, 'k', body)
    expect(seen[0]?.headers['content-length']).toBe(String(size))
    expect(seen[0]?.body.equals(body)).toBe(true)
  })

  test('answers an empty ETag where the store answers none', async () => {
    const { store } = await setUp()
    expect(await put(store, 'k')).toEqual({ etag: '' })
  })

  test.each([
    ['a b.html', '/site/a%20b.html'],
    ['100%25+x', '/site/100%2525%2Bx'],
    ['#?&="\'<>', '/site/%23%3F%26%3D%22%27%3C%3E'],
    ['x/../y', '/site/x/../y'],
    ['ümläut/😀', '/site/%C3%BCml%C3%A4ut/%F0%9F%98%80'],
    ['new\nline\r\t', '/site/new%0Aline%0D%09'],
    ['double//slash/', '/site/double//slash/'],
  ])('the key %j travels as %s', async (key, path) => {
    const { store, seen } = await setUp()
    await put(store, key)
    expect(seen[0]?.url.split('?')[0]).toBe(path)
  })

  test('sends all headers of the object', async () => {
    const { store, seen } = await setUp()
    await put(store, 'k', hello, {
      contentType: 'text/css',
      cacheControl: 'max-age=60',
      contentDisposition: 'attachment; filename="a b.css"',
      contentEncoding: 'gzip',
      contentLanguage: 'de',
      expires: 'Thu, 01 Dec 2026 16:00:00 GMT',
      websiteRedirectLocation: '/elsewhere',
      storageClass: 'STANDARD_IA',
      metadata: { Owner: 'me' },
      tags: { 'a b': 'c&d+é' },
    })
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'text/css',
      'cache-control': 'max-age=60',
      'content-disposition': 'attachment; filename="a b.css"',
      'content-encoding': 'gzip',
      'content-language': 'de',
      expires: 'Thu, 01 Dec 2026 16:00:00 GMT',
      'x-amz-website-redirect-location': '/elsewhere',
      'x-amz-storage-class': 'STANDARD_IA',
      'x-amz-meta-owner': 'me',
      'x-amz-tagging': 'a%20b=c%26d%2B%C3%A9',
    })
  })

  test('sends Expires as it is, if it is no date too', async () => {
    const { store, seen } = await setUp()
    await put(store, 'k', hello, { ...html, expires: '0' })
    await put(store, 'l')
    expect(seen.map(({ headers }) => headers.expires)).toEqual(['0', undefined])
  })

  test('sends what the inputs ask for with every write, the storage class of the object before theirs', async () => {
    const { store, seen } = await setUp({ connection: { expectedBucketOwner: '123456789012' } })
    const options: WriteOptions = {
      acl: 'public-read',
      storageClass: 'ONEZONE_IA',
      sse: 'aws:kms',
      sseKmsKeyId: 'alias/site',
    }
    await put(store, 'k', hello, html, options)
    await put(store, 'l', hello, { ...html, storageClass: 'GLACIER_IR' }, options)
    expect(seen[0]?.headers).toMatchObject({
      'x-amz-acl': 'public-read',
      'x-amz-storage-class': 'ONEZONE_IA',
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'alias/site',
      'x-amz-expected-bucket-owner': '123456789012',
    })
    expect(seen[1]?.headers['x-amz-storage-class']).toBe('GLACIER_IR')
  })

  test('sends none of that unasked', async () => {
    const { store, seen } = await setUp()
    await put(store, 'k')
    const ours = Object.keys(seen[0]?.headers ?? {}).filter(name => name.startsWith('x-amz-'))
    expect(ours.toSorted()).toEqual(['x-amz-content-sha256', 'x-amz-date'])
  })

  test('keeps its connection', async () => {
    const { store, connections } = await setUp()
    for (const key of ['a', 'b', 'c']) {
      await put(store, key, Buffer.alloc(3 * 1024 * 1024))
    }
    expect(connections()).toBe(1)
  })
})

describe('listPage', () => {
  const page = (contents: string, more = '') =>
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>site</Name><IsTruncated>false</IsTruncated>${more}${contents}</ListBucketResult>`
  const object = (key: string) =>
    `<Contents><Key>${key}</Key><LastModified>2026-11-22T10:11:12.345Z</LastModified><ETag>&quot;0123-2&quot;</ETag><Size>42</Size><StorageClass>STANDARD</StorageClass></Contents>`

  test('reads the objects', async () => {
    const { store } = await setUp({ answer: { body: page(object('a.html')) } })
    expect(await store.listPage('', undefined, signal)).toEqual({
      objects: [
        {
          key: 'a.html',
          size: 42,
          etag: '0123-2',
          lastModified: Date.UTC(2026, 10, 22, 10, 11, 12, 345),
          storageClass: 'STANDARD',
        },
      ],
    })
  })

  test.each([
    ['a+b%2Bc%20d%25', 'a b+c d%'],
    ['%F0%9F%98%80%01', '😀\u0001'],
    ['plain', 'plain'],
  ])('decodes the key %s where the answer says that it is encoded', async (encoded, key) => {
    const body = page(object(encoded), '<EncodingType>url</EncodingType>')
    const { store, seen } = await setUp({ answer: { body } })
    const { objects } = await store.listPage('', undefined, signal)
    expect(objects.map(found => found.key)).toEqual([key])
    const query = new URL(seen[0]?.url ?? '', 'http://x').searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      'list-type': '2',
      prefix: '',
      'encoding-type': 'url',
    })
  })

  test.each(['a+b%20c', ' lead and trail ', '100%'])('leaves the key %j where it does not', async key => {
    const { store } = await setUp({ answer: { body: page(object(key)) } })
    const { objects } = await store.listPage('', undefined, signal)
    expect(objects.map(found => found.key)).toEqual([key])
  })

  test('hands the token on, and sends the one that it is given', async () => {
    const body = page('')
      .replace('false', 'true')
      .replace('</Name>', '</Name><NextContinuationToken>t+1/=</NextContinuationToken>')
    const { store, seen } = await setUp({ answer: { body } })
    expect(await store.listPage('', { token: 'before=+' }, signal)).toEqual({
      objects: [],
      next: { token: 't+1/=' },
    })
    expect(new URL(seen[0]?.url ?? '', 'http://x').searchParams.get('continuation-token')).toBe('before=+')
  })

  test.each([
    ['NextMarker alone', '<NextMarker>c%2Bd</NextMarker><EncodingType>url</EncodingType>', { after: 'c+d' }],
    ['nothing but that there is more', '', { after: 'a' }],
  ])('goes on where a truncated answer has %s', async (_, more, next) => {
    const body = page(object('a'), more).replace('false', 'true')
    const { store, seen } = await setUp({ answer: { body } })
    expect((await store.listPage('', undefined, signal)).next).toEqual(next)
    await store.listPage('', next, signal)
    const { searchParams } = new URL(seen[1]?.url ?? '', 'http://x')
    expect(searchParams.get('start-after')).toBe(next.after)
  })

  test.each(['index.html', 'PR-1/prod.html', 'pr-10/a', 'pr-1'])(
    'refuses the key %s below pr-1/',
    async key => {
      const { store } = await setUp({ answer: { body: page(object('pr-1/a') + object(key)) } })
      await expect(store.listPage('pr-1/', undefined, signal)).rejects.toMatchObject({
        message: expect.stringContaining(`shows "${key}"`),
        details: { code: 'UnexpectedAnswer', verdict: 'run' },
      })
    },
  )

  test('reads no more of an answer than a listing can have', async () => {
    const body = page(object('a'.repeat(20_000_000)))
    const { store } = await setUp({ answer: { body } })
    await expect(store.listPage('', undefined, signal)).rejects.toMatchObject({
      details: { code: 'AnswerTooLarge', verdict: 'run' },
    })
  })

  test.each([
    ['a page of a website', '<html><body>Welcome</body></html>'],
    ['nothing', ''],
    ['a truncated listing without a token', page('').replace('false', 'true')],
  ])('takes %s for no listing', async (_, body) => {
    const { store } = await setUp({ answer: { body } })
    await expect(store.listPage('', undefined, signal)).rejects.toMatchObject({
      details: { operation: 'ListObjectsV2', code: 'UnexpectedAnswer', verdict: 'run' },
    })
  })
})

describe('head', () => {
  test('tells size, headers and the checksums of the whole object', async () => {
    const { store, seen } = await setUp({
      answer: {
        headers: {
          etag: '"abc"',
          'content-length': '7',
          'last-modified': 'Sun, 22 Nov 2026 10:11:12 GMT',
          'content-type': 'text/css',
          'cache-control': 'no-store',
          expires: 'soon',
          'x-amz-meta-a': 'b',
          'x-amz-storage-class': 'STANDARD_IA',
          'x-amz-checksum-crc64nvme': 'AAAA',
          'x-amz-checksum-sha256': 'BBBB-2',
        },
      },
    })
    expect(await store.head('k', signal)).toEqual({
      size: 7,
      etag: 'abc',
      lastModified: Date.UTC(2026, 10, 22, 10, 11, 12),
      headers: {
        contentType: 'text/css',
        cacheControl: 'no-store',
        expires: 'soon',
        storageClass: 'STANDARD_IA',
        metadata: { a: 'b' },
      },
      checksums: [{ algorithm: 'CRC64NVME', value: 'AAAA' }],
    })
    expect(seen[0]?.headers['x-amz-checksum-mode']).toBe('ENABLED')
  })

  test('leaves out checksums that are composite', async () => {
    const headers = { 'x-amz-checksum-crc32': 'AAAA', 'x-amz-checksum-type': 'COMPOSITE' }
    const { store } = await setUp({ answer: { headers } })
    expect((await store.head('k', signal)).checksums).toEqual([])
  })
})

describe('delete', () => {
  const deleted = (errors = '') => ({ body: `<DeleteResult>${errors}</DeleteResult>` })

  test('sends all keys in one request, quietly, with its MD5 and no other checksum', async () => {
    const { store, seen } = await setUp({ answer: deleted() })
    expect(await store.delete(deletesOf(['a', 'b <&> \n\r\t"é😀']), signal)).toEqual([])
    expect(seen).toHaveLength(1)
    const [request] = seen
    const { body = Buffer.of(), headers = {}, method } = request ?? {}
    expect(method).toBe('POST')
    expect(body.toString()).toContain('<Quiet>true</Quiet>')
    expect(body.toString()).toContain('<Key>a</Key>')
    expect(body.toString()).toContain('b &lt;&amp;&gt; &#x0A;&#x0D;')
    expect(headers['content-md5']).toBe(createHash('md5').update(body).digest('base64'))
    expect(Object.keys(headers).filter(name => name.includes('checksum'))).toEqual([])
  })

  test('reads the errors inside the 200', async () => {
    const error = (key: string, code: string) =>
      `<Error><Key>${key}</Key><Code>${code}</Code><Message>why</Message></Error>`
    const answer = deleted(
      error('a', 'AccessDenied') +
        error('b', 'InternalError') +
        error('c', 'NoSuchKey') +
        error('d', 'SlowDown'),
    )
    const { store } = await setUp({ answer })
    const failures = await store.delete(deletesOf(['a', 'b', 'c', 'd', 'e']), signal)
    expect(failures).toMatchObject([
      { key: 'a', error: { message: 'why', details: { code: 'AccessDenied', verdict: 'key', key: 'a' } } },
      { key: 'b', error: { details: { code: 'InternalError', verdict: 'transient' } } },
      { key: 'd', error: { details: { code: 'SlowDown', verdict: 'throttled' } } },
    ])
  })

  test('sends keys that XML cannot carry one by one', async () => {
    const { store, seen } = await setUp({
      answer: request => (request.method === 'POST' ? deleted() : { status: 204 }),
    })
    expect(await store.delete(deletesOf(['a', 'b\u0001', 'c\uffff', 'd']), signal)).toEqual([])
    expect(seen.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).toEqual([
      'POST /site/',
      'DELETE /site/b%01',
      'DELETE /site/c%EF%BF%BF',
    ])
    expect(seen[0]?.body.toString().match(/<Key>/g)).toHaveLength(2)
  })

  test('says which of those failed', async () => {
    const { store } = await setUp({ answer: { status: 500 } })
    const failures = await store.delete(deletesOf(['b\u0001']), signal)
    expect(failures).toMatchObject([
      { key: 'b\u0001', error: { details: { code: 'HTTP 500', operation: 'DeleteObject' } } },
    ])
  })
})

describe('multipart', () => {
  const started = {
    body: '<InitiateMultipartUploadResult><UploadId>u/1+</UploadId></InitiateMultipartUploadResult>',
  }
  const upload = { key: 'k', id: 'u/1+' }

  test('starts with the headers of the object', async () => {
    const { store, seen } = await setUp({ answer: started })
    const start = { key: 'k', headers: { ...html, expires: '0' }, options: { acl: 'private' } }
    expect(await store.startUpload(start, signal)).toEqual(upload)
    expect(seen[0]?.headers).toMatchObject({
      'content-type': html.contentType,
      expires: '0',
      'x-amz-acl': 'private',
    })
  })

  test('refuses to go on without an upload id', async () => {
    const { store } = await setUp({ answer: { body: '<InitiateMultipartUploadResult/>' } })
    await expect(store.startUpload({ key: 'k', headers: html }, signal)).rejects.toMatchObject({
      details: { code: 'UnexpectedAnswer', key: 'k' },
    })
  })

  test('sends a part with its MD5', async () => {
    const { store, seen } = await setUp({ answer: { headers: { etag: '"p1"' } } })
    expect(await store.uploadPart(upload, 3, hello, md5(hello), signal)).toEqual({ number: 3, etag: 'p1' })
    const url = new URL(seen[0]?.url ?? '', 'http://x')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ partNumber: '3', uploadId: 'u/1+' })
    expect(seen[0]?.headers['content-md5']).toBe(createHash('md5').update(hello).digest('base64'))
  })

  test('completes with the parts in their order', async () => {
    const body =
      '<CompleteMultipartUploadResult><ETag>&quot;whole-2&quot;</ETag></CompleteMultipartUploadResult>'
    const { store, seen } = await setUp({ answer: { body } })
    const parts = [
      { number: 2, etag: 'p2' },
      { number: 1, etag: 'p1' },
    ]
    expect(await store.completeUpload(upload, parts, signal)).toEqual({ etag: 'whole-2' })
    expect(seen[0]?.body.toString()).toMatch(/p1.*<PartNumber>1<.*p2.*<PartNumber>2</s)
  })

  test('an upload that is gone already counts as aborted', async () => {
    const { store } = await setUp({
      answer: { status: 404, body: '<Error><Code>NoSuchUpload</Code><Message>gone</Message></Error>' },
    })
    await expect(store.abortUpload(upload, signal)).resolves.toBeUndefined()
  })
})

test.each(['index.html', 'PR-1/a', 'pr-1', 'pr-10/a'])(
  'writes and deletes nothing outside its target: %s',
  async key => {
    const { endpoint, seen } = await startStub(() => ({}))
    const connection = { endpoint, region: { name: 'us-east-1', from: 'input' } } as const
    const store = createS3Store({ target: { bucket: 'site', prefix: 'pr-1/' }, connection })
    const calls = [
      store.put({ key, body: hello, md5: md5(hello), headers: html }, signal),
      store.copyOntoItself({ key, etag: 'e', headers: html }, signal),
      store.startUpload({ key, headers: html }, signal),
      store.delete(deletesOf(['pr-1/a', key]), signal),
    ]
    for (const call of calls)
      await expect(call).rejects.toMatchObject({ details: { code: 'OutsideTarget', verdict: 'run', key } })
    expect(seen).toEqual([])
  },
)
