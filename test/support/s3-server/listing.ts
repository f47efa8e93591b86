import type { Bucket } from './bucket.ts'
import { type Answer, type Call, demand, quoted } from './call.ts'
import { compareKeys } from './key-order.ts'
import { invalidArgument } from './s3-error.ts'
import { document, element, text } from './xml.ts'

const MAX_KEYS = 1000

/** ListObjectsV2. */
export function listObjects(call: Call): Answer {
  const { bucket, query } = call
  const prefix = query.get('prefix') ?? ''
  demand(call, 's3:ListBucket', prefix)
  const delimiter = query.get('delimiter') ?? ''
  const startAfter = query.get('start-after') ?? ''
  const token = query.get('continuation-token')
  const limit = readMaxKeys(query.get('max-keys'))
  const encoding = query.get('encoding-type')
  if (encoding !== undefined && encoding !== 'url')
    throw invalidArgument('encoding-type', encoding, 'Invalid Encoding Method specified in Request')

  const after = token === undefined ? startAfter : readToken(token)
  const page = collect(bucket, { prefix, delimiter, after, limit })
  const name = (tag: string, value: string) => text(tag, encoding === 'url' ? urlEncode(value) : value)
  return {
    status: 200,
    body: document(
      'ListBucketResult',
      text('Name', bucket.name),
      name('Prefix', prefix),
      text('KeyCount', page.keys.length + page.prefixes.length),
      text('MaxKeys', limit),
      text('IsTruncated', page.last !== undefined),
      delimiter === '' ? '' : name('Delimiter', delimiter),
      encoding === undefined ? '' : text('EncodingType', encoding),
      query.has('start-after') ? name('StartAfter', startAfter) : '',
      token === undefined ? '' : text('ContinuationToken', token),
      page.last === undefined ? '' : text('NextContinuationToken', makeToken(page.last)),
      ...page.keys.map(key => contents(bucket, key, name('Key', key))),
      ...page.prefixes.map(common => element('CommonPrefixes', name('Prefix', common))),
    ),
  }
}

function readMaxKeys(sent: string | undefined): number {
  if (sent === undefined) return MAX_KEYS
  if (!/^\d+$/.test(sent))
    throw invalidArgument('max-keys', sent, 'Provided max-keys not an integer or within integer range')
  return Math.min(Number(sent), MAX_KEYS)
}

function contents(bucket: Bucket, key: string, keyXml: string): string {
  const object = bucket.find(key)
  if (object === undefined) return ''
  return element(
    'Contents',
    keyXml,
    text('LastModified', new Date(object.lastModified).toISOString()),
    text('ETag', quoted(object.etag)),
    text('ChecksumAlgorithm', (object.checksum?.algorithm ?? 'crc64nvme').toUpperCase()),
    text('ChecksumType', 'FULL_OBJECT'),
    text('Size', object.body.length),
    text('StorageClass', object.headers['x-amz-storage-class'] ?? 'STANDARD'),
  )
}

interface Selection {
  readonly prefix: string
  readonly delimiter: string
  /** Only what comes after this. A common prefix that ends here has been told with all that is below it. */
  readonly after: string
  readonly limit: number
}

interface Page {
  readonly keys: readonly string[]
  readonly prefixes: readonly string[]
  /** What the page ended with, if more follows. */
  readonly last: string | undefined
}

function collect(bucket: Bucket, { prefix, delimiter, after, limit }: Selection): Page {
  const sorted = bucket.sortedKeys()
  const keys: string[] = []
  const prefixes: string[] = []
  let last: string | undefined
  for (let at = firstAfter(sorted, after, prefix); at < sorted.length; at++) {
    const key = sorted[at] ?? ''
    if (!key.startsWith(prefix)) break
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const common = end === -1 ? undefined : key.slice(0, end + delimiter.length)
    if (common !== undefined && (common === prefixes.at(-1) || common === after)) continue
    if (keys.length + prefixes.length === limit) return { keys, prefixes, last }
    if (common === undefined) keys.push(key)
    else prefixes.push(common)
    last = common ?? key
  }
  return { keys, prefixes, last: undefined }
}

/** Index of the first key that is greater than `after` and not less than `prefix`. */
function firstAfter(sorted: readonly string[], after: string, prefix: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const key = sorted[middle] ?? ''
    const before = compareKeys(key, prefix) < 0 || (after !== '' && compareKeys(key, after) <= 0)
    if (before) low = middle + 1
    else high = middle
  }
  return low
}

// Opaque to clients, as S3's are.
const makeToken = (last: string): string => Buffer.from(`1${last}`).toString('base64')

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64').toString()
  if (!text.startsWith('1'))
    throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect')
  return text.slice(1)
}

/** As S3 does: like a form's encoding, so a space is `+`, but slashes stay. */
function urlEncode(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()~]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
