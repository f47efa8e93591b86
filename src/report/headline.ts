import { visible } from '../text/escape.ts'
import { bytes, count, counted } from '../text/format.ts'
import { type RunReport, type Status, statusOf } from './run-report.ts'
import { totals } from './totals.ts'

const WHOSE = { fork: 'pull requests from forks', dependabot: 'pull requests by Dependabot' } as const

/** What became of the run, in one sentence. `target` is named in it as it is given: plain or as Markdown. */
export function headline(report: RunReport, target: string): string {
  switch (statusOf(report)) {
    case 'deployed':
      return `Deployed to ${target}`
    case 'removed':
      return `Removed from ${target}`
    case 'nothing-to-do':
      return report.command === 'deploy'
        ? `Already up to date: ${target}`
        : `Nothing to remove from ${target}`
    case 'dry-run':
      return `Dry run: nothing was written to ${target}`
    case 'skipped':
      return `Skipped: GitHub gives ${WHOSE[report.skippedFor ?? 'fork']} no credentials for ${target}`
    case 'refused':
      return report.dryRun
        ? `Dry run: ${report.command === 'deploy' ? 'this deploy to' : 'this removal from'} ${target} would be refused`
        : `Refused: nothing was written to ${target}`
    case 'failed':
      return `Failed${howFar(report, target)}`
    case 'not-begun':
      return `Not begun: nothing was written to ${target}`
    case 'cancelled':
      return `Cancelled${howFar(report, target)}`
  }
}

function howFar(report: RunReport, target: string): string {
  if (report.result === undefined && report.plan !== undefined && !report.dryRun) {
    return ` while ${report.command === 'deploy' ? 'deploying to' : 'removing from'} ${target}`
  }
  const outcomes = report.result?.outcomes ?? []
  const missed = missedCount(report)
  // A failed write may have happened anyway; only what was not attempted certainly did not.
  if (outcomes.every(({ outcome }) => outcome === 'withheld')) return `: nothing was written to ${target}`
  if (missed === 0) return ` after all changes to ${target} were made`
  const were = missed === 1 ? 'was' : 'were'
  return `: ${count(missed)} of ${counted(outcomes.length, 'change')} to ${target} ${were} not made`
}

function missedCount({ result }: RunReport): number {
  return result?.outcomes.filter(({ outcome }) => outcome !== 'applied').length ?? 0
}

const ENDED: Readonly<Partial<Record<Status, string>>> = {
  refused: 'was refused',
  cancelled: 'was cancelled',
}

function heldSentence(
  command: RunReport['command'],
  { place, status }: NonNullable<RunReport['heldBy']>,
): string {
  const other = command === 'deploy' ? 'deploy to' : 'removal from'
  return `The ${other} ${visible(place)} ${ENDED[status] ?? 'failed'}, so this one did not begin. Run it again once that is settled.`
}

/** `2 created, 1 deleted, 40 unchanged; 1.2 MB uploaded`. */
export function doneSentence(report: RunReport): string {
  const sum = totals(report)
  const parts = [
    ...(sum.created > 0 ? [`${count(sum.created)} created`] : []),
    ...(sum.updated > 0 ? [`${count(sum.updated)} updated`] : []),
    ...(sum.headersUpdated > 0 ? [`${count(sum.headersUpdated)} with new headers`] : []),
    ...(sum.deleted > 0 ? [`${count(sum.deleted)} deleted`] : []),
    ...(sum.failed > 0 ? [`${count(sum.failed)} failed`] : []),
    ...(sum.withheld > 0 ? [`${count(sum.withheld)} not attempted`] : []),
    ...(report.command === 'deploy' ? [`${count(sum.unchanged)} unchanged`] : []),
  ]
  const sent = sum.bytesUploaded > 0 ? `; ${bytes(sum.bytesUploaded)} uploaded` : ''
  return parts.join(', ') + sent
}

/** What a second run would do about it; empty where nothing is left to do. */
export function againSentence(report: RunReport): string {
  if (report.heldBy !== undefined) return heldSentence(report.command, report.heldBy)
  const missed = missedCount(report)
  if (missed === 0) return ''
  const changes = missed === 1 ? 'the missing change' : `the ${count(missed)} missing changes`
  const what = report.failures.length > 0 ? 'Fix the cause and run it again' : 'Run it again'
  return `${what} to make ${changes}.`
}
