import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Slices } from '../pace/time-slices.ts'
import { type Inspected, inspectFile } from './inspect.ts'
import type { KeptBodies } from './kept-bodies.ts'
import type { Trouble } from './trouble.ts'
import type { FoundFile } from './walk.ts'

/** Fewer files are inspected before a thread has earned its start. */
const WORTH_A_THREAD = 3_000

/** The main thread has a processor to itself. */
const MOST_THREADS = 3

/** Files that a thread is given at a time: some milliseconds of work. */
const BATCH = 48

/** The next batch waits in the thread while the main one is busy. */
const BATCHES_AHEAD = 2

/** For what a batch leaves behind; V8 would take 48 MB for each thread. */
const YOUNG_MB = 8

/** Where the bundle lies, or the sources. */
const ENTRY = new URL(`inspect-thread${extname(import.meta.url)}`, import.meta.url)

/** What a thread is asked. It answers with what it learned of each, in the same order. */
export type Batch = readonly FoundFile[]

type Learned = Inspected | Trouble

export interface InspectWatch {
  /** Gets what this thread reads of small files, as far as it has room. */
  readonly kept?: KeptBodies
  /** Is told how many are done. */
  readonly onProgress?: (files: number) => void
}

/**
 * Inspects files on this thread and, where they are many, on the spare ones.
 * @param threads how many may help
 * @param entry what a thread runs
 * @returns what was learned of each, in the order of `files`
 */
export async function inspectFiles(
  files: readonly FoundFile[],
  slices: Slices,
  { kept, onProgress }: InspectWatch = {},
  threads = files.length < WORTH_A_THREAD ? 0 : Math.min(availableParallelism() - 1, MOST_THREADS),
  entry = ENTRY,
): Promise<readonly Learned[]> {
  const work = new Batches(files)
  const helpers = Array.from({ length: threads }, () => new Thread(entry))
  try {
    const helped = helpers.flatMap(thread => Array.from({ length: BATCHES_AHEAD }, () => help(thread, work)))
    for (let { from, batch } = work.take(); batch.length > 0; { from, batch } = work.take()) {
      for (const [index, found] of batch.entries()) {
        if (slices.over) {
          onProgress?.(work.done)
          await slices.next()
        }
        work.keep(from + index, [inspectFile(found, kept)])
      }
    }
    await Promise.all(helped)
  } finally {
    for (const thread of helpers) thread.end()
  }
  onProgress?.(work.done)
  return work.learned
}

/** Has a thread inspect one batch after the other. */
async function help(thread: Thread, work: Batches): Promise<void> {
  for (let { from, batch } = work.take(); batch.length > 0; { from, batch } = work.take()) {
    const learned = await thread.inspect(batch)
    if (learned === 'ended') return
    // Whatever broke the thread: if it was a file, it fails here as it would have without threads.
    work.keep(from, learned === 'broken' ? batch.map(found => inspectFile(found)) : learned)
  }
}

/** The files, handed out in batches, and what was learned of them. */
class Batches {
  readonly learned: Learned[]
  readonly #files: readonly FoundFile[]
  #given = 0
  #done = 0

  constructor(files: readonly FoundFile[]) {
    this.#files = files
    this.learned = new Array<Learned>(files.length)
  }

  get done(): number {
    return this.#done
  }

  /** Empty when none is left. */
  take(): { readonly from: number; readonly batch: Batch } {
    const from = this.#given
    const batch = this.#files.slice(from, from + BATCH)
    this.#given += batch.length
    return { from, batch }
  }

  keep(from: number, learned: readonly Learned[]): void {
    for (const [index, known] of learned.entries()) this.learned[from + index] = known
    this.#done += learned.length
  }
}

/** A thread that answers in the order in which it is asked. */
class Thread {
  readonly #worker: Worker
  readonly #waiting: ((answer: Answer) => void)[] = []
  #state: 'ended' | 'broken' | undefined

  constructor(entry: URL) {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    this.#worker = new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    this.#worker.on('message', learned => this.#waiting.shift()?.(learned))
    this.#worker.on('error', () => this.#stop('broken'))
    this.#worker.on('exit', () => this.#stop('broken'))
  }

  inspect(batch: Batch): Promise<Answer> {
    if (this.#state !== undefined) return Promise.resolve(this.#state)
    this.#worker.postMessage(batch)
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  end(): void {
    this.#stop('ended')
    void this.#worker.terminate()
  }

  #stop(state: 'ended' | 'broken'): void {
    this.#state ??= state
    for (const resolve of this.#waiting.splice(0)) resolve(this.#state)
  }
}

type Answer = readonly Learned[] | 'ended' | 'broken'
