import { hash } from 'node:crypto'
import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import type { KeptBodies } from '../../local/kept-bodies.ts'
import type { FileStamp } from '../../local/local-file.ts'
import { READ_ONLY } from '../../local/read-only.ts'
import type { Body, SiteObject } from '../site-object.ts'
import { compressBytes, type Encoding, inTurn } from './compress.ts'

/** The file is no longer the one that was scanned. What was read must not be deployed. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged'
  /** Absolute path. */
  readonly file: string

  constructor(file: string, options?: ErrorOptions) {
    super(
      'The file changed during the deploy. Deploy after the build has finished and nothing writes to the source, and run it again.',
      options,
    )
    this.file = file
  }
}

type Content = Pick<SiteObject, 'body' | 'size'>
type FileBody = Extract<Body, { from: 'file' }>

/** Up to this size, in bytes, reading at once takes a fraction of the time of four trips to the thread pool. */
const AT_ONCE = 64 * 1024

/** What makes reading a body cheaper. */
export interface BodyMemory {
  /** As long as the body, or longer; may be used for its bytes. */
  readonly into?: Buffer | undefined
  /** Where the body may still be in memory. */
  readonly kept?: KeptBodies
}

/**
 * All bytes of an object's body.
 * @throws FileChanged, or what the file system says
 */
export async function readBody(object: Content, { into, kept }: BodyMemory = {}): Promise<Buffer> {
  return findUnchanged(object, kept) ?? readPart(object, 0, object.size, into)
}

/**
 * All bytes of an object's body, and their MD5 in hex.
 * @throws FileChanged, or what the file system says
 */
export async function readHashed(
  object: Content,
  memory: BodyMemory,
): Promise<{ readonly bytes: Buffer; readonly md5: string }> {
  const { body } = object
  const kept = findUnchanged(object, memory.kept)
  if (kept !== undefined && body.md5 !== undefined) return { bytes: kept, md5: body.md5 }
  const bytes = await readPart(object, 0, object.size, memory.into)
  const md5 = hash('md5', bytes)
  if (body.from === 'file' && body.md5 !== undefined && body.md5 !== md5) throw new FileChanged(body.file)
  // The string that is in memory already.
  return { bytes, md5: body.md5 ?? md5 }
}

function findKept({ body }: Content, kept: KeptBodies | undefined): Buffer | undefined {
  return body.from === 'file' ? kept?.find(body.md5) : undefined
}

/** @throws FileChanged if the file was, since its content was kept */
function findUnchanged(object: Content, kept: KeptBodies | undefined): Buffer | undefined {
  const { body, size } = object
  const found = findKept(object, kept)
  if (found === undefined || body.from !== 'file') return undefined
  const scanned = scannedOf(body, size)
  try {
    checkStamp(scanned, lstatSync(body.file))
  } catch (error) {
    throw asChange(scanned, error)
  }
  return found
}

/**
 * Bytes `start` to `end` (exclusive) of an object's body. `into`, as long or longer, is memory that may be
 * used for them.
 * @throws FileChanged, or what the file system says
 */
export async function readPart(
  { body, size }: Content,
  start: number,
  end: number,
  into?: Buffer,
): Promise<Buffer> {
  if (body.from === 'text') return Buffer.from(body.text).subarray(start, end)
  const scanned = scannedOf(body, size)
  if (body.encoding === undefined) return readFile(scanned, start, end, into)
  const compressed = await readCompressed(scanned, body.encoding)
  if (compressed.length !== size) throw new FileChanged(body.file)
  return compressed.subarray(start, end)
}

/**
 * All bytes of what an object is made from: of its body before it is compressed. `into`, as long or longer, is memory that
 * may be used for them. What was kept counts without another look at the file: the upload takes that.
 * @throws FileChanged, or what the file system says
 */
export async function readSource(object: Content, { into, kept }: BodyMemory = {}): Promise<Buffer> {
  const { body, size } = object
  if (body.from === 'text') return Buffer.from(body.text)
  const found = body.encoding === undefined ? findKept(object, kept) : undefined
  if (found !== undefined) return found
  const scanned = scannedOf(body, size)
  return readFile(scanned, 0, scanned.size, into)
}

/** @throws FileChanged, or what the file system says */
export async function checkUnchanged({ body, size }: Content): Promise<void> {
  if (body.from === 'text') return
  const scanned = scannedOf(body, size)
  try {
    checkStamp(scanned, await lstat(body.file))
  } catch (error) {
    throw asChange(scanned, error)
  }
}

interface Scanned {
  readonly file: string
  readonly size: number
  readonly stamp: FileStamp
}

function scannedOf({ file, stamp, sourceSize }: FileBody, size: number): Scanned {
  return { file, size: sourceSize ?? size, stamp }
}

/** The same file gives the same bytes as when it was compressed to be compared. */
function readCompressed(scanned: Scanned, encoding: Encoding): Promise<Buffer> {
  return inTurn(scanned.size, async () => compressBytes(await readFile(scanned, 0, scanned.size), encoding))
}

async function readFile(scanned: Scanned, start: number, end: number, into?: Buffer): Promise<Buffer> {
  try {
    return scanned.size <= AT_ONCE
      ? readAtOnce(scanned, start, end)
      : await readAside(scanned, start, end, into)
  } catch (error) {
    throw asChange(scanned, error)
  }
}

function readAtOnce(scanned: Scanned, start: number, end: number): Buffer {
  const descriptor = openSync(scanned.file, READ_ONLY)
  try {
    checkStamp(scanned, fstatSync(descriptor))
    const bytes = Buffer.allocUnsafe(end - start)
    let filled = 0
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled)
      if (count === 0) throw new FileChanged(scanned.file)
      filled += count
    }
    checkStamp(scanned, fstatSync(descriptor))
    return bytes
  } finally {
    closeSync(descriptor)
  }
}

async function readAside(
  scanned: Scanned,
  start: number,
  end: number,
  into: Buffer | undefined,
): Promise<Buffer> {
  const handle = await open(scanned.file, READ_ONLY)
  try {
    checkStamp(scanned, await handle.stat())
    const bytes = into?.subarray(0, end - start) ?? Buffer.allocUnsafeSlow(end - start)
    await fill(bytes, handle, scanned, start)
    checkStamp(scanned, await handle.stat())
    return bytes
  } finally {
    await handle.close()
  }
}

async function fill(bytes: Buffer, handle: FileHandle, { file }: Scanned, start: number): Promise<void> {
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled)
    if (bytesRead === 0) throw new FileChanged(file)
    filled += bytesRead
  }
}

/** A different file with the same size and time is still a different file: it might be outside the source. */
function checkStamp({ file, size, stamp }: Scanned, found: FileStamp & { readonly size: number }): void {
  const same =
    found.size === size &&
    found.mtimeMs === stamp.mtimeMs &&
    found.dev === stamp.dev &&
    found.ino === stamp.ino
  if (!same) throw new FileChanged(file)
}

/** A file that is gone, or has a link in its place, has changed, too. */
function asChange({ file }: Scanned, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === LINK_CODE
    ? new FileChanged(file, { cause: error })
    : error
}

/** What opening a link with READ_ONLY ends with. */
const LINK_CODE = 'ELOOP'
