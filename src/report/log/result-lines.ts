import { keyOf, type Work } from '../../plan/plan.ts'
import { shortenPath } from '../../text/columns.ts'
import { visible } from '../../text/escape.ts'
import { count, counted } from '../../text/format.ts'
import { MOST_NAMES } from '../annotations.ts'
import { failureTitle, groupFailures } from '../failures.ts'
import { againSentence, doneSentence, headline } from '../headline.ts'
import { permissionsSentence } from '../permissions-sentence.ts'
import { placeOf, type RunReport, type Status, siteToSee, statusOf } from '../run-report.ts'
import { siteSentence } from '../site-state.ts'
import { actionWords } from '../words.ts'
import { andMore } from './change-lines.ts'
import { invalidationSentence } from './invalidation-lines.ts'
import type { Section } from './section.ts'
import type { Style } from './style.ts'
import { timeLine } from './time-line.ts'

/** Keys that are named for each problem; the changes file has them all. */
const MOST_KEYS = 20
const MOST_GROUPS = 20

/**
 * The keys that failed, and paths that were refused, beyond those that the error at the end of the log names: no row is
 * printed twice.
 */
export function problemSections(report: RunReport, style: Style): readonly Section[] {
  const failures = groupFailures(report.failures)
  const more = failures.length - MOST_GROUPS
  return [
    ...report.refusals.flatMap(({ problem, paths }) =>
      furtherNames(visible(problem), paths.map(visible), style),
    ),
    ...failures
      .slice(0, MOST_GROUPS)
      .flatMap(group => furtherNames(failureTitle(group), group.changes.map(keyLine), style)),
    ...(more > 0
      ? [{ title: `… and ${counted(more, 'other kind')} of failure (in the changes file)`, lines: [] }]
      : []),
  ]
}

function furtherNames(title: string, names: readonly string[], style: Style): readonly Section[] {
  const further = names.slice(MOST_NAMES)
  if (further.length === 0) return []
  return [
    {
      title: `${title} (${count(further.length)} more)`,
      lines: [
        ...further.slice(0, MOST_KEYS).map(name => `  ${shortenPath(name, style.columns - 2)}`),
        ...andMore(further.length - MOST_KEYS),
      ],
    },
  ]
}

function keyLine(change: Work): string {
  return `${actionWords[change.action].sign} ${visible(keyOf(change))}`
}

/** What became of the plan, in a few lines: headline, totals, the state of the site, what to do next. */
export function resultLines(report: RunReport, style: Style): readonly string[] {
  const indented = (sentence: string, paint = (text: string) => text) =>
    sentence === '' ? [] : [`  ${paint(sentence)}`]
  return [
    style.bold(headlineColor(statusOf(report), style)(headline(report, visible(placeOf(report))))),
    ...indented(report.result === undefined ? '' : doneSentence(report)),
    ...(report.dryRun ? [] : report.invalidations.map(invalidationSentence).flatMap(text => indented(text))),
    ...indented(visible(siteToSee(report))),
    ...indented(siteSentence(report)),
    ...indented(permissionsSentence(report)),
    ...indented(againSentence(report)),
    ...indented(timeLine(report), style.dim),
  ]
}

function headlineColor(status: Status, style: Style): (text: string) => string {
  switch (status) {
    case 'deployed':
    case 'removed':
    case 'nothing-to-do':
      return style.green
    case 'dry-run':
    case 'skipped':
    case 'cancelled':
    case 'not-begun':
      return style.yellow
    case 'refused':
    case 'failed':
      return style.red
  }
}
