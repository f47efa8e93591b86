import type { HeaderDifference } from '../headers/differences.ts'
import type { SiteObject } from '../site/site-object.ts'

export interface WrongHeaders {
  readonly wanted: SiteObject
  readonly differences: readonly HeaderDifference[]
}

/** What is known of an object beyond what LIST shows. */
export interface Knowledge {
  /** Whether the object of a key holds the wanted content. */
  readonly sameContent: { has(key: string): boolean }
  /** Objects whose headers are known to be wrong, by key. What is to be sent may hold more than was wanted. */
  readonly wrongHeaders: ReadonlyMap<string, WrongHeaders>
}
