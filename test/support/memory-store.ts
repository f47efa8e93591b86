import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Operation, StoreError } from '../../src/s3/errors/store-error.ts'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'
import type {
  Checksum,
  DeleteFailure,
  HeadersWrite,
  ListFrom,
  ListPage,
  ObjectDelete,
  ObjectHead,
  ObjectStore,
  ObjectWrite,
  RemoteObject,
  StoredObject as StoredBytes,
  Upload,
  UploadedPart,
  UploadStart,
  WriteCondition,
  Written,
} from '../../src/s3/object-store.ts'

/** S3's least size of a part that is not the last. */
const MINIMUM_PART = 5 * 1024 * 1024
const PAGE = 1000

/** One request, or one key of a bulk delete (then `DeleteObject`, after the `DeleteObjects` that holds it). */
export interface StoreRequest {
  readonly operation: Operation
  /** The prefix of a listing; absent for a bulk delete. */
  readonly key?: string
  /** Counts the requests of this operation, from 1. */
  readonly nth: number
  readonly signal: AbortSignal
}

export interface StoredObject {
  readonly key: string
  readonly body: Uint8Array
  readonly headers?: ObjectHeaders
  readonly etag?: string
  readonly lastModified?: number
  readonly checksums?: readonly Checksum[]
}

export interface MemoryStoreOptions {
  readonly objects?: readonly StoredObject[]
  /** As under KMS: no ETag of an object or part tells its content. */
  readonly opaqueEtags?: boolean
  readonly minimumPart?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Awaited before a request has its effect. What it throws is the answer, and nothing happened. */
  readonly before?: (request: StoreRequest) => void | Promise<void>
  /** Awaited after a request had its effect. What it throws is the answer all the same: a lost answer. */
  readonly after?: (request: StoreRequest) => void | Promise<void>
}

/** What became visible to visitors, in the order in which it did. */
export interface Effect {
  readonly effect: 'written' | 'deleted'
  readonly key: string
}

interface OpenUpload {
  readonly start: UploadStart
  readonly started: number
  readonly parts: Map<number, { readonly body: Buffer; readonly etag: string }>
}

type Held = Required<StoredObject>

const PLAIN: ObjectHeaders = { contentType: 'binary/octet-stream' }

/** A bucket in memory that answers as S3 does, for tests that need no HTTP. */
export class MemoryStore implements ObjectStore {
  readonly uploads = new Map<string, OpenUpload>()
  readonly effects: Effect[] = []
  /** Every request in the order of arrival, failed ones too. */
  readonly requests: StoreRequest[] = []
  /** The most requests that were being answered at the same time. */
  peak = 0

  readonly #options: MemoryStoreOptions
  readonly #objects = new Map<string, Held>()
  #listing: readonly RemoteObject[] | undefined
  readonly #counts = new Map<Operation, number>()
  #inFlight = 0
  #serial = 0

  constructor(options: MemoryStoreOptions = {}) {
    this.#options = options
    for (const object of options.objects ?? []) this.seed(object)
  }

  /** What lies in the bucket, as LIST shows it. */
  get listing(): readonly RemoteObject[] {
    this.#listing ??= [...this.#objects.values()]
      .map(held => ({ shown: shownOf(held), bytes: Buffer.from(held.key) }))
      .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
      .map(({ shown }) => shown)
    return this.#listing
  }

  get objects(): ReadonlyMap<string, Held> {
    return this.#objects
  }

  /** Puts an object there without a request, as somebody else would. */
  seed({ key, body, headers, etag, lastModified, checksums }: StoredObject): Held {
    const held = {
      key,
      body,
      headers: headers ?? PLAIN,
      etag: etag ?? this.#etag(md5Of(body)),
      lastModified: lastModified ?? this.#now(),
      checksums: checksums ?? [],
    }
    this.#objects.set(key, held)
    this.#listing = undefined
    return held
  }

  textOf(key: string): string | undefined {
    const object = this.#objects.get(key)
    return object && Buffer.from(object.body).toString()
  }

  /** How many requests of an operation arrived. */
  count(operation: Operation): number {
    return this.#counts.get(operation) ?? 0
  }

