import { type RetryClock, SYSTEM_CLOCK } from '../pace/clock.ts'
import { StoreError } from './errors/store-error.ts'
import type {
  DeleteFailure,
  HeadersWrite,
  ListFrom,
  ListPage,
  ObjectDelete,
  ObjectHead,
  ObjectStore,
  ObjectWrite,
  StoredObject,
  Upload,
  UploadedPart,
  UploadStart,
  WriteCondition,
  Written,
} from './object-store.ts'

/** Times in milliseconds. */
export interface RetryPolicy {
  /** Upper bound of the wait after the first failure; it doubles with each one. The wait is random below it. */
  readonly baseMs: number
  readonly capMs: number
  /** No further attempt once a request has taken so long, its attempts included. */
  readonly budgetMs: number
  /** Attempts that are made regardless: one attempt with a large body on a slow line can use up the budget. */
  readonly leastAttempts: number
  /** The budget once patience no longer helps: after one request has failed for good, the run fails anyway. */
  readonly hopelessMs: number
}

/**
 * An attempt that hangs ends after 15 to 18 s, so a budget sees some six of those and the last ends within
 * two minutes of the first. A hundred thousand requests survive even if one in ten fails that way.
 */
export const RETRY_POLICY: RetryPolicy = {
  baseMs: 100,
  capMs: 8_000,
  budgetMs: 90_000,
  leastAttempts: 4,
  hopelessMs: 10_000,
}

/** MinIO asks for a minute whatever its load; the rest of the budget must allow a few more attempts. */
const MOST_RETRY_AFTER_MS = 15_000

/** A body that arrives damaged three times was not damaged on the way. */
const DAMAGED = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch'])
const ATTEMPTS_WHEN_DAMAGED = 3

/** Nothing listens, or what does speaks another protocol. */
const NOT_A_STORE = new Set(['ECONNREFUSED', 'HPE_INVALID_CONSTANT'])

export interface RetryHooks {
  /** Before the wait for the next attempt; `attempt` counts from 1 and is the one that failed. */
  readonly onRetry?: (error: StoreError, attempt: number, waitMs: number) => void
}

/**
 * The store with patience: what may pass (`transient`, `throttled`) is repeated, each request within a budget
 * of its own, with exponential backoff and full jitter. Rejects with the last error, or with the signal's reason.
 */
export function retrying(
  store: ObjectStore,
  policy: RetryPolicy = RETRY_POLICY,
  hooks: RetryHooks = {},
  clock: RetryClock = SYSTEM_CLOCK,
): ObjectStore {
  return new RetryingStore(store, policy, hooks, clock)
}

class RetryingStore implements ObjectStore {
  readonly #store: ObjectStore
  readonly #policy: RetryPolicy
  readonly #hooks: RetryHooks
  readonly #clock: RetryClock
  /** Whether the store ever answered, if only with an error. */
  #answered = false
  /** Whether a request used up its budget. */
  #failed = false

  constructor(store: ObjectStore, policy: RetryPolicy, hooks: RetryHooks, clock: RetryClock) {
    this.#store = store
    this.#policy = policy
    this.#hooks = hooks
    this.#clock = clock
  }

  openAhead(requests: number): void {
    this.#store.openAhead?.(requests)
  }

  listPage(
    prefix: string,
    from: ListFrom | undefined,
    signal: AbortSignal,
    delimiter?: '/',
  ): Promise<ListPage> {
    return this.#persist(signal, () => this.#store.listPage(prefix, from, signal, delimiter))
  }

  head(key: string, signal: AbortSignal): Promise<ObjectHead> {
    return this.#persist(signal, () => this.#store.head(key, signal))
  }

  get(key: string, signal: AbortSignal): Promise<StoredObject> {
    return this.#persist(signal, () => this.#store.get(key, signal))
  }

  put(write: ObjectWrite, signal: AbortSignal): Promise<Written> {
    return this.#persist(signal, () => this.#store.put(write, signal))
  }

