import type { Refusal } from '../../errors.ts'
import { keyOf } from '../../plan/plan.ts'
import { count, counted } from '../../text/format.ts'
import type { ErrorText } from '../error-text.ts'
import { said } from '../explanation.ts'
import { type FailureGroup, failureTitle } from '../failures.ts'
import { notAttempted, notAttemptedSentence } from '../not-attempted.ts'
import type { RunReport } from '../run-report.ts'
import { changesTable, namesList } from './blocks.ts'
import { type Block, whole } from './cut-to-fit.ts'
import { alert, prose } from './markdown.ts'

/** What ended the run. */
export function errorBlocks(error: ErrorText | undefined): readonly Block[] {
  if (error === undefined) return []
  const paragraphs = [`**${prose(error.title)}**`, ...error.lines.map(line => prose(line.trim()))]
  return [whole(alert('CAUTION', paragraphs))]
}

/** Why the plan was not carried out. */
export function refusalBlock({ problem, hint, paths }: Refusal): Block {
  const head = alert('CAUTION', [`**${prose(problem)}**`, ...said([hint]).map(prose)])
  return namesList(head, counted(paths.length, 'path'), paths)
}

/** Keys that failed for the same reason. */
export function failureBlock(group: FailureGroup): Block {
  const { why, changes } = group
  const head = alert('CAUTION', [`**${prose(failureTitle(group))}**`, ...why.map(prose)])
  return namesList(head, counted(changes.length, 'key'), changes.map(keyOf))
}

/** What was not attempted. */
export function notAttemptedBlocks(report: RunReport): readonly Block[] {
  const changes = notAttempted(report)
  return changes.length === 0
    ? []
    : [changesTable(`<b>Not attempted</b>: ${notAttemptedSentence(report)}`, changes)]
}

/** Lines of one warning; the log has them all. */
const MOST_WARNING_LINES = 10

/** A list; the further lines of a warning are a list in it. */
export function warningBlocks(warnings: readonly string[]): readonly Block[] {
  const rows = warnings.flatMap(warning =>
    firstLines(warning).map((line, index) => `> ${index === 0 ? '' : '  '}- ${prose(line.trim())}\n`),
  )
  if (rows.length === 0) return []
  return [
    {
      head: '> [!WARNING]\n',
      rows: rows.length,
      row: index => rows[index] ?? '',
      more: leftOut => `> - … and ${count(leftOut)} more lines, in the log\n`,
      tail: '\n',
    },
  ]
}

function firstLines(warning: string): readonly string[] {
  const lines = warning.split('\n')
  const left = lines.length - MOST_WARNING_LINES
  return left > 0
    ? [...lines.slice(0, MOST_WARNING_LINES), `… and ${counted(left, 'more line')}, in the log`]
    : lines
}
