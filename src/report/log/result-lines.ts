import { keyOf, type Work } from '../../plan/plan.ts'
import { visible } from '../../text/escape.ts'
import { counted } from '../../text/format.ts'
import { refusalLines } from '../error-text.ts'
import { type FailureGroup, groupFailures, groupTitle } from '../failures.ts'
import { permissionsSentence } from '../permissions-sentence.ts'
import { type RunReport, type Status, statusOf, urlOf } from '../run-report.ts'
import { againSentence, doneSentence, verdict } from '../verdict.ts'
import { withheldSentence, withheldWork } from '../withheld.ts'
import { actionWords } from '../words.ts'
import { andMore, changeLines } from './change-lines.ts'
import { invalidationSentence } from './invalidation-lines.ts'
import { type Style, styleFor } from './style.ts'
import { timeLine } from './time-line.ts'

/** Keys that are named for each problem; the changes file has them all. */
const MOST_KEYS = 20
const MOST_GROUPS = 20

/**
 * What became of the plan, as the log shows it at the end: failures and what to do first, the verdict last.
 */
export function resultLines(report: RunReport, color: boolean): readonly string[] {
  const style = styleFor(color)
  return [
    ...refused(report, style),
    ...failed(groupFailures(report.failures), style),
    ...withheld(report, style),
    verdictColor(statusOf(report), style)(verdict(report, visible(urlOf(report.target)))),
    ...indented(report.result === undefined ? '' : doneSentence(report)),
    ...(report.dryRun ? [] : report.invalidations.map(invalidationSentence).flatMap(indented)),
    ...indented(permissionsSentence(report)),
    ...indented(timeLine(report)).map(style.dim),
    ...indented(againSentence(report)),
  ]
}

function indented(sentence: string): readonly string[] {
  return sentence === '' ? [] : [`  ${sentence}`]
}

function refused({ refusals }: RunReport, style: Style): readonly string[] {
  return refusals.flatMap(refusal => {
    const [problem = '', ...rest] = refusalLines(refusal)
    return [style.red(problem), ...rest.map(line => `  ${line}`), '']
  })
}

function failed(groups: readonly FailureGroup[], style: Style): readonly string[] {
  const more = groups.length - MOST_GROUPS
  return [
    ...groups.slice(0, MOST_GROUPS).flatMap(group => failedGroup(group, style)),
    ...(more > 0 ? [`… and ${counted(more, 'other kind')} of failure (in the changes file)`, ''] : []),
  ]
}

function failedGroup(group: FailureGroup, style: Style): readonly string[] {
  const { why, changes } = group
  return [
    style.bold(style.red(groupTitle(group))),
    ...why.map(sentence => `  ${sentence}`),
    ...changes.slice(0, MOST_KEYS).map(change => `    ${keyLine(change)}`),
    ...andMore(changes.length - MOST_KEYS).map(line => `  ${line}`),
    '',
  ]
}

function keyLine(change: Work): string {
  return `${actionWords[change.action].sign} ${visible(keyOf(change))}`
}

function withheld(report: RunReport, style: Style): readonly string[] {
  const changes = withheldWork(report)
  if (changes.length === 0) return []
  const title = style.bold(`Withheld: ${withheldSentence(report)}`)
  return [title, ...changeLines(changes, MOST_KEYS, style), '']
}

function verdictColor(status: Status, style: Style): (text: string) => string {
  switch (status) {
    case 'deployed':
    case 'removed':
    case 'nothing-to-do':
      return style.green
    case 'dry-run':
    case 'skipped':
    case 'cancelled':
      return style.yellow
    case 'refused':
    case 'failed':
      return style.red
  }
}
