import { createHash } from 'node:crypto'
import { inLanes } from '../pace/lanes.ts'
import type { Write } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { RemoteObject, Upload, UploadedPart, Written } from '../s3/object-store.ts'
import { partSizeFor } from '../s3/part-size.ts'
import { checkUnchanged, readPart } from '../site/bodies/read.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'
import { applied, asError, ended } from './ended.ts'
import { writeUnlessChanged } from './write-unless-changed.ts'

/** Two uploads side by side leave room for small bodies in the bytes in flight. */
const PART_LANES = 6

/** An abort after a cancellation must not keep the run from ending. */
const ABORT_MS = 2000

interface SentPart extends UploadedPart {
  /** Hex, of its bytes. */
  readonly md5: string
}

/**
 * Writes an object as a multipart upload. Nothing is visible before the upload is completed, and one that
 * cannot be completed is aborted.
 */
export async function putInParts(
  change: Write,
  context: ChangeContext,
  partSize = partSizeFor(change.wanted.size),
): Promise<Outcome> {
  const { store, limiter, options, starts, requests } = context
  const { key, size, headers } = change.wanted
  const began = Date.now()
  try {
    const upload = await limiter.run(0, starts, () => store.startUpload({ key, headers, options }, requests))
    try {
      const parts = await sendParts(upload, change, partSize, context)
      const written = await complete(upload, parts, change, began, context)
      return applied(change, size, written, change.wanted.contentId ?? expectedEtag(parts))
    } catch (error) {
      await abort(upload, context)
      throw error
    }
  } catch (error) {
    return ended(change, error, context)
  }
}

/** Ends with all parts sent, or with the first error, once every request for a part has ended. */
async function sendParts(
  upload: Upload,
  { wanted }: Write,
  partSize: number,
  { store, limiter, buffers, starts, onBytes }: ChangeContext,
): Promise<readonly SentPart[]> {
  const failure = new AbortController()
  // Parts are given up at once when nothing new may begin: the upload could not be completed any more.
  const signal = AbortSignal.any([starts, failure.signal])
  const parts: SentPart[] = []
  await inLanes(PART_LANES, ranges(wanted.size, partSize), signal, async ({ number, start, end }) => {
    try {
      const send = async (into?: Buffer) => {
        const bytes = await readPart(wanted, start, end, into)
        const md5 = createHash('md5').update(bytes).digest('hex')
        signal.throwIfAborted()
        return { ...(await store.uploadPart(upload, number, bytes, md5, signal)), md5 }
      }
      parts[number - 1] = await limiter.run(end - start, signal, () => buffers.use(end - start, send))
      onBytes(end - start)
    } catch (error) {
      failure.abort(error)
    }
  })
  signal.throwIfAborted()
  return parts
}

async function complete(
  upload: Upload,
  parts: readonly SentPart[],
  change: Write,
  began: number,
  context: ChangeContext,
): Promise<Written> {
  const { store, limiter, starts, requests } = context
  await checkUnchanged(change.wanted)
  try {
    return await writeUnlessChanged(
      change,
      condition => limiter.run(0, starts, () => store.completeUpload(upload, parts, requests, condition)),
      async ({ etag }) => etag === expectedEtag(parts),
      context,
    )
  } catch (error) {
    const object = answerIsOpen(error) ? await find(upload.key, context) : undefined
    if (object && isCompleted(object, parts, change, began)) return { etag: object.etag }
    throw error
  }
}

/**
 * Whether the upload may be complete all the same: the answer was lost, or a repeat met what the lost
 * answer had left, an upload that is gone.
 */
function answerIsOpen(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false
  const { verdict } = error.details
  return verdict === 'transient' || verdict === 'throttled' || isGone(error)
}

function isGone(error: unknown): boolean {
  return error instanceof StoreError && error.details.code === 'NoSuchUpload'
}

/** The object as LIST shows it; a listing that fails tells nothing. */
async function find(
  key: string,
  { store, limiter, requests }: ChangeContext,
): Promise<RemoteObject | undefined> {
  try {
    const page = await limiter.run(0, requests, () => store.listPage(key, undefined, requests))
    return page.objects.find(object => object.key === key)
  } catch {
    return undefined
  }
}

/** Whether `object` is what the upload was to become, and not what was there before. */
function isCompleted(
  { etag, size, lastModified }: RemoteObject,
  parts: readonly SentPart[],
  change: Write,
  began: number,
): boolean {
  const before = change.action === 'create' ? undefined : change.object.etag
  if (size !== change.wanted.size || etag === before) return false
  // A store whose ETags of parts tell nothing (KMS, R2) has no ETag to expect. LIST may know whole seconds only.
  const opaque = parts.some(part => part.etag !== part.md5)
  return opaque ? lastModified >= Math.floor(began / 1000) * 1000 : etag === expectedEtag(parts)
}

function expectedEtag(parts: readonly SentPart[]): string {
  const digests = Buffer.from(parts.map(({ md5 }) => md5).join(''), 'hex')
  return `${createHash('md5').update(digests).digest('hex')}-${parts.length}`
}

async function abort(upload: Upload, { store, onLeftUpload }: ChangeContext): Promise<void> {
  // Its own signal: that of the run may be the reason for the abort.
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new Error('The store did not answer.')), ABORT_MS)
  try {
    await store.abortUpload(upload, deadline.signal)
  } catch (error) {
    if (!isGone(error)) onLeftUpload({ key: upload.key, error: asError(error) })
  } finally {
    clearTimeout(timer)
  }
}

function* ranges(size: number, partSize: number): Generator<{ number: number; start: number; end: number }> {
  for (let start = 0; start < size; start += partSize) {
    yield { number: start / partSize + 1, start, end: Math.min(start + partSize, size) }
  }
}
