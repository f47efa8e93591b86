import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { READ_ONLY } from './read-only.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export interface FilePart {
  /** Absolute path. */
  readonly file: string
  /** Bytes; `end` is the first that does not belong to it, or infinite: wherever the file ends. */
  readonly start: number
  readonly end: number
}

/** In hex, or why there is none. */
export type Digest = { readonly md5: string } | { readonly trouble: Trouble }

/** Bytes. What was read is still in the processor's cache when it is hashed. */
const CHUNK = 256 * 1024

const room = Buffer.allocUnsafeSlow(CHUNK)

/** The MD5 of a part of a file. Takes some milliseconds for each of its MB. */
export function digestPart(part: FilePart): Digest {
  const steps = digestInSteps(part)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same, a chunk at each step. */
export function* digestInSteps({ file, start, end }: FilePart): Generator<undefined, Digest, undefined> {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, READ_ONLY)
    const sum = createHash('md5')
    for (let at = start; at < end; ) {
      const count = readSync(descriptor, room, 0, Math.min(CHUNK, end - at), at)
      if (count === 0) break
      sum.update(room.subarray(0, count))
      at += count
      yield
    }
    return { md5: sum.digest('hex') }
  } catch (error) {
    return { trouble: troubleOf(error) }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
