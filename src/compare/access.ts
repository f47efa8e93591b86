import type { Limiter } from '../remote/limiter.ts'
import type { ObjectStore } from '../remote/object-store.ts'

/** What is needed to ask the store about objects. */
export interface Access {
  readonly store: ObjectStore
  readonly limiter: Limiter
  readonly signal: AbortSignal
}
