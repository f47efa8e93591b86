import { type Operation, StoreError } from './store-error.ts'
import { verdictOf } from './verdict.ts'

/** What is known of a request that failed, whoever sent it. Fields are absent if nothing said them. */
export interface Failed {
  /** The service's, or the system's where no whole answer came. */
  readonly code?: string
  /** Absent where no answer came, or only a part of one. */
  readonly status?: number
  readonly message?: string
  readonly requestId?: string
  /** The right region, where the answer to a request in the wrong one says it. */
  readonly region?: string
  /** As the header has it. */
  readonly retryAfter?: string
  /** Whether the answer is a page for people. */
  readonly isHtml?: boolean
}

export function toStoreError(
  failed: Failed,
  operation: Operation,
  key?: string,
  cause?: unknown,
): StoreError {
  const { status, requestId, region } = failed
  const code = codeOf(failed, operation).slice(0, LONGEST_CODE)
  const retryAfterMs = parseRetryAfter(failed.retryAfter, Date.now())
  return new StoreError(messageOf(failed), {
    operation,
    code,
    verdict: verdictOf({ operation, code, ...(status !== undefined && { status }) }),
    ...(key !== undefined && { key }),
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    ...(region !== undefined && { region }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    cause,
  })
}

const LONGEST_CODE = 100

function codeOf({ code, status, isHtml = false }: Failed, operation: Operation): string {
  // A 404 without a code, which the SDK calls NotFound.
  const isBare404 = status === 404 && (code === undefined || code === 'NotFound')
  if (isBare404 && (operation === 'HeadBucket' || operation === 'ListObjectsV2')) return 'NoSuchBucket'
  if (code !== undefined || status === undefined) return code ?? 'Error'
  if (status < 300) return isHtml ? 'UnexpectedAnswer' : 'UnreadableAnswer'
  return `HTTP ${status}`
}

/** Characters of what a service says. */
const MOST_SAID = 500

function messageOf({ message, status = 0, isHtml = false }: Failed): string {
  const unsaid = isHtml ? 'the answer is a web page' : 'the request failed'
  const text = (message || (status < 300 ? unsaid : `the store answered ${status}`))
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text
}

export function isHtml(body: string): boolean {
  return /^\s*<(!doctype\s+html|html)\b/i.test(body)
}

/** `header` in seconds or as a date, as milliseconds from `now`. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
