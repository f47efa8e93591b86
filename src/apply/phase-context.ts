import type { Limiter } from '../pace/limiter.ts'
import type { ObjectStore } from '../s3/object-store.ts'
import type { LeftUpload } from './apply-result.ts'
import type { Buffers } from './buffers.ts'

/** What the writes and deletes of a phase share. */
export interface PhaseContext {
  readonly store: ObjectStore
  readonly limiter: Limiter
  readonly buffers: Buffers
  /** Once aborted nothing new is sent. What it kept from being sent fails with its reason. */
  readonly starts: AbortSignal
  /** Once aborted the answers to what was sent are no longer awaited. */
  readonly requests: AbortSignal
  /** A part of a file went up. */
  readonly onBytes: (bytes: number) => void
  readonly onLeftUpload: (left: LeftUpload) => void
}
