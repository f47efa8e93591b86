import type { KeptBodies } from '../local/kept-bodies.ts'
import type { Limiter } from '../pace/limiter.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import type { LeftUpload } from './apply-result.ts'
import type { Buffers } from './buffers.ts'
import type { Conditions } from './conditions.ts'

/** What the writes and deletes of a step share. */
export interface ChangeContext {
  readonly store: ObjectStore
  readonly limiter: Limiter
  /** Sent with every write. */
  readonly options: WriteOptions
  readonly buffers: Buffers
  readonly conditions: Conditions
  readonly keptBodies: KeptBodies
  /** Once aborted, nothing new is sent. Changes that were not sent fail with its reason. */
  readonly starts: AbortSignal
  /** Once aborted the answers to what was sent are no longer awaited. */
  readonly requests: AbortSignal
  /** A part of a file went up. */
  readonly onBytes: (bytes: number) => void
  readonly onLeftUpload: (left: LeftUpload) => void
}
