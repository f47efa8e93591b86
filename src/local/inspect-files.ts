import type { Slices } from '../pace/time-slices.ts'
import { type Inspected, inspectFile } from './inspect.ts'
import type { KeptBodies } from './kept-bodies.ts'
import { spareThreads, Thread } from './thread.ts'
import type { Trouble } from './trouble.ts'
import type { FoundFile } from './walk.ts'

/** Fewer files are inspected before a thread has earned its start. */
const WORTH_A_THREAD = 3_000

/** Files that a thread is given at a time: some milliseconds of work. */
const BATCH = 48

/** The next batch waits in the thread while the main one is busy. */
const BATCHES_AHEAD = 2

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
  threads = files.length < WORTH_A_THREAD ? 0 : spareThreads(),
  entry?: URL,
): Promise<readonly Learned[]> {
  const work = new Batches(files)
  const helpers = Array.from({ length: threads }, () => new Thread<readonly Learned[]>(entry))
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
async function help(thread: Thread<readonly Learned[]>, work: Batches): Promise<void> {
  for (let { from, batch } = work.take(); batch.length > 0; { from, batch } = work.take()) {
    const learned = await thread.ask({ task: 'inspect', files: batch })
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
  take(): { readonly from: number; readonly batch: readonly FoundFile[] } {
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
