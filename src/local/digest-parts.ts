import { Slices } from '../pace/time-slices.ts'
import { type Digest, digestInSteps, digestPart, type FilePart } from './digest-part.ts'
import { keepThreadReady, spareThreads, Thread } from './thread.ts'
import type { Trouble } from './trouble.ts'

/** Bytes that take as long to hash as a thread to start, or twice that. */
const WORTH_A_THREAD = 64 * 1024 * 1024

/** The next part waits in the thread while the main one is busy. */
const PARTS_AHEAD = 2

/** What was learned of parts of files. */
export interface Digests {
  /** In hex. */
  readonly md5s: ReadonlyMap<FilePart, string>
  /** By file, of those that cannot be read. */
  readonly troubles: ReadonlyMap<string, Trouble>
}

/** Gets a thread ready where so many bytes are likely to be hashed soon, while others still find out whether they are. */
export function expectToDigest(bytes: number): void {
  if (bytes >= WORTH_A_THREAD && spareThreads() > 0) keepThreadReady()
}

/**
 * Hashes parts of files: on this thread, which keeps the event loop turning, and on the spare ones where it pays.
 * @param bytes of all parts
 * @param threads how many may help
 * @param entry what a thread runs
 */
export async function digestParts(
  parts: readonly FilePart[],
  bytes: number,
  signal: AbortSignal,
  threads = bytes < WORTH_A_THREAD ? 0 : Math.min(spareThreads(), parts.length - 1),
  entry?: URL,
): Promise<Digests> {
  signal.throwIfAborted()
  const work = new Parts(parts)
  const helpers = Array.from({ length: threads }, () => new Thread<Digest>(entry))
  try {
    const helped = helpers.flatMap(thread => Array.from({ length: PARTS_AHEAD }, () => help(thread, work)))
    const slices = new Slices(signal)
    for (let part = work.take(); part; part = work.take()) work.keep(part, await digestHere(part, slices))
    await Promise.all(helped)
  } finally {
    for (const thread of helpers) thread.end()
  }
  return work
}

async function digestHere(part: FilePart, slices: Slices): Promise<Digest> {
  const steps = digestInSteps(part)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (slices.over) await slices.next()
  }
}

/** Has a thread hash one part after the other. */
async function help(thread: Thread<Digest>, work: Parts): Promise<void> {
  for (let part = work.take(); part; part = work.take()) {
    const digest = await thread.ask({ task: 'digest', part })
    if (digest === 'ended') return
    // Whatever broke the thread: if it was the file, it fails here as it would have without threads.
    work.keep(part, digest === 'broken' ? digestPart(part) : digest)
  }
}

/** The parts, handed out one by one, and what was learned of them. */
class Parts implements Digests {
  readonly md5s = new Map<FilePart, string>()
  readonly troubles = new Map<string, Trouble>()
  readonly #ahead: Iterator<FilePart, undefined>

  constructor(parts: readonly FilePart[]) {
    this.#ahead = parts.values()
  }

  take(): FilePart | undefined {
    return this.#ahead.next().value
  }

  keep(part: FilePart, digest: Digest): void {
    if ('md5' in digest) this.md5s.set(part, digest.md5)
    else this.troubles.set(part.file, digest.trouble)
  }
}
