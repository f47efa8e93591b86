import type { HeaderRule } from '../headers/rules.ts'
import type { Target } from '../s3/target.ts'
import type { Encoding } from './bodies/compress.ts'
import type { CachePolicy } from './cache-policy.ts'
import type { CleanUrls } from './clean-urls.ts'

/** What decides which objects the files of the source become. */
export interface SiteOptions {
  readonly target: Target
  readonly cacheControl: CachePolicy
  /** In order: the last one that matches wins. */
  readonly headerRules: readonly HeaderRule[]
  /** Whether `_headers` and `_redirects` in the source are followed. */
  readonly siteFiles: boolean
  readonly compress: 'none' | Encoding
  /** Media types in lower case: `text/html`, `text/*`, `+json`. */
  readonly compressTypes: readonly string[]
  readonly cleanUrls: CleanUrls
}
