import { extname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Task } from './thread-entry.ts'

/** For what a task leaves behind; V8 would take 48 MB for each thread. */
const YOUNG_MB = 8

/** What a thread runs: where the bundle lies, or the sources. */
const ENTRY = new URL(`thread-entry${extname(import.meta.url)}`, import.meta.url)

/** `ended` by us, or `broken`, by whatever: what it was asked is still to be done. */
export type Unanswered = 'ended' | 'broken'

/** A thread that answers in the order in which it is asked. */
export class Thread<Answer> {
  readonly #worker: Worker
  readonly #waiting: ((answer: Answer | Unanswered) => void)[] = []
  #state: Unanswered | undefined

  constructor(entry = ENTRY) {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    this.#worker = new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    this.#worker.on('message', answer => this.#waiting.shift()?.(answer))
    this.#worker.on('error', () => this.#stop('broken'))
    this.#worker.on('exit', () => this.#stop('broken'))
  }

  ask(task: Task): Promise<Answer | Unanswered> {
    if (this.#state !== undefined) return Promise.resolve(this.#state)
    this.#worker.postMessage(task)
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  end(): void {
    this.#stop('ended')
    void this.#worker.terminate()
  }

  #stop(state: Unanswered): void {
    this.#state ??= state
    for (const resolve of this.#waiting.splice(0)) resolve(this.#state)
  }
}
