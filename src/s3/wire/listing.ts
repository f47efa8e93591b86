import { toStoreError } from '../errors/failure.ts'
import { StoreError } from '../errors/store-error.ts'
import type { ListPage, RemoteObject } from '../object-store.ts'
import type { S3Answer, S3Request } from './message.ts'
import { withoutQuotes } from './quotes.ts'
import { unreadable } from './refusal.ts'
import { parseXml, type XmlElement } from './xml.ts'

export function listRequest(prefix: string, next: string | undefined): S3Request {
  return {
    operation: 'ListObjectsV2',
    method: 'GET',
    query: {
      'list-type': '2',
      'encoding-type': 'url',
      prefix,
      ...(next !== undefined && { 'continuation-token': next }),
    },
    headers: {},
  }
}

/** Throws a `StoreError` if the answer is no listing: some pages answer 200 to everything. */
export function readListing(answer: S3Answer): ListPage {
  const document = parseXml(answer.body)
  if (document === undefined && answer.body.length > 0) {
    throw toStoreError(unreadable(answer), 'ListObjectsV2')
  }
  const page = document && toPage(document)
  if (page === undefined) {
    throw new StoreError('the answer is not a listing of a bucket', {
      operation: 'ListObjectsV2',
      code: 'UnexpectedAnswer',
      verdict: 'run',
    })
  }
  return page
}

function toPage(document: XmlElement): ListPage | undefined {
  const isTruncated = document.textOf('IsTruncated')?.trim()
  const next = document.textOf('NextContinuationToken')
  if (isTruncated === undefined || (isTruncated === 'true' && !next)) {
    return undefined
  }
  // Some stores are asked for encoded keys and answer plain ones.
  const isEncoded = document.textOf('EncodingType') === 'url'
  const objects: RemoteObject[] = []
  for (const element of document.children) {
    if (element.name === 'Contents') {
      const object = toObject(element, isEncoded)
      if (object === undefined) {
        return undefined
      }
      objects.push(object)
    }
  }
  return isTruncated === 'true' && next ? { objects, next } : { objects }
}

function toObject(element: XmlElement, isEncoded: boolean): RemoteObject | undefined {
  const key = element.textOf('Key')
  const decoded = key !== undefined && isEncoded ? decodeKey(key) : key
  if (!decoded) {
    return undefined
  }
  const storageClass = element.textOf('StorageClass')
  return {
    key: decoded,
    size: Number(element.textOf('Size') ?? 0) || 0,
    etag: withoutQuotes(element.textOf('ETag')),
    lastModified: Date.parse(element.textOf('LastModified') ?? '') || 0,
    ...(storageClass && { storageClass }),
  }
}

/** S3 writes a space as `+`, others as `%20`; all write a plus as `%2B`. Undefined if it is not encoded in UTF-8. */
function decodeKey(key: string): string | undefined {
  if (!/[%+]/.test(key)) {
    return key
  }
  try {
    return decodeURIComponent(key.replaceAll('+', '%20'))
  } catch {
    return undefined
  }
}
