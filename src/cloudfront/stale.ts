/** What caches may hold that is out of date. */
export interface Stale {
  /** URL paths from the root of the bucket, encoded. */
  readonly paths: readonly string[]
  /** The same of what was not there before: only a cached error can be out of date. */
  readonly created: readonly string[]
  /** What a wildcard should not evict. */
  readonly untouched: readonly string[]
  /** Folders of which nobody knows all that a wildcard would evict. They end in `/`. */
  readonly unlisted: readonly string[]
}
