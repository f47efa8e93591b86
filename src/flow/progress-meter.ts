import type { Progress as StepProgress } from '../apply/tools.ts'
import { isWork, type Plan } from '../plan/plan.ts'
import { type Progress, progressLine } from '../report/log/progress-line.ts'
import { planned } from '../report/totals.ts'
import type { Host } from '../terminal/host.ts'

/** After this long without an answer, the log says that the store is silent. Milliseconds. */
const SILENCE_MS = 3_000
/** How often that is looked at. */
const TICK_MS = 1_000
/** Nobody could read faster updates, and making the text thousands of times a second costs a tenth of the run. */
const SHOWN_MS = 100

/** What the meter needs to know about the connections to the store. */
export interface Retried {
  readonly retries: ReadonlyMap<string, number>
  /** When the store last asked to slow down, as `performance.now()` counts. */
  readonly throttledAt: number | undefined
}

/** Reports the progress of all writes and deletes to the host. */
export class ProgressMeter {
  readonly #host: Host
  readonly #retried: Retried
  readonly #total: number
  readonly #totalBytes: number
  readonly #started = performance.now()
  readonly #timer: NodeJS.Timeout
  /** Of the steps that are over. */
  #before = { done: 0, bytes: 0 }
  #current: StepProgress = { step: '', done: 0, total: 0, bytes: 0 }
  #heardAt = this.#started
  #shownAt = Number.NEGATIVE_INFINITY

  constructor({ changes }: Plan, host: Host, retried: Retried) {
    this.#host = host
    this.#retried = retried
    this.#total = changes.filter(isWork).length
    this.#totalBytes = planned(changes).bytesUploaded
    this.#timer = setInterval(() => this.#tellOfSilence(), TICK_MS)
    // The timer must not keep the process alive.
    this.#timer.unref()
  }

  /** A change of a step was applied or failed, or bytes of it were sent; the steps come one after the other. */
  step(progress: StepProgress): void {
    if (progress.step !== this.#current.step || progress.done < this.#current.done) {
      const { done, bytes } = this.#current
      this.#before = { done: this.#before.done + done, bytes: this.#before.bytes + bytes }
    }
    this.#current = progress
    this.#heardAt = performance.now()
    if (this.#heardAt - this.#shownAt >= SHOWN_MS) this.#tell()
  }

  dispose(): void {
    clearInterval(this.#timer)
  }

  #tellOfSilence(): void {
    const now = performance.now()
    if (now - this.#heardAt < SILENCE_MS) return
    const { throttledAt } = this.#retried
    const isThrottled = throttledAt !== undefined && throttledAt > this.#heardAt
    this.#tell(isThrottled ? 'throttled' : 'silent')
  }

  #tell(waiting?: Progress['waiting']): void {
    this.#shownAt = performance.now()
    const { step, done, bytes } = this.#current
    const retries = [...this.#retried.retries.values()].reduce((sum, times) => sum + times, 0)
    const progress: Progress = {
      what: step === '' ? 'Starting' : `${step.charAt(0).toUpperCase()}${step.slice(1)}`,
      done: this.#before.done + done,
      total: this.#total,
      bytes: this.#before.bytes + bytes,
      totalBytes: this.#totalBytes,
      elapsedMs: performance.now() - this.#started,
      retries,
      waiting,
    }
    this.#host.progress(progressLine(progress, this.#host.columns, this.#host.isTerminal))
  }
}
