import type { Limiter } from '../pace/limiter.ts'
import type { ObjectStore } from '../s3/object-store.ts'

/** What is needed to ask the store about objects. */
export interface Access {
  readonly store: ObjectStore
  readonly limiter: Limiter
  readonly signal: AbortSignal
}
