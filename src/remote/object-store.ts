import type { ObjectHeaders } from '../headers/object-headers.ts'

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

export interface ListPage {
  readonly objects: readonly RemoteObject[]
  /** Continuation token of the next page; absent on the last. */
  readonly next?: string
}

export interface ObjectWrite {
  readonly key: string
  readonly body: Uint8Array
  /** Hex MD5 of `body`; the store refuses the write (BadDigest) if other bytes arrive. */
  readonly md5: string
  readonly headers: ObjectHeaders
}

export interface UploadStart {
  readonly key: string
  readonly headers: ObjectHeaders
}

export interface UploadedPart {
  readonly number: number
  readonly etag: string
}

export interface Upload {
  readonly key: string
  readonly id: string
}

/** `etag` without quotes; empty where the store answers none. */
export interface Written {
  readonly etag: string
}

/** One key that a bulk delete did not remove, and why. */
export interface DeleteFailure {
  readonly key: string
  readonly error: Error
}

/**
 * The few things that a deploy asks of a bucket. Each method is one request (a bulk delete with a key that
 * XML cannot carry is a few), rejects with a `StoreError`, and may be repeated without harm.
 */
export interface ObjectStore {
  /** Up to 1,000 objects whose keys begin with `prefix`, in the order of their keys' UTF-8 bytes. */
  listPage(prefix: string, next: string | undefined, signal: AbortSignal): Promise<ListPage>
  put(write: ObjectWrite, signal: AbortSignal): Promise<Written>
  /** Up to 1,000 keys. Resolves with those that failed; a key that was not there counts as removed. */
  delete(keys: readonly string[], signal: AbortSignal): Promise<readonly DeleteFailure[]>
  startUpload(start: UploadStart, signal: AbortSignal): Promise<Upload>
  /** `number` counts from 1. */
  uploadPart(
    upload: Upload,
    number: number,
    body: Uint8Array,
    md5: string,
    signal: AbortSignal,
  ): Promise<UploadedPart>
  completeUpload(upload: Upload, parts: readonly UploadedPart[], signal: AbortSignal): Promise<Written>
  abortUpload(upload: Upload, signal: AbortSignal): Promise<void>
}
