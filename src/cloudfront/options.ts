/** What is invalidated once something has changed. */
export type Invalidate =
  /** What changed or went away and could be seen. */
  | { readonly what: 'auto' }
  | { readonly what: 'all' }
  | { readonly what: 'none' }
  /** Encoded; `#tag` for all that has a cache tag. */
  | { readonly what: 'paths'; readonly paths: readonly string[] }

export interface CloudFrontOptions {
  /** Their ids, and those of tenants of multi-tenant distributions. None while it is not known which serves the domain. */
  readonly distributions: readonly string[]
  readonly invalidate: Invalidate
  readonly maxPaths: number
  readonly wait: Wait
}

/** For the end of an invalidation. `auto`: where files are deleted afterwards that pages held by an edge may name. */
export type Wait = 'auto' | 'always' | 'never'
