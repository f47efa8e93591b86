import { type StoredObject, wholeSecond } from './bucket.ts'
import { type Answer, accessDeniedText, type Call, quoted } from './call.ts'
import { matches, verifyWriteConditions } from './conditions.ts'
import { encryptionOf, isDescription, keptHeaders } from './object-headers.ts'
import { demandWrite } from './objects.ts'
import { decode } from './request.ts'
import { invalidArgument, noSuchKey, preconditionFailed, S3Error } from './s3-error.ts'
import { document, text } from './xml.ts'

type Headers = Readonly<Record<string, string>>

/** What makes a copy of an object onto itself more than nothing. */
const CHANGES = ['x-amz-storage-class', 'x-amz-website-redirect-location', 'x-amz-server-side-encryption']

/** CopyObject. The copy is one piece, whatever its source was made of. */
export function copyObject(call: Call): Answer {
  const { bucket, key, headers } = call
  demandWrite(call)
  const source = sourceOf(call)
  const replaces = directive(headers, 'x-amz-metadata-directive') === 'REPLACE'
  if (source === bucket.find(key) && !replaces && !CHANGES.some(name => headers[name] !== undefined))
    throw new S3Error(
      400,
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    )
  verifyWriteConditions(headers, key, bucket)
  const kept = keptHeaders(copiedHeaders(headers, source, replaces), bucket)
  const etag = bucket.etagOf(source.body, kept)
  const lastModified = wholeSecond()
  bucket.store({ key, body: source.body, etag, lastModified, headers: kept })
  return {
    status: 200,
    headers: encryptionOf(kept),
    body: document(
      'CopyObjectResult',
      text('ETag', quoted(etag)),
      text('LastModified', new Date(lastModified).toISOString()),
    ),
  }
}

function sourceOf(call: Call): StoredObject {
  const raw = call.headers['x-amz-copy-source'] ?? ''
  const path = decode(raw).replace(/^\//, '')
  const slash = path.indexOf('/')
  if (slash < 1) throw invalidArgument('x-amz-copy-source', raw, 'Invalid copy source object key')
  const name = path.slice(0, slash)
  const key = path.slice(slash + 1)
  const bucket = call.findBucket(name)
  if (bucket === undefined) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist')
  if (!call.may('s3:GetObject', key))
    throw new S3Error(403, 'AccessDenied', accessDeniedText('s3:GetObject', name, key))
  const object = bucket.find(key)
  if (object === undefined) throw noSuchKey(key)
  const condition = call.headers['x-amz-copy-source-if-match']
  if (condition !== undefined && !matches(condition, object))
    throw preconditionFailed('x-amz-copy-source-If-Match')
  return object
}

function directive(headers: Headers, name: string): 'COPY' | 'REPLACE' {
  const value = headers[name] ?? 'COPY'
  if (value !== 'COPY' && value !== 'REPLACE')
    throw invalidArgument(name, value, 'Unknown metadata directive.')
  return value
}

/**
 * The copy's headers: its description from the source or, replaced, only what the request restates; its tags from
 * the source unless replaced too; ACL, storage class, encryption and redirect never from the source.
 */
function copiedHeaders(sent: Headers, source: StoredObject, replaces: boolean): Headers {
  const chosen = (headers: Headers, isChosen: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => isChosen(name)))
  const replacesTags = directive(sent, 'x-amz-tagging-directive') === 'REPLACE'
  return {
    ...chosen(sent, name => name !== 'x-amz-tagging' && !isDescription(name)),
    ...chosen(replaces ? sent : source.headers, isDescription),
    ...chosen(replacesTags ? sent : source.headers, name => name === 'x-amz-tagging'),
  }
}
