import { addressOf } from '../../names/addresses.ts'
import { type Change, isWork, pathOf } from '../../plan/plan.ts'
import { htmlCode } from '../../text/escape.ts'
import { bytesChange, count, counted } from '../../text/format.ts'
import { groupFailures } from '../failures.ts'
import { biggestGrowth } from '../growth.ts'
import type { RunReport } from '../run-report.ts'
import { FOLDING_TAIL, foldingHead, MOST_UNFOLDED } from '../summary/blocks.ts'
import { type Block, cutToFit, whole } from '../summary/cut-to-fit.ts'
import { anchor, type Link } from '../summary/markdown.ts'
import { actionBlocks, cacheBlocks, leftAloneBlocks, shownChanges } from '../summary/plan.ts'
import {
  errorBlocks,
  failureBlock,
  notAttemptedBlocks,
  refusalBlock,
  warningBlocks,
} from '../summary/problems.ts'
import { heading, stateOf, totalsTable } from '../summary/summary.ts'

/** Bytes. GitHub takes 65,536 characters, of which the marker that the comment is found by takes some. */
export const COMMENT_LIMIT = 65_000

/** What a comment says besides the result of the run. */
export interface CommentContext {
  /** Where the site is to be seen, with a slash at the end: links lead there. */
  readonly siteUrl?: string | undefined
  readonly run?: Link | undefined
  readonly commit?: Link | undefined
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The run as a pull request comment: what visitors will notice comes first. */
export function comment(report: RunReport, context: CommentContext, limit: number = COMMENT_LIMIT): string {
  const changes = shownChanges(report)
  const others = changes.filter(change => isWork(change) && !isPage(change))
  const blocks = [
    whole(heading(report)),
    ...siteBlocks(report, context),
    ...errorBlocks(report.error),
    ...report.refusals.map(refusalBlock),
    whole(totalsTable(report) + growthSentence(report)),
    whole(stateOf(report)),
    ...groupFailures(report.failures).map(failureBlock),
    ...notAttemptedBlocks(report),
    ...warningBlocks(report.warnings),
    ...pageBlocks(report, changes, context),
    ...actionBlocks(report, others),
    ...leftAloneBlocks(report.plan),
    ...cacheBlocks(report.plan),
    whole(footer(context)),
  ]
  return cutToFit(blocks, limit, dropped => `\n… and ${counted(dropped, 'more section')}.\n`)
}

/** Whether there is anything a reviewer would want to know. */
export function isWorthAComment(report: RunReport): boolean {
  if (report.plan === undefined || report.refusals.length > 0 || report.error !== undefined) return true
  return report.plan.changes.some(isWork)
}

/** Only what exists is linked: in a dry run, what is up now. */
function siteBlocks(report: RunReport, { siteUrl }: CommentContext): readonly Block[] {
  const { command, dryRun, result, skippedFor } = report
  if (siteUrl === undefined || command === 'remove' || skippedFor !== undefined) return []
  const label = dryRun || result === undefined ? 'The site as it is now' : 'The site'
  return [whole(`**${label}:** ${anchor({ text: siteUrl, url: siteUrl })}\n\n`)]
}

function growthSentence({ plan }: RunReport): string {
  const growth = plan && biggestGrowth(plan)
  if (growth === undefined) return ''
  return `Biggest growth: ${htmlCode(growth.path)}, ${bytesChange(growth.from, growth.to)}\n\n`
}

/** What people open in a browser; not the data that belongs to it. */
function isPage(change: Change): boolean {
  if (change.action === 'delete')
    return change.kind === 'page' && !/\.(json|txt|js|rsc|data)$/.test(change.path)
  return change.wanted.headers.contentType.startsWith('text/html')
}

function pageBlocks(
  { dryRun, result }: RunReport,
  changes: readonly Change[],
  { siteUrl }: CommentContext,
): readonly Block[] {
  const isDone = !dryRun && result !== undefined
  const pages = changes.filter(isPage)
  const of = (action: Change['action']) => pages.filter(change => change.action === action).map(pathOf)
  // What is not there yet, or not there any more, has no address to link to.
  const now = (path: string) => siteUrl && linked(siteUrl, path)
  const newOnes = isDone ? now : undefined
  return [
    ...pageList('New pages', of('create'), newOnes),
    ...pageList('Changed pages', of('update'), now),
    ...pageList('Pages with new headers', of('headers'), now),
    ...pageList(isDone ? 'Deleted pages' : 'Pages that would go', of('delete'), isDone ? undefined : now),
  ]
}

function pageList(
  title: string,
  paths: readonly string[],
  shown: (path: string) => string | undefined = () => undefined,
): readonly Block[] {
  if (paths.length === 0) return []
  return [
    {
      head: foldingHead(`<b>${title}</b>: ${count(paths.length)}`, paths.length <= MOST_UNFOLDED),
      rows: paths.length,
      row: index =>
        paths
          .slice(index, index + 1)
          .map(path => `- ${shown(path) ?? htmlCode(path)}\n`)
          .join(''),
      more: leftOut => `\n… and ${count(leftOut)} more.\n`,
      tail: FOLDING_TAIL,
    },
  ]
}

function linked(siteUrl: string, path: string): string {
  return anchor({ text: path, url: addressOf(siteUrl, path) })
}

function footer({ run, commit, at }: CommentContext): string {
  const time = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const parts = [
    ...(commit ? [`Commit ${anchor(commit)}`] : []),
    ...(run ? [`run ${anchor(run)}`] : []),
    time,
  ]
  return `<sub>${parts.join(' · ')}</sub>\n`
}
