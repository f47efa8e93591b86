import { type Failed, isHtml } from '../errors/failure.ts'
import type { Operation } from '../errors/store-error.ts'
import type { S3Answer } from './message.ts'
import { parseXml } from './xml.ts'

/** What an answer says that the request failed with; undefined if it succeeded. */
export function failureIn(answer: S3Answer, operation: Operation): Failed | undefined {
  if (!isSuccess(answer.status)) return readRefusal(answer, answer.status)
  // An object may contain anything.
  if (operation === 'GetObject') return undefined
  // Whatever answers with a page has not done what the store was asked for. Who reads a listing says so in other words.
  if (operation !== 'ListObjectsV2' && isHtml(answer.body.toString('latin1', 0, LONGEST_START)))
    return unreadable(answer)
  // S3 starts some answers before it knows how they end.
  return ERROR_AT_END.test(endOf(answer.body)) ? readRefusal(answer, answer.status) : undefined
}

const ERROR_AT_END = /<\/Error\s*>\s*$/

/** Bytes: a listing is not to be read twice. */
const LONGEST_START = 256
const LONGEST_END = 64

function endOf(body: Buffer): string {
  return body.toString('latin1', Math.max(0, body.length - LONGEST_END))
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** What an answer failed with that succeeded by its status, but is not what was asked for. */
export function unreadable({ status, headers, body }: S3Answer): Failed {
  const requestId = requestIdIn(headers)
  return { status, isHtml: isHtml(body.toString()), ...(requestId !== undefined && { requestId }) }
}

function readRefusal({ headers, body }: S3Answer, status: number): Failed {
  const document = parseXml(body)
  const error = document?.name === 'Error' ? document : (document?.child('Error') ?? document)
  // What the SDK calls a 404 without a body, as HEAD gets it.
  const code = error?.textOf('Code') || (status === 404 ? 'NotFound' : undefined)
  const message = error?.textOf('Message')
  const requestId = requestIdIn(headers) ?? (error?.textOf('RequestId') || document?.textOf('RequestId'))
  const region = headers['x-amz-bucket-region'] || error?.textOf('Region')
  const retryAfter = headers['retry-after']
  return {
    status,
    ...(code && { code }),
    ...(message && { message }),
    ...(requestId && { requestId }),
    ...(region && { region }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

/** Some stores send it twice. */
export function requestIdIn(headers: S3Answer['headers']): string | undefined {
  return headers['x-amz-request-id']?.split(',')[0]
}
