import { type StoredObject, wholeSecond } from './bucket.ts'
import { type Answer, type Call, demand, quoted } from './call.ts'
import { checksum, sentChecksum } from './checksums.ts'
import { matches, verifyDeleteCondition, verifyWriteConditions } from './conditions.ts'
import { encryptionOf, keptHeaders, shownHeaders, tagsOf } from './object-headers.ts'
import { noSuchKey, preconditionFailed, S3Error } from './s3-error.ts'
import { document, element, text } from './xml.ts'

/** The permissions that a write needs for what it carries. */
export function demandWrite(call: Call): void {
  demand(call, 's3:PutObject')
  if (call.headers['x-amz-acl'] !== undefined) demand(call, 's3:PutObjectAcl')
  if (call.headers['x-amz-tagging'] !== undefined) demand(call, 's3:PutObjectTagging')
  demandMatch(call)
}

/** Who asks for an ETag must have the right to read it. */
export function demandMatch(call: Call): void {
  if (call.headers['if-match'] !== undefined) demand(call, 's3:GetObject')
}

export function putObject(call: Call): Answer {
  const { bucket, key, body } = call
  demandWrite(call)
  const headers = keptHeaders(call.headers, bucket)
  verifyWriteConditions(call.headers, key, bucket)
  const sent = sentChecksum(call.headers)
  const etag = bucket.etagOf(body, headers)
  bucket.store({ key, body, etag, lastModified: wholeSecond(), headers, ...(sent && { checksum: sent }) })
  return { status: 200, headers: { etag: quoted(etag), ...encryptionOf(headers) } }
}

/** GET and HEAD. */
export function getObject(call: Call): Answer {
  const { bucket, key } = call
  const object = bucket.find(key)
  // Who may not list learns nothing about what is not there.
  if (object === undefined && call.may('s3:GetObject', key)) demand(call, 's3:ListBucket', key)
  demand(call, 's3:GetObject')
  if (object === undefined) throw noSuchKey(key)

  const match = call.headers['if-match']
  if (match !== undefined && !matches(match, object)) throw preconditionFailed('If-Match')
  const noneMatch = call.headers['if-none-match']
  if (noneMatch !== undefined && matches(noneMatch, object))
    return { status: 304, headers: { etag: quoted(object.etag) } }

  const { range: wanted } = call.headers
  const range = rangeOf(wanted, object.body.length)
  const body = range === undefined ? object.body : object.body.subarray(range.start, range.end)
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...shownHeaders(object.headers),
      ...(call.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED' && !range && checksumOf(object)),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end - 1}/${object.body.length}` }),
      'accept-ranges': 'bytes',
      'content-length': String(body.length),
      etag: quoted(object.etag),
      'last-modified': new Date(object.lastModified).toUTCString(),
    },
    body,
  }
}

function checksumOf({ body, checksum: sent }: StoredObject): Record<string, string> {
  const { algorithm, value } = sent ?? { algorithm: 'crc64nvme', value: checksum('crc64nvme', body) }
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': 'FULL_OBJECT' }
}

/** The end is exclusive. Undefined: the whole object. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]))
  if (first > last) throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable')
  return { start: first, end: last + 1 }
}

export function getObjectTagging(call: Call): Answer {
  demand(call, 's3:GetObjectTagging')
  const object = call.bucket.find(call.key)
  if (object === undefined) throw noSuchKey(call.key)
  const tags = tagsOf(object.headers).map(([name, value]) =>
    element('Tag', text('Key', name), text('Value', value)),
  )
  return { status: 200, body: document('Tagging', element('TagSet', ...tags)) }
}

export function deleteObject(call: Call): Answer {
  const { bucket, key, headers } = call
  demand(call, 's3:DeleteObject')
  demandMatch(call)
  verifyDeleteCondition(headers['if-match'], key, bucket)
  bucket.remove(key)
  return { status: 204 }
}
