import type { IncomingMessage } from 'node:http'
import { S3Error } from './s3-error.ts'

/** One request's head, as far as it can be read before anything of it is believed. */
export interface RequestHead {
  readonly method: string
  /** Still percent-encoded, as it is in the request line. */
  readonly rawPath: string
  /** Decoded, in the request's order. */
  readonly query: ReadonlyMap<string, string>
  /** Names in lower case, values as the latin1 text that node makes of the bytes; repeated ones joined by commas. */
  readonly headers: Readonly<Record<string, string>>
  /** Empty for requests about no bucket. */
  readonly bucket: string
  /** Empty for requests about the bucket itself. */
  readonly key: string
  readonly operation: string
}

export function readHead(message: IncomingMessage): RequestHead {
  const url = message.url ?? '/'
  const mark = url.indexOf('?')
  const rawPath = mark === -1 ? url : url.slice(0, mark)
  const query = readQuery(mark === -1 ? '' : url.slice(mark + 1))
  const headers = readHeaders(message.rawHeaders)
  const { host = '' } = headers
  const { bucket, key } = addressOf(rawPath, host)
  const method = message.method ?? 'GET'
  return { method, rawPath, query, headers, bucket, key, operation: operationOf(method, key, query, headers) }
}

function readHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase()
    const value = raw[i + 1] ?? ''
    const earlier = headers[name]
    headers[name] = earlier === undefined ? value : `${earlier},${value}`
  }
  return headers
}

function readQuery(raw: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>()
  for (const pair of raw.split('&')) {
    if (pair === '') continue
    const mark = pair.indexOf('=')
    const name = mark === -1 ? pair : pair.slice(0, mark)
    const value = mark === -1 ? '' : pair.slice(mark + 1)
    query.set(decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' ')))
  }
  return query
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.")
  }
}

/** Virtual-hosted requests name the bucket in `Host: BUCKET.localhost`; any other host means path style. */
function addressOf(rawPath: string, host: string): { bucket: string; key: string } {
  const virtual = /^(.+)\.localhost(?::\d+)?$/.exec(host)?.[1]
  const path = decode(rawPath.slice(1))
  if (virtual !== undefined) return { bucket: virtual, key: path }
  const slash = path.indexOf('/')
  return slash === -1
    ? { bucket: path, key: '' }
    : { bucket: path.slice(0, slash), key: path.slice(slash + 1) }
}

type Row = readonly [method: string, about: 'bucket' | 'key', query: string | undefined, operation: string]

/** The first row that fits; the query's name must be there. */
const OPERATIONS: readonly Row[] = [
  ['GET', 'bucket', 'list-type', 'ListObjectsV2'],
  ['GET', 'bucket', 'uploads', 'ListMultipartUploads'],
  ['GET', 'bucket', 'location', 'GetBucketLocation'],
  ['GET', 'bucket', 'ownershipControls', 'GetBucketOwnershipControls'],
  ['HEAD', 'bucket', undefined, 'HeadBucket'],
  ['PUT', 'bucket', undefined, 'CreateBucket'],
  ['POST', 'bucket', 'delete', 'DeleteObjects'],
  ['GET', 'key', 'uploadId', 'ListParts'],
  ['GET', 'key', 'tagging', 'GetObjectTagging'],
  ['GET', 'key', undefined, 'GetObject'],
  ['HEAD', 'key', undefined, 'HeadObject'],
  ['PUT', 'key', 'partNumber', 'UploadPart'],
  ['PUT', 'key', undefined, 'PutObject'],
  ['POST', 'key', 'uploads', 'CreateMultipartUpload'],
  ['POST', 'key', 'uploadId', 'CompleteMultipartUpload'],
  ['DELETE', 'key', 'uploadId', 'AbortMultipartUpload'],
  ['DELETE', 'key', undefined, 'DeleteObject'],
]

/** Query parameters that make another operation of a request than the rows without a query mean. */
const SUBRESOURCES = new Set(
  'acl cors encryption lifecycle policy tagging versioning website attributes retention restore select'.split(
    ' ',
  ),
)

function operationOf(
  method: string,
  key: string,
  query: ReadonlyMap<string, string>,
  headers: Readonly<Record<string, string>>,
): string {
  const about = key === '' ? 'bucket' : 'key'
  const row = OPERATIONS.find(
    ([m, a, name]) => m === method && a === about && (name === undefined || query.has(name)),
  )
  const other = [...query.keys()].some(name => SUBRESOURCES.has(name))
  if (row === undefined || (other && row[2] === undefined)) return 'NotImplemented'
  if (row[3] === 'PutObject' && headers['x-amz-copy-source'] !== undefined) return 'CopyObject'
  if (row[3] === 'UploadPart' && headers['x-amz-copy-source'] !== undefined) return 'NotImplemented'
  return row[3]
}
