export type Operation =
  | 'HeadBucket'
  | 'GetBucketOwnershipControls'
  | 'ListObjectsV2'
  | 'HeadObject'
  | 'GetObject'
  | 'PutObject'
  | 'CopyObject'
  | 'DeleteObjects'
  | 'DeleteObject'
  | 'CreateMultipartUpload'
  | 'UploadPart'
  | 'CompleteMultipartUpload'
  | 'AbortMultipartUpload'

/**
 * What an error means for the run:
 * - `transient`: the same request may succeed later. `throttled`: likewise, and fewer at once will help.
 * - `key`: this key is refused, others may pass.
 * - `run`: no request will pass (bucket, credentials, signature, clock, host name).
 */
export type Verdict = 'transient' | 'throttled' | 'key' | 'run'

export interface StoreErrorDetails {
  readonly operation: Operation
  readonly verdict: Verdict
  /** The service's code (`AccessDenied`) or the system's (`ECONNRESET`). */
  readonly code: string
  readonly key?: string
  readonly status?: number
  readonly requestId?: string
  /** The bucket's region, where the answer says it. */
  readonly region?: string
  /** How long the service asked us to wait. */
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

/** A request to the store that failed. `message` is what the service or the system said. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly details: StoreErrorDetails

  constructor(message: string, details: StoreErrorDetails) {
    super(message, { cause: details.cause })
    this.details = details
  }
}
