import type { HeaderRule } from '../../headers/rules.ts'
import { parseHeadersFile } from './headers-file.ts'
import type { Redirect } from './redirect.ts'
import { parseRedirectsFile } from './redirects-file.ts'
import type { SiteFileWarning } from './warning.ts'

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