  copyOntoItself(write: HeadersWrite, signal: AbortSignal): Promise<Written> {
    return this.#persist(signal, () => this.#store.copyOntoItself(write, signal))
  }

  /** Keys that failed temporarily, in an answer that succeeded, are retried alone. */
  async delete(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    const refused: DeleteFailure[] = []
    let passing: readonly DeleteFailure[] = []
    let left = objects
    try {
      await this.#persist(signal, async () => {
        passing = []
        const failures = await this.#store.delete(left, signal)
        passing = failures.filter(({ error }) => mayPass(error))
        refused.push(...failures.filter(({ error }) => !mayPass(error)))
        if (passing[0]) {
          const again = new Set(passing.map(({ key }) => key))
          left = left.filter(({ key }) => again.has(key))
          throw passing[0].error
        }
      })
    } catch (error) {
      if (passing[0]?.error !== error) throw error
    }
    return [...refused, ...passing]
  }

  startUpload(start: UploadStart, signal: AbortSignal): Promise<Upload> {
    return this.#persist(signal, () => this.#store.startUpload(start, signal))
  }

  uploadPart(
    upload: Upload,
    number: number,
    body: Uint8Array,
    md5: string,
    signal: AbortSignal,
  ): Promise<UploadedPart> {
    return this.#persist(signal, () => this.#store.uploadPart(upload, number, body, md5, signal))
  }

  completeUpload(
    upload: Upload,
    parts: readonly UploadedPart[],
    signal: AbortSignal,
    condition?: WriteCondition,
  ): Promise<Written> {
    return this.#persist(signal, () => this.#store.completeUpload(upload, parts, signal, condition))
  }

  abortUpload(upload: Upload, signal: AbortSignal): Promise<void> {
    return this.#persist(signal, () => this.#store.abortUpload(upload, signal))
  }

  async #persist<Answer>(signal: AbortSignal, request: () => Promise<Answer>): Promise<Answer> {
    const started = this.#clock.now()
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await request()
        this.#answered = true
        return answer
      } catch (error) {
        signal.throwIfAborted()
        if (!mayPass(error)) throw error
        this.#answered ||= error.details.status !== undefined
        if (!this.#mayRepeat(error, attempt, this.#clock.now() - started)) throw error
        await this.#wait(error, attempt, this.#clock.now() - started, signal)
      }
    }
  }

  #mayRepeat(error: StoreError, attempt: number, elapsed: number): boolean {
    if (DAMAGED.has(error.details.code)) return attempt < ATTEMPTS_WHEN_DAMAGED
    const mayRepeat = this.#isHopeless(error)
      ? elapsed < this.#policy.hopelessMs
      : elapsed < this.#policy.budgetMs || attempt < this.#policy.leastAttempts
    this.#failed ||= !mayRepeat
    return mayRepeat
  }

  /** Also if nothing that speaks HTTP has ever listened there: that is a wrong endpoint rather than a restart. */
  #isHopeless(error: StoreError): boolean {
    return this.#failed || (NOT_A_STORE.has(error.details.code) && !this.#answered)
  }

  async #wait(error: StoreError, attempt: number, elapsed: number, signal: AbortSignal): Promise<void> {
    const { baseMs, capMs, budgetMs, hopelessMs } = this.#policy
    const backoff = this.#clock.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1))
    const asked = Math.min(error.details.retryAfterMs ?? 0, MOST_RETRY_AFTER_MS)
    const left = (this.#isHopeless(error) ? hopelessMs : budgetMs) - elapsed
    // The last attempt starts when the budget ends, not after.
    const waitMs = Math.min(asked + backoff, Math.max(left, baseMs))
    this.#hooks.onRetry?.(error, attempt, waitMs)
    try {
      await this.#clock.sleep(waitMs, signal)
    } catch (cause) {
      signal.throwIfAborted()
      throw cause
    }
  }
}

function mayPass(error: unknown): error is StoreError {
  return (
    error instanceof StoreError &&
    (error.details.verdict === 'transient' || error.details.verdict === 'throttled')
  )
}
