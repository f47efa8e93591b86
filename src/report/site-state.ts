import type { Work } from '../plan/plan.ts'
import { count, counted } from '../text/format.ts'
import type { RunReport } from './run-report.ts'

/**
 * What visitors get after a run that did not come to its end, which the order of writing answers for. Empty where
 * there is nothing to say: all went well, or nothing was tried.
 */
export function siteSentence({ command, result }: RunReport): string {
  if (command !== 'deploy' || result === undefined) return ''
  const { outcomes } = result
  if (outcomes.every(({ outcome }) => outcome === 'applied')) return ''
  const applied = outcomes.filter(({ outcome }) => outcome === 'applied').map(({ change }) => change)
  // A failed write may have happened anyway, so only what was never tried is certainly unchanged.
  const maybe = outcomes.filter(({ outcome }) => outcome !== 'withheld').map(({ change }) => change)
  const writes = outcomes.filter(({ change }) => change.action !== 'delete')
  if (writes.every(({ outcome }) => outcome === 'applied')) {
    return 'The site is up to date: visitors get the new version. Some old files are still in the bucket.'
  }
  if (!maybe.some(isSeen))
    return `The site is intact: visitors still get the previous version.${unused(applied)}`
  const pages = writes.map(({ change }) => change).filter(isPage)
  const isNew = applied.filter(isPage).length
  const far =
    isNew === 0
      ? 'no page has changed yet'
      : `${count(isNew)} of ${counted(pages.length, 'changed page')} are live`
  return `The site is intact: every page has all the files it needs; ${far}.`
}

function unused(applied: readonly Work[]): string {
  if (applied.length === 0) return ''
  const files = applied.length === 1 ? '1 new file is up' : `${count(applied.length)} new files are up`
  return ` ${files}, unused until the next run.`
}

/** Whether a visitor of the previous version could notice: new files that are not pages are not linked yet. */
function isSeen(change: Work): boolean {
  return change.action !== 'create' || isPage(change)
}

function isPage(change: Work): boolean {
  return change.action !== 'delete' && (change.wanted.kind === 'page' || change.wanted.kind === 'signal')
}
