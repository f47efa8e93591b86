import { KeptBodies } from '../local/kept-bodies.ts'
import { whenAborted } from '../pace/when-aborted.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'
import type { Running } from './running.ts'

/** A step is given up after this many failed keys: more of them would tell nothing new. */
const MAX_FAILURES = 20

/** The outcomes of the changes of one step, and whether more of them may begin. */
export class Tally {
  readonly context: ChangeContext
  readonly #name: string
  readonly #total: number
  readonly #running: Running
  /** Not a signal made of two, which asks both each time that somebody asks it. */
  readonly #halt = new AbortController()
  readonly #forget: () => void
  #done = 0
  #bytes = 0
  #failures = 0

  constructor(name: string, total: number, running: Running) {
    const { plan, tools, requests, buffers, conditions, leftUploads } = running
    this.#name = name
    this.#total = total
    this.#running = running
    const { signal } = tools
    this.#forget = whenAborted(signal, () => this.#halt.abort(signal.reason))
    this.context = {
      store: tools.store,
      limiter: tools.limiter,
      options: plan.write,
      buffers,
      conditions,
      keptBodies: tools.keptBodies ?? new KeptBodies(0),
      starts: this.#halt.signal,
      requests,
      onBytes: sent => {
        this.#bytes += sent
        this.#report()
      },
      onLeftUpload: left => leftUploads.push(left),
    }
    this.#report()
  }

  settle(outcome: Outcome): void {
    if (outcome.outcome === 'withheld') return
    this.#running.outcomes.set(outcome.change, outcome)
    this.#done += 1
    if (outcome.outcome === 'failed') {
      this.#failures += 1
      if (this.#failures >= MAX_FAILURES || endsRun(outcome.error)) this.#halt.abort()
    }
    this.#report()
  }

  get hasFailures(): boolean {
    return this.#failures > 0
  }

  /** The step is over. */
  close(): void {
    this.#forget()
    const { tools } = this.#running
    this.#running.hasFailed ||= this.#failures > 0
    this.#running.isCancelled ||= tools.signal.aborted
  }

  #report(): void {
    const { watch } = this.#running.tools
    watch?.onProgress?.({ step: this.#name, done: this.#done, total: this.#total, bytes: this.#bytes })
  }
}

function endsRun(error: Error): boolean {
  return error instanceof StoreError && error.details.verdict === 'run'
}
