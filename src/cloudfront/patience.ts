import { type RetryClock, SYSTEM_CLOCK } from '../pace/clock.ts'
import { CloudFrontError } from './cloudfront-error.ts'

/** Times in milliseconds. */
export interface Patience {
  /** The wait after the first refusal; it doubles with each one. Up to half of it is left to chance. */
  readonly baseMs: number
  readonly capMs: number
  /** After it, no further attempt begins. */
  readonly budgetMs: number
}

/** CloudFront takes one change of a distribution at a time and refuses the rest; an invalidation lasts a minute or so. */
export const REFUSED: Patience = { baseMs: 1_000, capMs: 20_000, budgetMs: 5 * 60_000 }
/** Nothing is written yet, and the deploy waits for it. */
export const ASKING: Patience = { baseMs: 500, capMs: 5_000, budgetMs: 30_000 }
/** Until an invalidation is done everywhere, which takes from seconds to some minutes. */
export const COMPLETION: Patience = { baseMs: 2_000, capMs: 20_000, budgetMs: 15 * 60_000 }
/** The same where nobody asked for it: it takes less than 25 seconds as a rule. */
export const UNASKED_COMPLETION: Patience = { baseMs: 2_000, capMs: 10_000, budgetMs: 5 * 60_000 }
/** Used instead if CloudFront cannot be asked. */
export const BLIND_WAIT_MS = 30_000

const PASSING: ReadonlySet<string> = new Set([
  'InternalError',
  'InternalFailure',
  'RequestLimitExceeded',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyInvalidationsInProgress',
  'TooManyRequestsException',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])

/** Whether the same request may succeed later. */
export function isPassing(error: unknown): error is CloudFrontError {
  if (!(error instanceof CloudFrontError)) return false
  const { code, status = 0 } = error.details
  return PASSING.has(code) || status === 429 || status >= 500
}

/** Retries what may pass until the budget is used up. Rejects with the last error, or with the signal's reason. */
export async function patiently<Result>(
  ask: () => Promise<Result>,
  patience: Patience,
  signal: AbortSignal,
  onWait: (error: CloudFrontError, ms: number) => void,
  clock: RetryClock = SYSTEM_CLOCK,
): Promise<Result> {
  const from = clock.now()
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      const ms = waitAfter(attempt, patience, clock)
      if (!isPassing(error) || clock.now() - from + ms > patience.budgetMs) throw error
      onWait(error, ms)
      await pause(ms, signal, clock)
    }
  }
}

/** Asks again and again until the answer is yes. Resolves with whether it was within the budget. */
export async function until(
  ask: () => Promise<boolean>,
  patience: Patience,
  signal: AbortSignal,
  clock: RetryClock = SYSTEM_CLOCK,
): Promise<boolean> {
  const from = clock.now()
  for (let attempt = 0; ; attempt += 1) {
    if (await ask()) return true
    const ms = waitAfter(attempt, patience, clock)
    if (clock.now() - from + ms > patience.budgetMs) return false
    await pause(ms, signal, clock)
  }
}

function waitAfter(attempt: number, { baseMs, capMs }: Patience, clock: RetryClock): number {
  const longest = Math.min(capMs, baseMs * 2 ** attempt)
  return longest * (0.5 + clock.random() / 2)
}

async function pause(ms: number, signal: AbortSignal, clock: RetryClock): Promise<void> {
  try {
    await clock.sleep(ms, signal)
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}
