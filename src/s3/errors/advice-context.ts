import type { WriteOptions } from '../write-options.ts'

/** What the request was made with, as far as it helps to say what to do. */
export interface AdviceContext {
  readonly bucket: string
  /** Empty, or ends in `/`. */
  readonly prefix?: string
  readonly region?: string
  readonly endpoint?: string
  readonly expectedBucketOwner?: string
  readonly write?: WriteOptions
  /** ARN of the role that was assumed for the requests. */
  readonly role?: string
}
