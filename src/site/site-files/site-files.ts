import type { HeaderRule } from '../../headers/rules.ts'
import { counted } from '../../text/format.ts'
import { parseHeadersFile } from './headers-file.ts'
import type { Redirect } from './redirect.ts'
import { parseRedirectsFile } from './redirects-file.ts'
import type { SiteFileWarning } from './warning.ts'

export interface SiteFiles {
  readonly rules: readonly HeaderRule[]
  readonly redirects: readonly Redirect[]
  readonly warnings: readonly SiteFileWarning[]
}

/** More from one file would bury everything else a run has to say. */
const MOST_WARNINGS = 100

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
    warnings: [...firstOf(headers.warnings), ...firstOf(redirects.warnings)],
  }
}

function firstOf(warnings: readonly SiteFileWarning[]): readonly SiteFileWarning[] {
  const next = warnings[MOST_WARNINGS]
  if (next === undefined) return warnings
  const more = warnings.length - MOST_WARNINGS
  const last = { ...next, reason: `${next.reason} ${counted(more, 'line')} from here on cannot be followed.` }
  return [...warnings.slice(0, MOST_WARNINGS), last]
}
