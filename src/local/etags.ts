import { createHash, type Hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { SourceError } from '../errors.ts'
import { partSizeFor } from '../s3/part-size.ts'
import type { LocalFile } from './local-file.ts'
import { READ_ONLY } from './read-only.ts'
import { problemsOf, type TroubledPath, troubleOf } from './trouble.ts'

const MB = 1000 * 1000
const MIB = 1024 * 1024

/** In MiB and in MB: what clients cut uploads into, by default or by common configuration. */
const USUAL_PARTS = [5, 8, 15, 16, 25, 32, 50, 64, 100, 128]

/** Small enough that hashing it by several methods does not keep the event loop for long. */
const CHUNK = MIB

/** Files hashed side by side: one is read while another is hashed. Each takes a chunk of memory. */
const LANES = 4

/** A local file and the ETag of the object of equal size under its key. */
export interface Pair {
  readonly key: string
  readonly etag: string
  readonly file: Pick<LocalFile, 'path' | 'file' | 'size' | 'md5'>
}

/**
 * For each key the ETags that its object can have if it holds the file's content. None for an ETag that is not made
 * of MD5s, which says nothing.
 * @param onProgress is told how many bytes were read
 * @throws SourceError with all files that cannot be read
 */
export async function hashFiles(
  pairs: readonly Pair[],
  signal: AbortSignal,
  onProgress?: (bytes: number) => void,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const etags = new Map<string, ReadonlySet<string>>()
  const troubled: TroubledPath[] = []
  let read = 0
  const ahead = pairs.values()
  const lane = async () => {
    const room = Buffer.allocUnsafeSlow(CHUNK)
    for (const { key, etag, file } of ahead) {
      try {
        etags.set(key, await possibleEtags(file, etag, signal, room))
      } catch (error) {
        signal.throwIfAborted()
        troubled.push({ trouble: troubleOf(error), path: file.path })
      }
      read += file.size
      onProgress?.(read)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  if (troubled.length > 0) throw new SourceError(problemsOf(troubled))
  return etags
}

/**
 * The ETags of the form of `etag` that an object with this file's content can have; one pass over the file.
 * @param room what is read at a time goes here
 */
export async function possibleEtags(
  file: Pick<LocalFile, 'file' | 'size' | 'md5'>,
  etag: string,
  signal: AbortSignal,
  room = Buffer.allocUnsafeSlow(CHUNK),
): Promise<ReadonlySet<string>> {
  const [, digest, count] = /^([0-9a-f]{32})(?:-([1-9]\d*))?$/i.exec(etag) ?? []
  if (digest === undefined) return new Set()
  if (count === undefined && file.md5 !== undefined) return spelledAs(etag, [file.md5])
  const sums =
    count === undefined
      ? [new WholeSum()]
      : partSizesFor(file.size, Number(count)).map(partSize => new PartsSum(partSize))
  if (sums.length === 0) return new Set()
  await readThrough(file.file, room, signal, chunk => {
    for (const sum of sums) sum.update(chunk)
  })
  return spelledAs(
    etag,
    sums.map(sum => sum.etag()),
  )
}

/** The part sizes, in bytes, with which a client may have made `count` parts of `size` bytes. */
export function partSizesFor(size: number, count: number): readonly number[] {
  const usual = USUAL_PARTS.flatMap(number => [number * MIB, number * MB])
  const fitting = [partSizeFor(size), ...usual].filter(part => Math.max(1, Math.ceil(size / part)) === count)
  // One part is the whole file, however large it might have been.
  return count === 1 ? fitting.slice(0, 1) : [...new Set(fitting)]
}

/** Some stores write the digits in capitals, which must not count as a difference. */
function spelledAs(etag: string, etags: readonly string[]): ReadonlySet<string> {
  return new Set(etags.map(computed => (computed === etag.toLowerCase() ? etag : computed)))
}

async function readThrough(
  path: string,
  room: Buffer,
  signal: AbortSignal,
  take: (chunk: Buffer) => void,
): Promise<void> {
  const handle = await open(path, READ_ONLY)
  try {
    for (;;) {
      signal.throwIfAborted()
      const { bytesRead } = await handle.read(room, 0, room.length, null)
      if (bytesRead === 0) return
      take(room.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

/** The ETag of an object that went up whole. */
class WholeSum {
  readonly #hash = createHash('md5')

  update(chunk: Buffer): void {
    this.#hash.update(chunk)
  }

  etag(): string {
    return this.#hash.digest('hex')
  }
}

/** The ETag of an object that went up in parts: the MD5 of their MD5s, and their number. */
class PartsSum {
  readonly #partSize: number
  readonly #digests = createHash('md5')
  #parts = 0
  #part: Hash = createHash('md5')
  #filled = 0

  constructor(partSize: number) {
    this.#partSize = partSize
  }

  update(chunk: Buffer): void {
    let rest = chunk
    while (rest.length > 0) {
      if (this.#filled === this.#partSize) this.#endPart()
      const piece = rest.subarray(0, this.#partSize - this.#filled)
      this.#part.update(piece)
      this.#filled += piece.length
      rest = rest.subarray(piece.length)
    }
  }

  etag(): string {
    this.#endPart()
    return `${this.#digests.digest('hex')}-${this.#parts}`
  }

  #endPart(): void {
    this.#digests.update(this.#part.digest())
    this.#parts++
    this.#part = createHash('md5')
    this.#filled = 0
  }
}
