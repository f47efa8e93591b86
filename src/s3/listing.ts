import type { Jumps } from './jumps.ts'
import type { ListFrom, ObjectStore } from './object-store.ts'

/** What the ranges of a listing have in common. */
export interface Listing {
  readonly store: Pick<ObjectStore, 'listPage'>
  readonly prefix: string
  /** Keys that are probably there, in order. */
  readonly likely: readonly string[]
  readonly jumps: Jumps
  readonly signal: AbortSignal
  /** Gets the number of objects that have come. */
  readonly onListed: (objects: number) => void
}

export interface Range {
  readonly from: ListFrom
  /** The key that it begins behind. */
  readonly behind: string
  /** The last key that is of it; absent: there is no end to it. */
  readonly until: string | undefined
}
