import type { Change } from '../plan/plan.ts'

/** A planned write or delete: everything but `unchanged`. */
export type Work = Exclude<Change, { action: 'unchanged' }>

export type Outcome =
  | { readonly outcome: 'applied'; readonly change: Work /** Bytes sent. */; readonly bytes: number }
  | { readonly outcome: 'failed'; readonly change: Work; readonly error: Error }
  /** Not tried, because of what failed before it or because the run was cancelled. */
  | { readonly outcome: 'withheld'; readonly change: Work }

/** What became of every write and delete of the plan, in the plan's order. */
export interface ApplyResult {
  readonly outcomes: readonly Outcome[]
  readonly cancelled: boolean
}