  listPage(prefix: string, from: ListFrom | undefined, signal: AbortSignal): Promise<ListPage> {
    return this.#answer('ListObjectsV2', prefix, signal, () => {
      const after = from && ('after' in from ? Buffer.from(from.after) : Buffer.from(from.token, 'base64'))
      const rest = this.listing.filter(
        ({ key }) => key.startsWith(prefix) && (!after || Buffer.compare(Buffer.from(key), after) > 0),
      )
      const objects = rest.slice(0, PAGE)
      const end = objects.at(-1)
      return end && rest.length > PAGE ? { objects, next: { token: tokenOf(end.key) } } : { objects }
    })
  }

  head(key: string, signal: AbortSignal): Promise<ObjectHead> {
    return this.#answer('HeadObject', key, signal, () => {
      const held = this.#objects.get(key)
      if (held === undefined) throw refused('HeadObject', 'NotFound', 404, key)
      const { size, etag, lastModified } = shownOf(held)
      return { size, etag, lastModified, headers: held.headers, checksums: held.checksums }
    })
  }

  get(key: string, signal: AbortSignal): Promise<StoredBytes> {
    return this.#answer('GetObject', key, signal, () => {
      const held = this.#objects.get(key)
      if (held === undefined) throw refused('GetObject', 'NoSuchKey', 404, key)
      const { etag, lastModified, body } = held
      return { bytes: Buffer.from(body), etag, lastModified }
    })
  }

  copyOntoItself({ key, etag, headers }: HeadersWrite, signal: AbortSignal): Promise<Written> {
    return this.#answer('CopyObject', key, signal, () => {
      const held = this.#objects.get(key)
      if (held === undefined) throw refused('CopyObject', 'NoSuchKey', 404, key)
      if (held.etag !== etag) throw refused('CopyObject', 'PreconditionFailed', 412, key)
      const { body } = held
      return this.#write({ key, body, headers, etag: this.#etag(md5Of(body)) })
    })
  }

  put({ key, body, md5, headers, condition }: ObjectWrite, signal: AbortSignal): Promise<Written> {
    return this.#answer('PutObject', key, signal, () => {
      this.#demand(condition, 'PutObject', key)
      if (md5Of(body) !== md5) throw refused('PutObject', 'BadDigest', 400, key)
      return this.#write({ key, body: Buffer.from(body), headers, etag: this.#etag(md5) })
    })
  }

  delete(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    return this.#answer('DeleteObjects', undefined, signal, async () => {
      if (objects.length === 0 || objects.length > PAGE) throw refused('DeleteObjects', 'MalformedXML', 400)
      const failures: DeleteFailure[] = []
      for (const { key, etag } of objects) {
        try {
          await this.#options.before?.(this.#arrived('DeleteObject', key, signal))
          if (etag !== undefined && this.#objects.has(key))
            this.#demand({ ifMatch: etag }, 'DeleteObject', key)
          this.#remove(key)
        } catch (error) {
          failures.push({ key, error: error instanceof Error ? error : new Error(String(error)) })
        }
      }
      return failures
    })
  }

  startUpload(start: UploadStart, signal: AbortSignal): Promise<Upload> {
    return this.#answer('CreateMultipartUpload', start.key, signal, () => {
      this.#serial += 1
      const id = `upload-${this.#serial}`
      this.uploads.set(id, { start, started: this.#now(), parts: new Map() })
      return { key: start.key, id }
    })
  }

  uploadPart(
    upload: Upload,
    number: number,
    body: Uint8Array,
    md5: string,
    signal: AbortSignal,
  ): Promise<UploadedPart> {
    return this.#answer('UploadPart', upload.key, signal, () => {
      const { parts } = this.#open(upload, 'UploadPart')
      if (number < 1 || number > 10_000) throw refused('UploadPart', 'InvalidArgument', 400, upload.key)
      if (md5Of(body) !== md5) throw refused('UploadPart', 'BadDigest', 400, upload.key)
      const etag = this.#etag(md5)
      parts.set(number, { body: Buffer.from(body), etag })
      return { number, etag }
    })
  }

  completeUpload(
    upload: Upload,
    parts: readonly UploadedPart[],
    signal: AbortSignal,
    condition?: WriteCondition,
  ): Promise<Written> {
    return this.#answer('CompleteMultipartUpload', upload.key, signal, () => {
      const { start, started, parts: held } = this.#open(upload, 'CompleteMultipartUpload')
      const bodies = parts.map(({ number, etag }, index) => {
        const part = held.get(number)
        const before = parts[index - 1]
        if (part?.etag !== etag) throw refused('CompleteMultipartUpload', 'InvalidPart', 400, upload.key)
        if (before && before.number >= number) {
          throw refused('CompleteMultipartUpload', 'InvalidPartOrder', 400, upload.key)
        }
        if (part.body.length < (this.#options.minimumPart ?? MINIMUM_PART) && index < parts.length - 1) {
          throw refused('CompleteMultipartUpload', 'EntityTooSmall', 400, upload.key)
        }
        return part.body
      })
      if (bodies.length === 0) throw refused('CompleteMultipartUpload', 'MalformedXML', 400, upload.key)
      this.#demand(condition, 'CompleteMultipartUpload', upload.key)
      this.uploads.delete(upload.id)
      const digests = bodies.map(body => createHash('md5').update(body).digest())
      const etag = `${this.#etag(md5Of(Buffer.concat(digests)))}-${parts.length}`
      // S3 dates such an object from when its upload began.
      return this.#write({ ...start, body: Buffer.concat(bodies), etag, lastModified: started })
    })
  }

  abortUpload(upload: Upload, signal: AbortSignal): Promise<void> {
    return this.#answer('AbortMultipartUpload', upload.key, signal, () => {
      this.#open(upload, 'AbortMultipartUpload')
      this.uploads.delete(upload.id)
    })
  }

  async #answer<T>(
    operation: Operation,
    key: string | undefined,
    signal: AbortSignal,
    effect: () => T | Promise<T>,
  ): Promise<T> {
    const request = this.#arrived(operation, key, signal)
    this.#inFlight += 1
    this.peak = Math.max(this.peak, this.#inFlight)
    try {
      await nextTurn()
      await this.#options.before?.(request)
      signal.throwIfAborted()
      const answer = await effect()
      await this.#options.after?.(request)
      return answer
    } finally {
      this.#inFlight -= 1
    }
  }

  #arrived(operation: Operation, key: string | undefined, signal: AbortSignal): StoreRequest {
    const nth = this.count(operation) + 1
    this.#counts.set(operation, nth)
    const request = { operation, nth, signal, ...(key === undefined ? {} : { key }) }
    this.requests.push(request)
    return request
  }

  #open(upload: Upload, operation: Operation): OpenUpload {
    const open = this.uploads.get(upload.id)
    if (open === undefined) throw refused(operation, 'NoSuchUpload', 404, upload.key)
    return open
  }

  #demand(condition: WriteCondition | undefined, operation: Operation, key: string): void {
    if (condition === undefined) return
    const before = this.#objects.get(key)?.etag
    const isMet = 'ifMatch' in condition ? condition.ifMatch === before : before === undefined
    if (!isMet) throw refused(operation, 'PreconditionFailed', 412, key)
  }

  #write(object: StoredObject): Written {
    const { etag } = this.seed(object)
    this.effects.push({ effect: 'written', key: object.key })
    return { etag }
  }

  #remove(key: string): void {
    if (!this.#objects.delete(key)) return
    this.#listing = undefined
    this.effects.push({ effect: 'deleted', key })
  }

  #etag(md5: string): string {
    if (!this.#options.opaqueEtags) return md5
    this.#serial += 1
    return md5Of(Buffer.from(`${md5} ${this.#serial}`))
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now()
  }
}

/** Never answers; gives up when it is told to, as a request does whose signal is aborted. */
export function unanswered({ signal }: StoreRequest): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    else signal.addEventListener('abort', giveUp, { once: true })
  })
}

function shownOf({ key, body, etag, lastModified }: Held): RemoteObject {
  return { key, size: body.length, etag, lastModified }
}

function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** A continuation token is opaque: no key can be read from it at a glance. */
function tokenOf(key: string): string {
  return Buffer.from(key).toString('base64')
}

function refused(operation: Operation, code: string, status: number, key?: string): StoreError {
  const details = { operation, verdict: 'key' as const, code, status }
  return new StoreError(code, key === undefined ? details : { ...details, key })
}
