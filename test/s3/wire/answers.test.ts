import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toStoreError } from '../../../src/s3/errors/failure.ts'
import { StoreError } from '../../../src/s3/errors/store-error.ts'
import { readDeleteFailures } from '../../../src/s3/wire/bulk-delete.ts'
import { readListing } from '../../../src/s3/wire/listing.ts'
import type { S3Answer } from '../../../src/s3/wire/message.ts'
import { readEtag, readUploadId } from '../../../src/s3/wire/object-xml.ts'
import { failureIn } from '../../../src/s3/wire/refusal.ts'

const PREFIX = 'site/'

const SCRAPS = [
  '<ListBucketResult>',
  '</ListBucketResult>',
  '<IsTruncated>false</IsTruncated>',
  '<IsTruncated>true</IsTruncated>',
  '<NextContinuationToken>t</NextContinuationToken>',
  '<EncodingType>url</EncodingType>',
  '<Contents>',
  '</Contents>',
  '<Key>site/a</Key>',
  '<Key>site%2Fb%</Key>',
  '<Key>other/a</Key>',
  '<Key>site/../a</Key>',
  '<Key/>',
  '<Size>-1</Size>',
  '<Size>1e999</Size>',
  '<ETag>&quot;x&quot;</ETag>',
  '<LastModified>never</LastModified>',
  '<DeleteResult>',
  '</DeleteResult>',
  '<Error>',
  '</Error>',
  '<Code>InternalError</Code>',
  '<UploadId>1</UploadId>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<?xml version="1.0"?>',
  '&b;',
  '&#x110000;',
  '\0',
]

const scrap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SCRAPS) },
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const loose = fc.array(scrap, { maxLength: 24 }).map(pieces => pieces.join(''))
/** Well-formed around what may be anything, or else little would get past the first look. */
const body = fc.oneof(
  loose,
  loose.map(inside => `<ListBucketResult><IsTruncated>false</IsTruncated>${inside}</ListBucketResult>`),
  loose.map(inside => `<DeleteResult>${inside}</DeleteResult>`),
  fc
    .array(fc.constantFrom(...SCRAPS.filter(text => /^<(\w+)>.*<\/\1>$/.test(text))), { maxLength: 6 })
    .map(
      fields =>
        `<ListBucketResult><IsTruncated>false</IsTruncated><Contents>${fields.join('')}</Contents></ListBucketResult>`,
    ),
)
const answer = fc.record({
  status: fc.constantFrom(200, 204, 301, 400, 404, 500, 503),
  headers: fc.constantFrom({}, { 'x-amz-request-id': 'a,b' }, { 'retry-after': 'soon' }),
  body: fc.oneof(
    body.map(text => Buffer.from(text)),
    fc.uint8Array({ maxLength: 40 }).map(bytes => Buffer.from(bytes)),
  ),
})

/** What `read` makes of it; undefined where it throws what the store throws. */
function orStoreError<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    return undefined
  }
}

describe('whatever a store answers', () => {
  const always = (holds: (given: S3Answer) => void) =>
    fc.assert(fc.property(answer, holds), { numRuns: 1000 })

  test('a listing shows what is below the prefix, in numbers that can be counted with', () => {
    let shown = 0
    always(given => {
      const page = orStoreError(() => readListing(given, PREFIX))
      for (const { key, size, lastModified } of page?.objects ?? []) {
        shown += 1
        expect(key.startsWith(PREFIX)).toBe(true)
        expect(size).toSatisfy((size: number) => Number.isSafeInteger(size) && size >= 0)
        expect(lastModified).not.toBeNaN()
      }
    })
    expect(shown).toBeGreaterThan(10)
  })

  test('a bulk delete tells of failures, or fails', () => {
    always(given => {
      for (const { error } of orStoreError(() => readDeleteFailures(given)) ?? [])
        expect(error).toBeInstanceOf(StoreError)
    })
  })

  test('a write has an ETag, an upload an ID, or it fails', () => {
    always(given => {
      expect(typeof (orStoreError(() => readEtag(given, 'CopyObject', 'site/a')) ?? '')).toBe('string')
      expect(orStoreError(() => readUploadId(given, 'site/a'))).not.toBe('')
    })
  })

  test('an error is told from a success by its status, or by what it says', () => {
    always(given => {
      const failure = failureIn(given, 'PutObject')
      if (given.status >= 300) expect(failure).toBeDefined()
    })
  })
})

describe('an error in the body of a success', () => {
  const ERROR = '<Error><Code>InternalError</Code><Message>We failed.</Message></Error>'
  const success = (body: string): S3Answer => ({ status: 200, headers: {}, body: Buffer.from(body) })

  test.each([
    ['alone', ERROR],
    ['behind what keeps the connection alive', `<?xml version="1.0"?>\n   \n${ERROR}`],
    ['before a line break', `${ERROR}\r\n`],
    ['with a blank in its last tag', ERROR.replace('</Error>', '</Error >')],
  ])('is an error %s', (_, body) => {
    const failed = { status: 200, code: 'InternalError', message: 'We failed.' }
    expect(failureIn(success(body), 'CompleteMultipartUpload')).toEqual(failed)
    expect(failureIn(success(body), 'PutObject')).toEqual(failed)
  })

  test('is no ETag, however much stands behind it', () => {
    const body = `${ERROR}<!-- ${'-'.repeat(100)} -->`
    expect(() => readEtag(success(body), 'CompleteMultipartUpload', 'a')).toThrow(StoreError)
  })

  test('is a page for people', () => {
    for (const page of ['<html>Log in</html>', '\n<!DOCTYPE html>\n<title>Log in</title>'])
      expect(failureIn(success(page), 'PutObject')).toEqual({ status: 200, isHtml: true })
    const said = toStoreError({ status: 200, isHtml: true }, 'PutObject').message
    expect(said).toBe('the answer is a web page')
  })

  test('is content where an object was asked for', () => {
    for (const body of [ERROR, '<html>']) expect(failureIn(success(body), 'GetObject')).toBeUndefined()
  })
})
