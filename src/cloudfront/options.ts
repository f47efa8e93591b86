/** What is invalidated once something has changed. */
export type Invalidate =
  /** What changed or went away and could be seen. */
  | { readonly what: 'auto' }
  | { readonly what: 'all' }
  | { readonly what: 'none' }
  /** Encoded. */
  | { readonly what: 'paths'; readonly paths: readonly string[] }

export interface CloudFrontOptions {
  /** Their ids; one at least. */
  readonly distributions: readonly string[]
  readonly invalidate: Invalidate
  readonly maxPaths: number
  /** For the end of the invalidation. */
  readonly wait: boolean
}
