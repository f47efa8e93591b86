import { setImmediate as nextTurn } from 'node:timers/promises'
import { lookAgain } from './look-again.ts'
import type { Running, SecondLook } from './running.ts'

/** Looks that may turn out to be too early: each costs a request or more. */
const MOST = 2

/**
 * Looks again during the last writes, which saves the deletes after them a round trip. It counts only if its answer comes
 * after those of all writes: then the deletes follow it at once, as they follow a look that began after the writes, and
 * another run has no more time to come in between.
 */
export class EarlyLook {
  readonly #running: Running
  readonly #stop = new AbortController()
  #areWritesOver = false
  #look: Promise<SecondLook | undefined> = Promise.resolve(undefined)

  constructor(running: Running) {
    this.#running = running
  }

  /** All writes have been sent, or wait for their turn. */
  begin(): void {
    // If it fails, the look after the writes tells why.
    this.#look = this.#lookOn().catch(() => undefined)
  }

  writesAreOver(): void {
    this.#areWritesOver = true
    if (!this.#running.mayGoOn) this.#stop.abort()
  }

  /** Undefined: no look counts. */
  get seen(): Promise<SecondLook | undefined> {
    return this.#look
  }

  async #lookOn(): Promise<SecondLook | undefined> {
    const { tools, guarded } = this.#running
    const signal = AbortSignal.any([tools.signal, this.#stop.signal])
    // Behind the writes.
    await Promise.all([guarded, tools.limiter.run(0, signal, () => nextTurn())])
    for (let early = 0; early < MOST && !this.#areWritesOver; early++) {
      const seen = await lookAgain(this.#running, signal)
      if (this.#areWritesOver) return seen
    }
    return undefined
  }
}
