import { setImmediate } from 'node:timers/promises'

/** Milliseconds that file work may block the event loop while the store's answers arrive. */
const SLICE_MS = 6

/** Splits synchronous work into slices, between which everything else gets its turn. */
export class Slices {
  readonly #signal: AbortSignal
  #end = performance.now() + SLICE_MS

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** Whether this slice is used up: time to await `next`. */
  get over(): boolean {
    return performance.now() >= this.#end
  }

  /** Rejects with the signal's reason if it was aborted. */
  async next(): Promise<void> {
    await setImmediate()
    this.#signal.throwIfAborted()
    this.#end = performance.now() + SLICE_MS
  }
}
