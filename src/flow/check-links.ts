import type { DeployConfig } from '../config/config.ts'
import type { Refusal } from '../errors.ts'
import { byKey } from '../names/by-key.ts'
import type { Plan } from '../plan/plan.ts'
import type { BrokenLink } from '../references/broken-links.ts'
import type { LinkCheck } from '../references/link-check.ts'
import type { SiteObject } from '../site/site-object.ts'
import { visible } from '../text/escape.ts'
import { count, counted } from '../text/format.ts'
import type { LinksToCheck } from './read-references.ts'

/** How many targets are shown. */
const MOST = 20

type Mode = DeployConfig['brokenLinks']

/** What is done about broken links: the input, or `fail-on`. */
export function brokenLinksMode({ brokenLinks, gates }: Pick<DeployConfig, 'brokenLinks' | 'gates'>): Mode {
  return gates.failOn.brokenLinks ? 'error' : brokenLinks
}

/** Where links are checked, and what they may lead to. Undefined: links are not checked. */
export function linksToCheck(
  mode: Mode,
  wanted: readonly SiteObject[],
  prefix: string,
): LinksToCheck | undefined {
  if (mode === 'off') return undefined
  return { in: mode === 'error' ? 'all' : 'uploads', has: path => byKey(wanted).has(prefix + path) }
}

/** Paths that pages show but the site lacks: if the bucket has them, they stay. */
export function stillNamed(check: LinkCheck | undefined): ReadonlySet<string> {
  const shown = check?.broken.all.filter(({ use, why }) => use === 'resource' && why === 'missing') ?? []
  return new Set(shown.flatMap(({ answers }) => answers))
}

/** Warns of broken links in pages and stylesheets, or refuses the plan because of them. */
export function checkLinks(
  plan: Plan,
  check: LinkCheck | undefined,
  { mode, siteUrl }: { readonly mode: Mode; readonly siteUrl: string | undefined },
  warn: (text: string) => void,
): readonly Refusal[] {
  if (check === undefined) return []
  const kept = new Map(plan.kept.map(({ path, reason }) => [path, reason]))
  const unknown = [...plan.nested.map(({ path }) => path), ...plan.skipped]
  const isThere = ({ answers }: BrokenLink) =>
    answers.some(path => kept.has(path) || unknown.some(folder => path.startsWith(folder)))
  const isHeld = ({ answers }: BrokenLink) => answers.some(path => kept.get(path) === 'still-named')

  const missing = check.broken.all.filter(({ why }) => why === 'missing')
  const broken = missing.filter(link => !isThere(link))
  const outside = check.broken.all.filter(({ why }) => why === 'outside')
  say(missing.filter(isHeld), warn, ({ length }) => {
    const files = length === 1 ? 'A file that pages show is' : `${count(length)} files that pages show are`
    return `${files} no longer in the source, so the bucket keeps the old ${length === 1 ? 'one' : 'ones'}.`
  })
  say(outside, warn, ({ length }) => {
    const files = length === 1 ? 'A file is' : `${count(length)} files are`
    return `${files} requested from the root of the site, where this deploy puts none: it is served at ${siteUrl}. Set the site generator's base path to the path of that URL.`
  })
  say(check.brokenAnchors, warn, ({ length }) => {
    return `Pages link to ${counted(length, 'anchor')} that ${length === 1 ? 'does' : 'do'} not exist.`
  })
  if (broken.length === 0) return []
  const number = (check.broken.hasMore ? 'At least ' : '') + counted(broken.length, 'file')
  const problem = `${number} that pages or stylesheets name ${broken.length === 1 ? 'is' : 'are'} neither in the source nor in the bucket.`
  if (mode === 'error') {
    const hint = 'Correct the links or add the files, or let them pass with broken-links: warn.'
    return [{ problem, hint, paths: byPlace(broken).map(described) }]
  }
  say(broken, warn, () => problem)
  return []
}

function say(
  links: readonly BrokenLink[],
  warn: (text: string) => void,
  problem: (links: readonly BrokenLink[]) => string,
): void {
  if (links.length === 0) return
  const more = links.length - MOST
  const lines = byPlace(links).slice(0, MOST).map(described)
  warn([problem(links), ...lines, ...(more > 0 ? [`and ${count(more)} more`] : [])].map(visible).join('\n'))
}

function byPlace(links: readonly BrokenLink[]): readonly BrokenLink[] {
  return links.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
}

/** `about/index.html:12 names /img/a.png`, and how many others do. */
function described({ path, line, url, files }: BrokenLink): string {
  const more = files > 1 ? `, and ${counted(files - 1, 'other file')} too` : ''
  return `${path}:${line} names ${url}${more}`
}
