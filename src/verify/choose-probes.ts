import type { Outcome } from '../apply/apply-result.ts'
import { addressOf } from '../names/addresses.ts'
import type { Plan } from '../plan/plan.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Probe } from './probe.ts'

/** Addresses of what the deploy has changed. */
const MOST_CHANGED = 200
const MOST_DELETED = 20
/** Addresses of what it has left as it was. */
const MOST_UNCHANGED = 50

export interface Applied {
  readonly plan: Pick<Plan, 'changes'>
  readonly outcomes: readonly Outcome[]
}

interface File {
  readonly wanted: SiteObject
  readonly etag: string | undefined
  readonly isWritten: boolean
}

/**
 * The addresses to look at after a deploy: those of changed pages first, of other changed files, of pages that are
 * gone, a spread of the rest, and one where nothing is. Pure.
 * @param nowhere a path that no file has
 * @param fallback whether unknown addresses answer with a page, as those of an app with a router of its own
 */
export function chooseProbes(
  { plan, outcomes }: Applied,
  siteUrl: string,
  nowhere: string,
  fallback: boolean,
): readonly Probe[] {
  const written = outcomes.flatMap(writtenBy).filter(isFetchable)
  const unchanged = plan.changes
    .flatMap(change =>
      change.action === 'unchanged'
        ? [{ wanted: change.wanted, etag: change.object.etag, isWritten: false }]
        : [],
    )
    .filter(isFetchable)
  const pages = spread(
    written.filter(({ wanted }) => wanted.kind === 'page'),
    MOST_CHANGED,
  )
  const others = spread(
    written.filter(({ wanted }) => wanted.kind !== 'page'),
    MOST_CHANGED - pages.length,
  )
  const files = [...pages, ...others, ...spread(unchanged, MOST_UNCHANGED)]
  const probes = files.map(file => fileProbe(file, siteUrl))
  if (fallback) return probes
  const gone = spread(untaken(outcomes.flatMap(pagesDeletedBy), plan, siteUrl), MOST_DELETED)
  return [
    ...probes,
    ...gone.map(path => absentProbe('deleted', path, siteUrl)),
    absentProbe('nowhere', nowhere, siteUrl),
  ]
}

function writtenBy(outcome: Outcome): readonly File[] {
  if (outcome.outcome !== 'applied' || outcome.change.action === 'delete') return []
  return [{ wanted: outcome.change.wanted, etag: outcome.etag, isWritten: true }]
}

function pagesDeletedBy({ outcome, change }: Outcome): readonly string[] {
  const isPage = outcome === 'applied' && change.action === 'delete' && change.kind === 'page'
  return isPage ? [change.path] : []
}

/** A page that moves from `about/index.html` to `about/` leaves its key, and keeps its address. */
function untaken(paths: readonly string[], { changes }: Applied['plan'], siteUrl: string): readonly string[] {
  const gone = new Map(paths.map(path => [addressOf(siteUrl, path), path]))
  if (gone.size === 0) return []
  for (const change of changes)
    if (change.action !== 'delete') gone.delete(addressOf(siteUrl, change.wanted.path))
  return [...gone.values()]
}

/** A redirect has no content, and browsers cannot request paths with dot segments. */
function isFetchable({ wanted: { path, headers } }: File): boolean {
  return headers.websiteRedirectLocation === undefined && !/(^|\/)\.{1,2}(\/|$)/.test(path)
}

function fileProbe({ wanted, etag, isWritten }: File, siteUrl: string): Probe {
  const { path } = wanted
  return {
    url: addressOf(siteUrl, path),
    path,
    expected: { is: 'file', wanted, isWritten, ...(etag && { etag }) },
  }
}

function absentProbe(is: 'deleted' | 'nowhere', path: string, siteUrl: string): Probe {
  return { url: addressOf(siteUrl, path), path, expected: { is } }
}

/** So many, evenly from the first to the last. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  const step = items.length / Math.max(most, 1)
  return items.filter((_, index) => index < most * step && Math.floor(index % step) === 0).slice(0, most)
}
