import { Growth } from './growth.ts'

/** Requests in flight at most, unless the user says otherwise. */
const DEFAULT_MAX = 256

/** Where it starts to look for its level. */
const START = 32

/** Bytes of the bodies in flight. */
const DEFAULT_BYTES = 64 * 1024 * 1024

/** Bytes of a body that takes as long as the network needs. */
const LARGE = 256 * 1024

/** Many requests fail from the same overload, which counts once. In milliseconds. */
const THROTTLE_WINDOW_MS = 1_000

export interface LimiterOptions {
  /** Upper bound of tasks that run at once. */
  readonly max?: number
  /** Upper bound of bytes that running tasks hold; a larger single body runs alone. */
  readonly bytes?: number
  /** Milliseconds. */
  readonly now?: () => number
}

/**
 * Bounds what is in flight: tasks, and the bytes that they hold. Finds its own level: starts with 32 tasks and doubles
 * them while the store answers as fast as before; halves them when the store throttles or hangs up, and from then on
 * adds one for each round of successes.
 */
export interface Limiter {
  /** Tasks that may run at once, as of now. */
  readonly limit: number
  /** Tasks that may ever run at once. */
  readonly most: number
  /** Runs `task` when its turn has come, first come first served. Rejects with the signal's reason if it aborts first. */
  run<Result>(bytes: number, signal: AbortSignal, task: () => Promise<Result>): Promise<Result>
  /** The store asked for fewer requests, or hung up on one. */
  throttled(): void
}

export function createLimiter(options: LimiterOptions = {}): Limiter {
  return new AdaptiveLimiter(options)
}

interface Waiting {
  readonly bytes: number
  readonly signal: AbortSignal
  readonly start: () => void
  readonly refuse: (reason: unknown) => void
}

class AdaptiveLimiter implements Limiter {
  readonly most: number
  readonly #maxBytes: number
  readonly #now: () => number
  #limit: number
  #running = 0
  #bytes = 0
  readonly #growth = new Growth()
  #lastThrottled = Number.NEGATIVE_INFINITY
  #queue = new Queue<Waiting>()
  /** One listener for each signal: adding one takes longer the more there are. */
  readonly #watched = new WeakSet<AbortSignal>()

  constructor({ max = DEFAULT_MAX, bytes = DEFAULT_BYTES, now = () => performance.now() }: LimiterOptions) {
    this.most = Math.max(1, max)
    this.#maxBytes = bytes
    this.#now = now
    this.#limit = Math.min(START, this.most)
  }

  get limit(): number {
    return this.#limit
  }

  async run<Result>(bytes: number, signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    await this.#turn(bytes, signal)
    const from = this.#now()
    try {
      const result = await task()
      this.#succeeded(bytes, this.#now() - from)
      return result
    } finally {
      this.#running -= 1
      this.#bytes -= bytes
      this.#startWaiting()
    }
  }

  throttled(): void {
    const now = this.#now()
    if (now - this.#lastThrottled >= THROTTLE_WINDOW_MS) {
      this.#lastThrottled = now
      this.#limit = Math.max(1, Math.floor(this.#limit / 2))
      this.#growth.end()
    }
  }

  #succeeded(bytes: number, ms: number): void {
    // Without a queue nothing is learned about a higher limit, and a large body takes its time anyway.
    if (this.#queue.first === undefined || bytes > LARGE) return
    this.#limit = Math.min(this.most, this.#growth.after(ms, this.#limit))
  }

  /** Resolves when the task may run, which is counted as running from then on. */
  #turn(bytes: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.#watch(signal)
    return new Promise((start, refuse) => {
      this.#queue.push({ bytes, signal, start, refuse })
      this.#startWaiting()
    })
  }

  /** Always the first in the queue, so that small bodies cannot overtake a large one for ever. */
  #startWaiting(): void {
    for (let first = this.#queue.first; first && this.#fits(first.bytes); first = this.#queue.first) {
      this.#queue.shift()
      this.#running += 1
      this.#bytes += first.bytes
      first.start()
    }
  }

  #fits(bytes: number): boolean {
    return this.#running < this.#limit && (this.#bytes === 0 || this.#bytes + bytes <= this.#maxBytes)
  }

  #watch(signal: AbortSignal): void {
    if (!this.#watched.has(signal)) {
      this.#watched.add(signal)
      signal.addEventListener('abort', () => this.#refuse(signal), { once: true })
    }
  }

  #refuse(signal: AbortSignal): void {
    const waiting = this.#queue.drain()
    for (const one of waiting) {
      if (one.signal === signal) {
        one.refuse(signal.reason)
      } else {
        this.#queue.push(one)
      }
    }
    this.#startWaiting()
  }
}

/** First in, first out, in constant time; an array's shift() moves what is left. */
class Queue<Item> {
  #items: Item[] = []
  #head = 0

  get first(): Item | undefined {
    return this.#items[this.#head]
  }

  push(item: Item): void {
    this.#items.push(item)
  }

  shift(): void {
    this.#head += 1
    // Half of it gone: what is copied is no more than what was taken since.
    if (this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
  }

  /** Empties it. */
  drain(): readonly Item[] {
    const items = this.#items.slice(this.#head)
    this.#items = []
    this.#head = 0
    return items
  }
}
