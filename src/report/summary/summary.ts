import { htmlCode } from '../../text/escape.ts'
import { bytes, count, counted } from '../../text/format.ts'
import { groupFailures } from '../failures.ts'
import { againSentence, headline } from '../headline.ts'
import { timeLine } from '../log/time-line.ts'
import { permissionsSentence } from '../permissions-sentence.ts'
import { placeOf, type RunReport, type Status, siteToSee, statusOf } from '../run-report.ts'
import { siteSentence } from '../site-state.ts'
import { planned, type Totals, totals } from '../totals.ts'
import { cutToFit, whole } from './cut-to-fit.ts'
import { anchor, prose, tableHead, tableRow, unbroken } from './markdown.ts'
import { actionBlocks, cacheBlocks, invalidationBlocks, leftAloneBlocks, shownChanges } from './plan.ts'
import { errorBlocks, failureBlock, notAttemptedBlocks, refusalBlock, warningBlocks } from './problems.ts'

/** Bytes. GitHub drops a step's summary of 1 MiB whole, and has dropped some just below it. */
export const SUMMARY_LIMIT = 900_000
/** Bytes. GitHub's comments hold 65,536 characters. */
export const SUMMARY_FILE_LIMIT = 60_000

/** The run as GitHub-flavoured Markdown, in at most `limit` bytes of UTF-8: what matters most comes first. */
export function summary(report: RunReport, limit: number): string {
  const blocks = [
    whole(heading(report) + siteLine(report)),
    ...errorBlocks(report.error),
    ...report.refusals.map(refusalBlock),
    whole(totalsTable(report)),
    whole(stateOf(report)),
    ...groupFailures(report.failures).map(failureBlock),
    ...notAttemptedBlocks(report),
    ...warningBlocks(report.warnings),
    ...actionBlocks(report, shownChanges(report)),
    ...leftAloneBlocks(report.plan),
    ...cacheBlocks(report.plan),
    ...invalidationBlocks(report),
    whole(footer(report)),
  ]
  return cutToFit(blocks, limit, dropped => `\n… and ${counted(dropped, 'more section')}.\n`)
}

const emoji: Readonly<Record<Status, string>> = {
  deployed: '✅',
  removed: '✅',
  'nothing-to-do': '✅',
  'dry-run': '🔍',
  skipped: '⏭️',
  refused: '⛔',
  failed: '❌',
  cancelled: '⚠️',
  'not-begun': '⏸️',
}

/** The headline as a heading. */
export function heading(report: RunReport): string {
  return `## ${emoji[statusOf(report)]} ${headline(report, htmlCode(placeOf(report)))}\n\n`
}

function siteLine(report: RunReport): string {
  const site = siteToSee(report)
  return site === '' ? '' : `${anchor({ text: site, url: site })}\n\n`
}

/** What was done, or would be, in numbers; empty without a plan. */
export function totalsTable({ command, dryRun, plan, result }: RunReport): string {
  if (plan === undefined) return ''
  const cells =
    result === undefined ? plannedCells(planned(plan.changes)) : doneCells(totals({ plan, dryRun, result }))
  const shown = cells.filter(({ removal }) => command === 'deploy' || removal)
  const head = tableHead(shown.map(({ title }) => [title, 'right']))
  const table = `${head}${tableRow(shown.map(({ value }) => value))}\n`
  if (result !== undefined) return table
  const intro = dryRun
    ? `A ${command === 'deploy' ? 'deploy' : 'removal'} would do this:`
    : 'It would have done this:'
  return `${intro}\n\n${table}`
}

interface Cell {
  readonly title: string
  readonly value: string
  /** Whether a removal has it too. */
  readonly removal?: true
}

function plannedCells(sum: Totals): readonly Cell[] {
  return [
    { title: 'To create', value: count(sum.created) },
    { title: 'To update', value: count(sum.updated) },
    ...(sum.headersUpdated > 0 ? [{ title: 'New headers', value: count(sum.headersUpdated) }] : []),
    { title: 'To delete', value: count(sum.deleted), removal: true },
    { title: 'Unchanged', value: count(sum.unchanged) },
    { title: 'To upload', value: unbroken(bytes(sum.bytesUploaded)) },
  ]
}

function doneCells(sum: Totals): readonly Cell[] {
  return [
    { title: 'Created', value: count(sum.created) },
    { title: 'Updated', value: count(sum.updated) },
    ...(sum.headersUpdated > 0 ? [{ title: 'New headers', value: count(sum.headersUpdated) }] : []),
    { title: 'Deleted', value: count(sum.deleted), removal: true },
    { title: 'Unchanged', value: count(sum.unchanged) },
    { title: 'Failed', value: count(sum.failed), removal: true },
    ...(sum.withheld > 0
      ? [{ title: 'Not attempted', value: count(sum.withheld), removal: true } as const]
      : []),
    { title: 'Uploaded', value: unbroken(bytes(sum.bytesUploaded)) },
  ]
}

/** What the run was made with, small below all else. */
function footer(report: RunReport): string {
  const { about } = report
  const facts = [
    ...(about.run ? [anchor(about.run)] : []),
    ...(about.commit ? [`commit ${anchor(about.commit)}`] : []),
    ...(about.actor ? [`by ${htmlCode(about.actor)}`] : []),
    ...(about.identity ? [`as ${htmlCode(about.identity)}`] : []),
    ...(about.region ? [htmlCode(about.region)] : []),
    prose(timeLine(report)),
  ]
  return `<sub>${facts.join(' · ')}</sub>\n`
}

/** How things stand now, and what to do next. */
export function stateOf(report: RunReport): string {
  const sentences = [siteSentence(report), againSentence(report), permissionsSentence(report)]
  const said = sentences.filter(sentence => sentence !== '').map(prose)
  return said.length === 0 ? '' : `${said.join(' ')}\n\n`
}
