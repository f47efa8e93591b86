import type { HeaderDifference } from '../headers/differences.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Comparison } from './compare-contents.ts'

export interface WrongHeaders {
  readonly wanted: SiteObject
  readonly differences: readonly HeaderDifference[]
}

/** What is known about objects beyond what LIST shows, by key. */
export interface Knowledge {
  /** What the objects hold that hold what is wanted (SiteObject.contentId). */
  readonly sameContent: ReadonlyMap<string, string>
  /** Whether the bucket's ETags can be hashes of the content. */
  readonly etags: Comparison['etags']
  /** Fingerprints of the headers that were seen to be right. */
  readonly rightHeaders: ReadonlyMap<string, string>
  /** Objects whose headers are known to be wrong. What is to be sent may hold more than was wanted. */
  readonly wrongHeaders: ReadonlyMap<string, WrongHeaders>
  /** The record could not have told some of it. */
  readonly isNew: boolean
}
