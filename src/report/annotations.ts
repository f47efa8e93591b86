import type { Refusal } from '../errors.ts'
import { keyOf } from '../plan/plan.ts'
import { visible } from '../text/escape.ts'
import { count, counted } from '../text/format.ts'
import { errorMessage } from './error-text.ts'
import { said } from './explanation.ts'
import { type FailureGroup, failureTitle, groupFailures } from './failures.ts'
import type { RunReport } from './run-report.ts'

/** GitHub shows ten annotations of each level per step and drops the rest. */
const MOST_ANNOTATIONS = 10
/** Names in one annotation; log, summary and changes file have more. */
export const MOST_NAMES = 5

/** The texts of the errors that people should see without opening the log. Empty for a run that went well. */
export function errorAnnotations(report: RunReport): readonly string[] {
  const texts = [
    ...(report.error === undefined ? [] : [errorMessage(report.error)]),
    ...report.refusals.map(refusalText),
    ...groupFailures(report.failures).map(failureText),
  ]
  if (texts.length <= MOST_ANNOTATIONS) return texts
  const left = texts.length - MOST_ANNOTATIONS + 1
  return [
    ...texts.slice(0, MOST_ANNOTATIONS - 1),
    `${counted(left, 'more problem')}: see the log and the summary.`,
  ]
}

/** The headline of all errors of a run. */
export function errorTitle({ command, refusals, cancelled }: RunReport): string {
  const what = command === 'deploy' ? 'Deploy' : 'Removal'
  if (cancelled) return `${what} cancelled`
  return refusals.length > 0 ? `${what} refused` : `${what} failed`
}

function refusalText({ problem, hint, paths }: Refusal): string {
  return [...said([problem, hint]), ...names(paths)].join('\n')
}

function failureText(group: FailureGroup): string {
  return [failureTitle(group), ...group.why, ...names(group.changes.map(keyOf))].join('\n')
}

function names(all: readonly string[]): readonly string[] {
  if (all.length === 0) return []
  const left = all.length - MOST_NAMES
  const shown = all.slice(0, MOST_NAMES).map(visible).join(', ')
  return [left > 0 ? `${shown} and ${count(left)} more` : shown]
}
