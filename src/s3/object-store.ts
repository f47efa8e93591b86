import type { ObjectHeaders } from './object-headers.ts'
import type { WriteOptions } from './write-options.ts'

/** An object as LIST shows it. */
export interface RemoteObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
  /** Without the quotes around it. */
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly lastModified: number
  readonly storageClass?: string
}

/** Where a page of a listing begins: where the one before it ended, or behind a key, whether there is such a key or not. */
export type ListFrom = { readonly token: string } | { readonly after: string }

export interface ListPage {
  readonly objects: readonly RemoteObject[]
  /** What was grouped, up to the delimiter and with it; absent: nothing was. */
  readonly folders?: readonly string[]
  /** Absent on the last. */
  readonly next?: ListFrom
}

/** What must hold for a write to happen; otherwise it is refused with 412. Not every store checks it. */
export type WriteCondition = { readonly ifMatch: string } | { readonly ifNoneMatch: '*' }

export interface ObjectWrite {
  readonly key: string
  readonly body: Uint8Array
  /** Hex MD5 of `body`; the store refuses the write (BadDigest) if other bytes arrive. */
  readonly md5: string
  readonly headers: ObjectHeaders
  readonly options?: WriteOptions
  readonly condition?: WriteCondition
}

/** An object written over itself by the store, with other headers. */
export interface HeadersWrite {
  readonly key: string
  /** Of the object whose bytes are wanted: the copy is refused if the object has changed. */
  readonly etag: string
  /** All of them: headers that are not sent again are lost. */
  readonly headers: ObjectHeaders
  readonly options?: WriteOptions
  /** On what is replaced, if that is another by then. */
  readonly condition?: WriteCondition
}

export interface UploadStart {
  readonly key: string
  readonly headers: ObjectHeaders
  readonly options?: WriteOptions
}

export interface UploadedPart {
  readonly number: number
  readonly etag: string
}

export interface Upload {
  readonly key: string
  readonly id: string
}

/** `etag` without quotes; empty if the store sends none. */
export interface Written {
  readonly etag: string
}

/** A checksum of the whole object, never one of checksums of parts. */
export interface Checksum {
  readonly algorithm: 'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256'
  /** Base64, as S3 shows it. */
  readonly value: string
}

/** What HEAD tells of an object. */
export interface ObjectHead {
  /** Bytes. */
  readonly size: number
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly lastModified: number
  /** Without tags, which HEAD does not show. */
  readonly headers: ObjectHeaders
  readonly checksums: readonly Checksum[]
  /** `AES256`, `aws:kms`, …: under KMS no ETag tells the content. */
  readonly encryption?: string
}

/** An object as GET returns it. */
export interface StoredObject {
  readonly bytes: Buffer
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly lastModified: number
}

/** What is to be deleted. */
export interface ObjectDelete {
  readonly key: string
  /** Absent: whatever it is by then. Else it stays if it has become another, where the store looks at it. */
  readonly etag?: string
}

/** One key that a bulk delete did not remove, and why. */
export interface DeleteFailure {
  readonly key: string
  readonly error: Error
}

/**
 * The few things that a deploy asks of a bucket, about keys that begin with the target's prefix. Each method is one request (a bulk delete with a key that
 * XML cannot carry is a few), rejects with a `StoreError`, and may be repeated without harm.
 */
export interface ObjectStore {
  /** So many requests are about to come: what can be done for all of them is done meanwhile. Asks nothing. */
  openAhead?(requests: number): void
  /**
   * Up to 1,000 objects whose keys begin with `prefix`, mostly in the order of their keys' UTF-8 bytes. With a delimiter,
   * keys that hold it behind the prefix are grouped by what they have up to it, and a group counts as one.
   */
  listPage(
    prefix: string,
    from: ListFrom | undefined,
    signal: AbortSignal,
    delimiter?: '/',
  ): Promise<ListPage>
  /** With the checksums that the store has of the object (ChecksumMode ENABLED). */
  head(key: string, signal: AbortSignal): Promise<ObjectHead>
  /** The whole object in memory: for small ones. */
  get(key: string, signal: AbortSignal): Promise<StoredObject>
  put(write: ObjectWrite, signal: AbortSignal): Promise<Written>
  /** Up to 5 GB. Tags stay unless there are new ones. */
  copyOntoItself(write: HeadersWrite, signal: AbortSignal): Promise<Written>
  /** Up to 1,000 keys. Resolves with those that failed; a key that was not there counts as removed. */
  delete(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]>
  startUpload(start: UploadStart, signal: AbortSignal): Promise<Upload>
  /** `number` counts from 1. */
  uploadPart(
    upload: Upload,
    number: number,
    body: Uint8Array,
    md5: string,
    signal: AbortSignal,
  ): Promise<UploadedPart>
  completeUpload(
    upload: Upload,
    parts: readonly UploadedPart[],
    signal: AbortSignal,
    condition?: WriteCondition,
  ): Promise<Written>
  abortUpload(upload: Upload, signal: AbortSignal): Promise<void>
}
