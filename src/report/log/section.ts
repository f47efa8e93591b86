/** A part of the log under a title of its own, which GitHub folds. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
}
