import { hash } from 'node:crypto'
import { SourceError } from '../errors.ts'
import { partSizeFor } from '../s3/part-size.ts'
import type { FilePart } from './digest-part.ts'
import { digestParts } from './digest-parts.ts'
import type { LocalFile } from './local-file.ts'
import { problemsOf, type TroubledPath } from './trouble.ts'

const MB = 1000 * 1000
const MIB = 1024 * 1024

/** In MiB and in MB: what clients cut uploads into, by default or by common configuration. */
const USUAL_PARTS = [5, 8, 15, 16, 25, 32, 50, 64, 100, 128]

/** A local file and the ETag of the object of equal size under its key. */
export interface Pair {
  readonly key: string
  readonly etag: string
  readonly file: Pick<LocalFile, 'path' | 'file' | 'size' | 'md5'>
}

/**
 * For each key the ETags that its object can have if it holds the file's content, of the form that the object's has. None
 * for an ETag that is not made of MD5s, which says nothing.
 * @throws SourceError with all files that cannot be read
 */
export async function hashFiles(
  pairs: readonly Pair[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const candidates = pairs.map(pair => ({ ...pair, sums: sumsFor(pair) }))
  const parts = candidates.flatMap(({ sums }) => sideBySide(sums.flatMap(({ parts }) => parts)))
  const bytes = candidates.reduce((total, { file, sums }) => {
    return total + file.size * sums.filter(({ parts }) => parts.length > 0).length
  }, 0)
  const { md5s, troubles } = await digestParts(parts, bytes, signal)

  const etags = new Map<string, ReadonlySet<string>>()
  const troubled: TroubledPath[] = []
  for (const { key, etag, file, sums } of candidates) {
    const trouble = troubles.get(file.file)
    if (trouble !== undefined) troubled.push({ trouble, path: file.path })
    const found = sums.map(({ parts, etagOf }) => etagOf(parts.map(part => md5s.get(part) ?? '')))
    etags.set(key, spelledAs(etag, found))
  }
  if (troubled.length > 0) throw new SourceError(problemsOf(troubled))
  return etags
}

/** An ETag, and the parts whose MD5s, in hex, make it. */
interface Sum {
  readonly parts: readonly FilePart[]
  readonly etagOf: (md5s: readonly string[]) => string
}

/** What a file's ETag can be made of, if it is of this form. */
function sumsFor({ file: { file, size, md5 }, etag }: Pair): readonly Sum[] {
  const [, digest, count] = /^([0-9a-f]{32})(?:-([1-9]\d*))?$/i.exec(etag) ?? []
  if (digest === undefined) return []
  if (count !== undefined)
    return partSizesFor(size, Number(count)).map(partSize => ({
      parts: cut(file, size, partSize),
      etagOf: etagOfParts,
    }))
  if (md5 !== undefined) return [{ parts: [], etagOf: () => md5 }]
  return [{ parts: [{ file, start: 0, end: Number.POSITIVE_INFINITY }], etagOf: ([whole = '']) => whole }]
}

/** The part sizes, in bytes, with which a client may have made `count` parts of `size` bytes. */
export function partSizesFor(size: number, count: number): readonly number[] {
  const usual = USUAL_PARTS.flatMap(number => [number * MIB, number * MB])
  const fitting = [partSizeFor(size), ...usual].filter(part => Math.max(1, Math.ceil(size / part)) === count)
  // One part is the whole file, however large it might have been.
  return count === 1 ? fitting.slice(0, 1) : [...new Set(fitting)]
}

/** The last one goes on to wherever the file ends, which shows if it has become longer. */
function cut(file: string, size: number, partSize: number): readonly FilePart[] {
  const count = Math.max(1, Math.ceil(size / partSize))
  return Array.from({ length: count }, (_, index) => ({
    file,
    start: index * partSize,
    end: index === count - 1 ? Number.POSITIVE_INFINITY : (index + 1) * partSize,
  }))
}

/** The ETag of an object that went up in parts: the MD5 of their MD5s, and their number. */
function etagOfParts(md5s: readonly string[]): string {
  return `${hash('md5', Buffer.from(md5s.join(''), 'hex'))}-${md5s.length}`
}

/** Of several sizes: what they have in common is read from the disk once. */
function sideBySide(parts: readonly FilePart[]): readonly FilePart[] {
  return parts.toSorted((a, b) => a.start - b.start)
}

/** Some stores write the digits in capitals, which must not count as a difference. */
function spelledAs(etag: string, etags: readonly string[]): ReadonlySet<string> {
  return new Set(etags.map(computed => (computed === etag.toLowerCase() ? etag : computed)))
}
