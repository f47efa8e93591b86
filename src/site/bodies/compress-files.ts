import { hash } from 'node:crypto'
import { SourceError } from '../../errors.ts'
import type { KeptBodies } from '../../local/kept-bodies.ts'
import type { LocalFile } from '../../local/local-file.ts'
import { problemsOf, type TroubledPath, troubleOf } from '../../local/trouble.ts'
import { inLanes } from '../../pace/lanes.ts'
import type { SiteObject } from '../site-object.ts'
import { compressBytes, contentIdOf, type Encoding, inTurn, pays } from './compress.ts'
import { FileChanged, readBody } from './read.ts'

/** More than there are turns. */
const LANES = 16

type Source = Pick<LocalFile, 'path' | 'file' | 'size' | 'stamp' | 'md5'>

/** What became of a file. MD5s are hex. */
export type Compression =
  | {
      readonly compressed: true
      readonly sourceMd5: string
      /** Bytes, compressed. */
      readonly size: number
      readonly md5: string
    }
  /** Compression would not pay. */
  | { readonly compressed: false; readonly sourceMd5: string }

/**
 * Compresses files, several at a time.
 * @param kept gets what is compressed, as far as it has room
 * @returns by `file`: what lies under several paths is compressed once
 * @throws SourceError with all files that cannot be read or have changed
 */
export async function compressAll(
  files: readonly Source[],
  encoding: Encoding,
  kept: KeptBodies,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Compression>> {
  const compressions = new Map<string, Compression>()
  const troubled: TroubledPath[] = []
  const distinct = new Map(files.map(file => [file.file, file])).values()
  await inLanes(LANES, distinct, signal, async file => {
    try {
      compressions.set(file.file, await compressFile(file, encoding, kept, signal))
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
  kept: KeptBodies,
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
      const md5 = hash('md5', bytes)
      kept.keep(md5, bytes)
      return { compressed: true, sourceMd5, size: bytes.length, md5 }
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
  const body = { from: 'file', file, stamp, md5: compression.md5, encoding, sourceSize: size } as const
  return { size: compression.size, body, contentId: contentIdOf(sourceMd5, encoding), sourceMd5 }
}
