import type { HttpAnswer } from '../../http/send.ts'

/** GitHub's own advice where a secondary limit names no time. Milliseconds. */
const SECONDARY_LIMIT_MS = 60_000
/** A deploy does not wait longer for a comment. */
const LONGEST_WAIT_MS = 90_000
const FIRST_BACKOFF_MS = 1_000
const ATTEMPTS = 4

/** Methods that may be repeated without harm. */
const REPEATABLE = ['GET', 'PATCH', 'PUT', 'DELETE']

/**
 * How long to wait before a request is sent again, in milliseconds; undefined if that would not help or would take
 * too long. Pure.
 * @param answer absent where the connection failed
 * @param attempt how often it was sent, from 1
 * @param now milliseconds since 1970
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function waitBeforeRetry(
  method: string,
  answer: Pick<HttpAnswer, 'status' | 'headers' | 'body'> | undefined,
  attempt: number,
  now: number,
): number | undefined {
  if (attempt >= ATTEMPTS) return undefined
  const wait = answer === undefined ? backoff(method, attempt) : waitAfter(method, answer, attempt, now)
  return wait === undefined || wait > LONGEST_WAIT_MS ? undefined : Math.max(0, wait)
}

function waitAfter(
  method: string,
  { status, headers, body }: Pick<HttpAnswer, 'status' | 'headers' | 'body'>,
  attempt: number,
  now: number,
): number | undefined {
  if (status >= 500) return backoff(method, attempt)
  if (status !== 403 && status !== 429) return undefined
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  if (Number.isFinite(seconds)) return seconds * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  // A second more: GitHub counts whole ones.
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return (reset + 1) * 1000 - now
  const isLimit = status === 429 || /secondary rate limit|abuse detection/i.test(body.toString())
  return isLimit ? SECONDARY_LIMIT_MS : undefined
}

function backoff(method: string, attempt: number): number | undefined {
  return REPEATABLE.includes(method) ? FIRST_BACKOFF_MS * 2 ** (attempt - 1) : undefined
}
