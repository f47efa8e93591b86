import type { Redirect } from './redirect.ts'
import { isUrl } from './redirect-line.ts'
import { keyForUrl, redirectWarning } from './redirects-file.ts'
import type { SiteFileWarning } from './warning.ts'

export interface SettledRedirects {
  readonly redirects: readonly Redirect[]
  /** Paths of the files that a forced redirect replaces. */
  readonly replaced: ReadonlySet<string>
  readonly warnings: readonly SiteFileWarning[]
}

/**
 * The redirects that the site gets: a file wins over a redirect that is not forced, and redirects that lead in a circle
 * are left out.
 * @param paths of all other objects of the site, below the prefix
 */
export function settleRedirects(
  redirects: readonly Redirect[],
  paths: ReadonlySet<string>,
): SettledRedirects {
  const isShadowed = ({ path, forced }: Redirect) => !forced && paths.has(path)
  const standing = redirects.filter(redirect => !isShadowed(redirect))
  const circling = circlesAmong(standing, paths)
  const settled = standing.filter(redirect => !circling.has(redirect))
  return {
    redirects: settled,
    replaced: new Set(settled.map(({ path }) => path).filter(path => paths.has(path))),
    warnings: redirects.flatMap(redirect => {
      if (isShadowed(redirect)) {
        return [
          warning(redirect, 'A file has this path and wins. Write 301! to have the redirect in its place.'),
        ]
      }
      return circling.has(redirect) ? [warning(redirect, 'It leads back to itself.')] : []
    }),
  }
}

/** The redirects that lead back to themselves. */
function circlesAmong(redirects: readonly Redirect[], paths: ReadonlySet<string>): ReadonlySet<Redirect> {
  const byPath = new Map(redirects.map(redirect => [redirect.path, redirect]))
  const circling = new Set<Redirect>()
  const known = new Set<Redirect>()
  for (const start of redirects) {
    const trail: Redirect[] = []
    let at: Redirect | undefined = start
    while (at !== undefined && !known.has(at)) {
      known.add(at)
      trail.push(at)
      at = following(at, byPath, paths)
    }
    const back = at === undefined ? -1 : trail.indexOf(at)
    if (back >= 0) for (const redirect of trail.slice(back)) circling.add(redirect)
  }
  return circling
}

/** The redirect that a redirect leads to, if it leads to one. */
function following(
  { to }: Redirect,
  redirects: ReadonlyMap<string, Redirect>,
  paths: ReadonlySet<string>,
): Redirect | undefined {
  const [path = ''] = to.split(/[?#]/)
  const key = isUrl(to) ? undefined : keyForUrl(path)
  if (key === undefined) return undefined
  const exact = redirects.get(key)
  if (exact !== undefined || paths.has(key)) return exact
  // A website endpoint redirects a request for a folder without its slash to the folder's index.
  return redirects.get(`${key}/index.html`)
}

function warning({ line, text }: Redirect, reason: string): SiteFileWarning {
  return redirectWarning({ number: line, text, indented: false }, reason)
}
