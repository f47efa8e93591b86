import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Task } from './thread-entry.ts'

const MOST = 3

/** How many threads may help: the main one has a processor to itself. */
export function spareThreads(): number {
  return Math.min(availableParallelism() - 1, MOST)
}

/** For what a task leaves behind; V8 would take 48 MB for each thread. */
const YOUNG_MB = 8

/** What a thread runs: where the bundle lies, or the sources. */
const ENTRY = new URL(`thread-entry${extname(import.meta.url)}`, import.meta.url)

/** `ended` by us, or `broken`, by whatever: what it was asked is still to be done. */
export type Unanswered = 'ended' | 'broken'

/** Started before it is needed. */
let ready: Worker | undefined

/** Starts a thread for the next who needs one. It does not keep the process alive. */
export function keepThreadReady(entry = ENTRY): void {
  if (ready !== undefined) return
  const worker = startWorker(entry)
  worker.unref()
  // Whatever broke it breaks the next one, too, for which somebody waits.
  const forget = () => {
    if (ready === worker) ready = undefined
  }
  worker.on('error', forget)
  worker.on('exit', forget)
  ready = worker
}

/** A thread that answers in the order in which it is asked. */
export class Thread<Answer> {
  readonly #worker: Worker
  readonly #waiting: ((answer: Answer | Unanswered) => void)[] = []
  #state: Unanswered | undefined

  constructor(entry?: URL) {
    this.#worker = entry === undefined ? takeReady() : startWorker(entry)
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

function takeReady(): Worker {
  const taken = ready ?? startWorker(ENTRY)
  ready = undefined
  taken.ref()
  return taken
}

function startWorker(entry: URL): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  return new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
}
