import { toStoreError } from '../errors/failure.ts'
import { type Operation, StoreError } from '../errors/store-error.ts'
import type { UploadedPart } from '../object-store.ts'
import type { S3Answer } from './message.ts'
import { withoutQuotes } from './quotes.ts'
import { unreadable } from './refusal.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** The ETag that the answer to a copy, or to the end of an upload, has in its body. */
export function readEtag(answer: S3Answer, operation: Operation, key: string): string {
  return withoutQuotes(documentIn(answer, operation, key).textOf('ETag'))
}

export function readUploadId(answer: S3Answer, key: string): string {
  const operation = 'CreateMultipartUpload'
  const id = documentIn(answer, operation, key).textOf('UploadId')
  if (id) return id
  throw new StoreError('the answer names no upload', {
    operation,
    code: 'UnexpectedAnswer',
    verdict: 'run',
    key,
  })
}

function documentIn(answer: S3Answer, operation: Operation, key: string): XmlElement {
  const document = parseXml(answer.body)
  if (document === undefined || document.name === 'Error')
    throw toStoreError(unreadable(answer), operation, key)
  return document
}

/** What completes an upload: its parts, in their order. */
export function partsXml(parts: readonly UploadedPart[]): Buffer {
  const inOrder = parts.toSorted((a, b) => a.number - b.number)
  const rows = inOrder.map(
    ({ number, etag }) =>
      `<Part><ETag>&quot;${etag.replace(/[<&]/g, '')}&quot;</ETag><PartNumber>${number}</PartNumber></Part>`,
  )
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rows.join('')}</CompleteMultipartUpload>`,
  )
}
