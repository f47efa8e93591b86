import type { CloudFront } from '../cloudfront/cloudfront.ts'
import type { CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { KeptBodies } from '../local/kept-bodies.ts'
import type { RetryClock } from '../pace/clock.ts'
import type { Limiter } from '../pace/limiter.ts'
import type { ObjectStore } from '../s3/object-store.ts'

/** Everything needed to apply a plan that is not plain data. */
export interface Tools {
  readonly store: ObjectStore
  /** Of the bucket that the record lies in; absent: `store`. */
  readonly recordStore?: ObjectStore | undefined
  /** Called if caches are to be told. */
  readonly connectCloudFront: () => Promise<CloudFront>
  readonly limiter: Limiter
  /** Aborted: somebody cancelled the run. */
  readonly signal: AbortSignal
  /** Absent: what is compressed on its way is compressed again. */
  readonly keptBodies?: KeptBodies | undefined
  /** Between attempts to tell a cache. */
  readonly clock?: RetryClock
  readonly watch?: Watch
}

/** Told about progress. */
export interface Watch {
  /** Called when a step begins and after each change of it, possibly thousands of times a second. */
  readonly onProgress?: (progress: Progress) => void
  /** Measures what kind of work takes how long. */
  readonly timed?: <Result>(
    work: 'upload' | 'delete' | 'invalidate',
    doing: Promise<Result>,
  ) => Promise<Result>
  readonly onWaiting?: (invalidation: string, seconds: number) => void
  readonly onPatience?: (error: CloudFrontError, waitMs: number) => void
  /** It is not known whether the invalidation was done before the deletes after it. */
  readonly onUnconfirmed?: (error: CloudFrontError) => void
}

export interface Progress {
  readonly step: string
  /** Changes that were applied or failed, of `total`. */
  readonly done: number
  readonly total: number
  /** Sent in this step so far. */
  readonly bytes: number
}
