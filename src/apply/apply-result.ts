import type { Invalidation } from '../cloudfront/invalidation.ts'
import type { Delete, Work } from '../plan/plan.ts'

export type Outcome =
  | {
      readonly outcome: 'applied'
      readonly change: Work
      /** What was sent. */
      readonly bytes: number
      /** What the store answered to a write, without quotes. */
      readonly etag?: string
      /** Of the content that was written, where it is known (site/site-object.ts). */
      readonly contentId?: string
    }
  /** `Cancelled` as the error: the store did not answer before the run had to end, and may have done it. */
  | { readonly outcome: 'failed'; readonly change: Work; readonly error: Error }
  /** Not tried, because of what failed before it or because the run was cancelled. */
  | { readonly outcome: 'withheld'; readonly change: Work }

/** A multipart upload that could not be aborted: its parts stay in the bucket, unseen, and are paid for. */
export interface LeftUpload {
  readonly key: string
  readonly error: Error
}

/** What became of every write and delete of the plan, in the plan's order. */
export interface ApplyResult {
  readonly outcomes: readonly Outcome[]
  readonly cancelled: boolean
  readonly leftUploads: readonly LeftUpload[]
}

/** What happened to the record. */
export type RecordOutcome =
  /** It is already up to date, or none is kept. */
  | { readonly record: 'unchanged' | 'written' }
  /** Another run has written it meanwhile. */
  | { readonly record: 'taken' }
  | { readonly record: 'failed'; readonly error: unknown }

/** What happened to the whole plan. */
export interface Applied extends ApplyResult {
  /** Deletes that were dropped because a folder turned out to be another deploy's; they have no outcome. Each with that folder. */
  readonly spared: ReadonlyMap<Delete, string>
  readonly invalidations: readonly Invalidation[]
  /** Why caches could not be told, or did not confirm. */
  readonly invalidationErrors: readonly unknown[]
  /** Why nothing was deleted: another run came in between, or the check for one failed. */
  readonly interference?: unknown
  readonly record: RecordOutcome
}
