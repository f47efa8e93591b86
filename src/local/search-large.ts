import { closeSync, openSync, readSync } from 'node:fs'
import type { Slices } from '../pace/time-slices.ts'
import { READ_ONLY } from './read-only.ts'
import { isUtf16, LONGEST_SECRET, secretIn } from './secret-content.ts'

const CHUNK = 256 * 1024

/** Pictures, films and archives are searched up to here, in bytes: nobody pastes a key behind that. */
const MOST_OF_BINARY = 16 * 1024 * 1024

const room = Buffer.allocUnsafeSlow(LONGEST_SECRET + CHUNK)

/** How much of a file is searched for secrets, in bytes: all of it, if it is text. */
export function searchedBytes(start: Buffer, size: number): number {
  return start.includes(0) && !isUtf16(start) ? Math.min(size, MOST_OF_BINARY) : size
}

/**
 * Searches a file piece by piece. Keeps the event loop turning.
 * @param file absolute path
 * @param most bytes from the start
 */
export async function secretInFile(
  file: string,
  most: number,
  slices: Slices,
): Promise<ReturnType<typeof secretIn>> {
  const descriptor = openSync(file, READ_ONLY)
  try {
    /** Bytes at the start of `room` that were searched before, and may hold the start of a secret. */
    let kept = 0
    for (let at = 0; at < most; ) {
      const count = readSync(descriptor, room, kept, Math.min(CHUNK, most - at), at)
      if (count === 0) return undefined
      at += count
      const secret = secretIn(room.subarray(0, kept + count))
      if (secret !== undefined) return secret
      const end = kept + count
      kept = Math.min(LONGEST_SECRET, end)
      room.copyWithin(0, end - kept, end)
      if (slices.over) await slices.next()
    }
    return undefined
  } finally {
    closeSync(descriptor)
  }
}
