import { hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs'
import { extensionOf } from '../names/content-type.ts'
import type { Finding } from './finding.ts'
import { declaredCharset, looksLikeHtml } from './html-start.ts'
import type { KeptBodies } from './kept-bodies.ts'
import type { LocalFile } from './local-file.ts'
import { inspectContent } from './publish-gate.ts'
import { READ_ONLY } from './read-only.ts'
import { searchedBytes } from './search-large.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import type { FoundFile } from './walk.ts'

/** Files up to this size, in bytes, are read and hashed at once. */
const LARGEST_AT_ONCE = 64 * 1024

/** What is learned of a file beside where it is. */
export interface Inspected extends Omit<LocalFile, 'path' | 'file'> {
  readonly finding?: Finding
  /** How many bytes of a large file are still to be searched for secrets, from the start on. */
  readonly unsearched?: number
}

/** Room for the content of the file at hand, so that reading thousands makes no garbage. */
const room = Buffer.allocUnsafeSlow(LARGEST_AT_ONCE)

/**
 * Opens a file and learns what the deploy has to know of it before any request. Synchronous: for small files
 * that takes a third of the time of the thread pool.
 * @param kept gets the content of a small file, as far as it has room
 */
export function inspectFile(found: FoundFile, kept?: KeptBodies): Inspected | Trouble {
  try {
    // Another file may have taken its place, or a link that of a folder on the way to it.
    return inspectOpened(found, kept) ?? 'changed'
  } catch (error) {
    return troubleOf(error)
  }
}

function inspectOpened({ path, file }: FoundFile, kept: KeptBodies | undefined): Inspected | undefined {
  const descriptor = openSync(file, READ_ONLY)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || realpathSync.native(file) !== file) return undefined
    const size = asSmallInteger(stats.size)
    const stamp = { mtimeMs: stats.mtimeMs, dev: asSmallInteger(stats.dev), ino: asSmallInteger(stats.ino) }
    const known = { size, stamp }
    const bytes = readStart(descriptor, stats)
    if (!bytes) return undefined
    const hints = typeHints(path, bytes)
    if (size > LARGEST_AT_ONCE) return { ...known, ...hints, unsearched: searchedBytes(bytes, size) }
    const finding = inspectContent(path, bytes)
    const md5 = hash('md5', bytes)
    kept?.keep(md5, bytes)
    return { ...known, md5, ...hints, ...(finding && { finding }) }
  } finally {
    closeSync(descriptor)
  }
}

/** The same number. The file system's are doubles, and V8 keeps each in 16 bytes of its own unless it is a small integer. */
function asSmallInteger(number: number): number {
  const integer = number | 0
  return integer === number ? integer : number
}

/** The bytes at the start; undefined if the file is shorter than `stats` says. */
function readStart(descriptor: number, stats: Stats): Buffer | undefined {
  const length = Math.min(stats.size, LARGEST_AT_ONCE)
  let filled = 0
  while (filled < length) {
    const count = readSync(descriptor, room, filled, length - filled, filled)
    if (count === 0) return undefined
    filled += count
  }
  return room.subarray(0, length)
}

/** What tells the type of a file beyond its name. */
function typeHints(path: string, bytes: Buffer): Pick<LocalFile, 'looksLikeHtml' | 'charset'> {
  const extension = extensionOf(path)
  const isHtml = extension === '' ? looksLikeHtml(bytes) : /^html?$/.test(extension)
  const charset = isHtml ? declaredCharset(bytes) : undefined
  return {
    ...(extension === '' && { looksLikeHtml: isHtml }),
    ...(charset !== undefined && { charset }),
  }
}
