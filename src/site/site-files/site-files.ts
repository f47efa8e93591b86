import type { HeaderRule } from '../../headers/rules.ts'
import { parseHeadersFile } from './headers-file.ts'
import type { Redirect } from './redirect.ts'
import { parseRedirectsFile } from './redirects-file.ts'

/** One line that is not done as it was meant. */
export interface SiteFileWarning {
  readonly file: '_headers' | '_redirects'
  readonly line: number
  /** What stands there, without secrets. */
  readonly text: string
  /** Why it is not done and what could do it, as sentences. */
  readonly reason: string
}

export interface SiteFiles {
  readonly rules: readonly HeaderRule[]
  readonly redirects: readonly Redirect[]
  readonly warnings: readonly SiteFileWarning[]
}

/**
 * What `_headers` and `_redirects` ask for, in the format of Netlify and of Cloudflare Pages. Pure: what the
 * redirects mean beside the files of the site is for `settleRedirects`.
 */
export function readSiteFiles(headersText: string | undefined, redirectsText: string | undefined): SiteFiles {
  const headers = parseHeadersFile(headersText ?? '')
  const redirects = parseRedirectsFile(redirectsText ?? '')
  return {
    rules: headers.rules,
    redirects: redirects.redirects,
    warnings: [...headers.warnings, ...redirects.warnings],
  }
}
