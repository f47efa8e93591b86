import { createHash } from 'node:crypto'
import { toStoreError } from '../errors/failure.ts'
import { StoreError } from '../errors/store-error.ts'
import { verdictOf } from '../errors/verdict.ts'
import type { DeleteFailure, ObjectDelete } from '../object-store.ts'
import type { S3Answer, S3Request } from './message.ts'
import { requestIdIn, unreadable } from './refusal.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** What XML 1.0 cannot express: a bulk delete with one of these fails as a whole. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

export function canDeleteInBulk(key: string): boolean {
  return !NOT_IN_XML.test(key)
}

export function bulkDeleteRequest(deletes: readonly ObjectDelete[]): S3Request {
  const objects = deletes
    .map(({ key, etag }) => `<Object><Key>${escaped(key)}</Key>${ifMatch(etag)}</Object>`)
    .join('')
  const body = Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${objects}<Quiet>true</Quiet></Delete>`,
  )
  return {
    operation: 'DeleteObjects',
    method: 'POST',
    query: { delete: '' },
    headers: {
      'content-type': 'application/xml',
      // It must carry a digest, and this is the one every store knows.
      'content-md5': createHash('md5').update(body).digest('base64'),
    },
    body,
  }
}

/** With the quotes that belong to an ETag, as LIST shows it. */
function ifMatch(etag: string | undefined): string {
  return etag === undefined ? '' : `<ETag>${escaped(`"${etag}"`)}</ETag>`
}

/** The keys that were not removed. Throws a `StoreError` if the answer does not tell. */
export function readDeleteFailures(answer: S3Answer): readonly DeleteFailure[] {
  const document = parseXml(answer.body)
  if (document?.name !== 'DeleteResult' && answer.body.length > 0) {
    throw toStoreError(unreadable(answer), 'DeleteObjects')
  }
  const requestId = requestIdIn(answer.headers)
  return (document?.children ?? [])
    .filter(({ name }) => name === 'Error')
    .map(error => toFailure(error, requestId))
    .filter(({ error }) => error.details.code !== 'NoSuchKey')
}

function toFailure(element: XmlElement, requestId: string | undefined) {
  const key = element.textOf('Key') ?? ''
  const code = element.textOf('Code') || 'Unknown'
  const error = new StoreError(element.textOf('Message') || code, {
    operation: 'DeleteObjects',
    verdict: verdictOf({ operation: 'DeleteObject', code, status: 400 }),
    code,
    key,
    ...(requestId !== undefined && { requestId }),
  })
  return { key, error }
}

/** A literal line break would arrive as a different one, or as a space. */
function escaped(text: string): string {
  return text.replace(/[&<>"'\r\n\u0085\u2028]/g, character => ENTITIES.get(character) ?? character)
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\r', '&#x0D;'],
  ['\n', '&#x0A;'],
  ['\u0085', '&#x85;'],
  ['\u2028', '&#x2028;'],
])
