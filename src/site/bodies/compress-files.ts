import { hash } from 'node:crypto'
import { SourceError } from '../../errors.ts'
import type { LocalFile } from '../../local/local-file.ts'
import { problemsOf, type TroubledPath, troubleOf } from '../../local/trouble.ts'
import { inLanes } from '../../pace/lanes.ts'
import type { SiteObject } from '../site-object.ts'
import { compressBytes, contentIdOf, type Encoding, inTurn, pays } from './compress.ts'
import { FileChanged, readBody } from './read.ts'

/** Bytes of compressed content that wait in memory to be sent; what comes on top is compressed again for that. */
const KEPT = 48 * 1024 * 1024

/** More than there are turns. */
const LANES = 16

export interface CompressOptions {
  readonly kept?: number
  readonly onProgress?: (files: number) => void
}

type Source = Pick<LocalFile, 'path' | 'file' | 'size' | 'stamp' | 'md5'>

/** What became of a file. MD5s are hex. */
export type Compression =
  | {
      readonly compressed: true
      readonly sourceMd5: string
      /** Bytes, compressed. */
      readonly size: number
      readonly md5: string
      /** Absent where there was no room to keep them. */
      readonly bytes?: Buffer
    }
  /** It would not pay. */
  | { readonly compressed: false; readonly sourceMd5: string }

/**
 * Compresses files, several at a time.
 * @param options.kept bytes that may wait in memory to be sent
 * @param options.onProgress is told how many files are done
 * @returns by `file`: what lies under several paths is compressed once
 * @throws SourceError with all files that cannot be read or have changed
 */
export async function compressAll(
  files: readonly Source[],
  encoding: Encoding,
  signal: AbortSignal,
  { kept = KEPT, onProgress }: CompressOptions = {},
): Promise<ReadonlyMap<string, Compression>> {
  const compressions = new Map<string, Compression>()
  const troubled: TroubledPath[] = []
  const room = new Room(kept)
  const distinct = new Map(files.map(file => [file.file, file])).values()
  await inLanes(LANES, distinct, signal, async file => {
    try {
      const compression = await compressFile(file, encoding, signal)
      compressions.set(file.file, room.keep(compression))
      onProgress?.(compressions.size)
    } catch (error) {
      signal.throwIfAborted()
      troubled.push({
        trouble: error instanceof FileChanged ? 'changed' : troubleOf(error),
        path: file.path,
      })
    }
  })
  signal.throwIfAborted()
  if (troubled.length > 0) throw new SourceError(problemsOf(troubled))
  return compressions
}

/** @throws FileChanged, or what the file system says */
export async function compressFile(
  file: Omit<Source, 'path'>,
  encoding: Encoding,
  signal: AbortSignal,
): Promise<Compression> {
  return inTurn(
    file.size,
    async () => {
      const body = { from: 'file', file: file.file, stamp: file.stamp } as const
      const source = await readBody({ size: file.size, body })
      const sourceMd5 = hash('md5', source)
      if (file.md5 !== undefined && file.md5 !== sourceMd5) throw new FileChanged(file.file)
      const bytes = await compressBytes(source, encoding)
      if (!pays(source.length, bytes.length)) return { compressed: false, sourceMd5 }
      return { compressed: true, sourceMd5, size: bytes.length, md5: hash('md5', bytes), bytes }
    },
    signal,
  )
}

/** What an object holds that a file became by compression, to be sent with its encoding if it is `compressed`. */
export function contentOf(
  { file, size, stamp }: Source,
  compression: Compression,
  encoding: Encoding,
): Pick<SiteObject, 'size' | 'body' | 'contentId' | 'sourceMd5'> & { readonly contentId: string } {
  const { sourceMd5 } = compression
  if (!compression.compressed) {
    const body = { from: 'file', file, stamp, md5: sourceMd5 } as const
    return { size, body, contentId: contentIdOf(sourceMd5), sourceMd5 }
  }
  const { md5, bytes } = compression
  const body = bytes
    ? ({ from: 'bytes', bytes, md5 } as const)
    : ({ from: 'file', file, stamp, md5, encoding, sourceSize: size } as const)
  return { size: compression.size, body, contentId: contentIdOf(sourceMd5, encoding), sourceMd5 }
}

/** Lets go of the bytes that there is no room for. */
class Room {
  #left: number

  constructor(bytes: number) {
    this.#left = bytes
  }

  keep(compression: Compression): Compression {
    if (!compression.compressed || compression.bytes === undefined) return compression
    const { bytes, ...rest } = compression
    if (bytes.length > this.#left) return rest
    this.#left -= bytes.length
    // A copy: what zlib answers with is the start of a larger piece of memory.
    return { ...rest, bytes: Buffer.from(bytes) }
  }
}
