import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib'
import { createLimiter } from '../../pace/limiter.ts'
import { MULTIPART_THRESHOLD } from '../../s3/part-size.ts'
import { isPrecompressed } from './precompressed.ts'

export type Encoding = 'gzip' | 'br'

/** Raised when the settings below change: what was compressed with the others counts as different then. */
const COMPRESSOR = 1

const MIB = 1024 * 1024

/** Bytes. A smaller file fits into the packet that its headers are in: compressing it saves nobody anything. */
const SMALLEST = 150

/** Bytes. A larger file goes up in parts, is read part by part, and is never in memory as a whole. */
const LARGEST = MULTIPART_THRESHOLD

/** Of a file's size, what compressing must save to be worth the trouble of every client that unpacks it. */
const LEAST_SAVED = 0.05

/** What decides whether a file is compressed, beside its bytes. */
export interface Candidate {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly contentType: string
  /** What a rule says of Content-Encoding, `null` if it takes it away; undefined if none speaks of it. */
  readonly contentEncoding: string | null | undefined
}

/**
 * Whether a file is one to compress. What lies in `.well-known/` is not: it is read by machines that ask for no
 * encoding and may understand none.
 * @param types as in `compressible`
 */
export function mayCompress(candidate: Candidate, types: readonly string[]): boolean {
  const { path, size, contentEncoding } = candidate
  if (contentEncoding !== undefined || size < SMALLEST || size > LARGEST) return false
  return (
    !isPrecompressed(path) && !path.startsWith('.well-known/') && compressible(candidate.contentType, types)
  )
}

/** @param types media types in lower case: `text/html`, `text/*`, `+json` */
export function compressible(contentType: string, types: readonly string[]): boolean {
  const type = contentType.replace(/;.*$/s, '').trim().toLowerCase()
  return types.some(wanted => {
    if (wanted.startsWith('+')) return type.endsWith(wanted)
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
  })
}

/** Whether a file is worth being compressed, now that it is known what it becomes. Sizes in bytes. */
export function pays(size: number, compressed: number): boolean {
  return compressed <= size * (1 - LEAST_SAVED)
}

/**
 * Names a content and what was done to it, by which release of the compressor: another may give other bytes.
 * @param md5 hex, of the content before that
 */
export function contentIdOf(md5: string, encoding?: Encoding): string {
  if (encoding === undefined) return md5
  const { zlib = '', brotli = '' } = process.versions
  return hash('md5', `${md5} ${encoding} ${COMPRESSOR} ${encoding === 'gzip' ? zlib : brotli}`)
}

/** The bytes compressed, in zlib's threads. The same release of zlib gives the same bytes on every platform. */
export function compressBytes(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip' ? gzipBytes(bytes) : brotliBytes(bytes)
}

const gzipAside = promisify<Uint8Array, ZlibOptions, Buffer>(gzip)
const brotliAside = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress)

/** Below its highest level Chromium's zlib, which is Node.js's, gives other bytes on ARM than on Intel (npm/pacote#71). */
async function gzipBytes(bytes: Uint8Array): Promise<Buffer> {
  const compressed = await gzipAside(bytes, { level: 9, chunkSize: chunkSizeFor(bytes) })
  // The operating system: unknown (RFC 1952), whatever it is.
  compressed[9] = 255
  return compressed
}

/**
 * Quality 8 takes as long as gzip's highest level for small files and twice as long for large ones, and makes 6% and
 * 19% less of them. Quality 10 makes another 8% less in 15 times the time, 11 some 3% in twice that again.
 */
function brotliBytes(bytes: Uint8Array): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 8,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
  }
  return brotliAside(bytes, { params, chunkSize: chunkSizeFor(bytes) })
}

/** The logarithm of a window that holds `size` bytes: brotli's tables for a larger one take most of the time. */
function windowFor(size: number): number {
  const fitting = Math.ceil(Math.log2(size + 16))
  return Math.min(Math.max(fitting, constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_DEFAULT_WINDOW)
}

/** Bytes that zlib hands back at a time: each time is a trip to its threads. */
function chunkSizeFor({ length }: Uint8Array): number {
  return Math.min(Math.max(length >> 1, 1024), MIB)
}

/** Keeps the four threads busy, and bounds the sources in memory; shared by all that compress, as the threads are. */
const turns = createLimiter({ max: 8, bytes: MULTIPART_THRESHOLD })

const NEVER = new AbortController().signal

/** Runs `task`, which holds `size` bytes to compress, once there is room. Rejects with the signal's reason. */
export function inTurn<Result>(size: number, task: () => Promise<Result>, signal = NEVER): Promise<Result> {
  return turns.run(size, signal, task)
}
