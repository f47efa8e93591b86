import type { HeaderDifference } from '../headers/differences.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Comparison } from './compare-contents.ts'

export interface WrongHeaders {
  readonly wanted: SiteObject
  readonly differences: readonly HeaderDifference[]
}

/** What is known about objects beyond what LIST shows. */
export interface Knowledge {
  readonly contentIds: Comparison['contentIds']
  /** Whether the bucket's ETags can be hashes of the content. */
  readonly etags: Comparison['etags']
  /** Keys of objects with the wanted content whose headers nobody knows. */
  readonly unknownHeaders: ReadonlySet<string>
  /** By key, objects whose headers are known to be wrong. What is to be sent may hold more than was wanted. */
  readonly wrongHeaders: ReadonlyMap<string, WrongHeaders>
  /** The record could not have told some of it. */
  readonly isNew: boolean
}
