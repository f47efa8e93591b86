import type { Change, Plan, Work } from '../../plan/plan.ts'
import { htmlCode } from '../../text/escape.ts'
import { count, counted } from '../../text/format.ts'
import { cacheClasses } from '../cache-classes.ts'
import { invalidationSentence } from '../log/invalidation-lines.ts'
import type { RunReport } from '../run-report.ts'
import { forReading, groupTitle, leftAloneLines, workActions } from '../words.ts'
import { changesTable, FOLDING_TAIL, foldingHead, namesList } from './blocks.ts'
import { type Block, whole } from './cut-to-fit.ts'
import { headersTable } from './headers.ts'
import { type Column, prose, tableHead, tableRow, unbroken } from './markdown.ts'

/** What was done or, where nothing was tried, what was planned. */
export function shownChanges({ plan, result }: RunReport): readonly Change[] {
  if (result === undefined) return plan?.changes ?? []
  return result.outcomes.filter(({ outcome }) => outcome === 'applied').map(({ change }) => change)
}

/** A table for each action. */
export function actionBlocks(
  { result }: Pick<RunReport, 'result'>,
  changes: readonly Change[],
): readonly Block[] {
  return workActions.flatMap(action => {
    const members = changes.filter((change): change is Work => change.action === action)
    if (members.length === 0) return []
    const title = unbroken(groupTitle(action, members, result === undefined ? 'planned' : 'done'))
    const table = action === 'headers' ? headersTable : changesTable
    return [table(title.replace(/^[^(]*[^( ]/, '<b>$&</b>'), forReading(members))]
  })
}

/** How many objects are kept that the source does not have, and why. */
export function leftAloneBlocks(plan: Plan | undefined): readonly Block[] {
  const lines = plan === undefined ? [] : leftAloneLines(plan, htmlCode, prose)
  return lines.length === 0 ? [] : [whole(`${lines.map(line => `- ${line}\n`).join('')}\n`)]
}

/** What CloudFront was told, path by path. */
export function invalidationBlocks({ invalidations }: RunReport): readonly Block[] {
  return invalidations.map(invalidation => {
    const { paths } = invalidation
    return namesList('', prose(invalidationSentence(invalidation)), paths)
  })
}

const cacheColumns: readonly Column[] = [
  ['Cache-Control', 'left'],
  ['Files', 'right'],
  ['For example', 'left'],
]

/** How many files got which Cache-Control. */
export function cacheBlocks(plan: Plan | undefined): readonly Block[] {
  const classes = plan === undefined ? [] : cacheClasses(plan)
  if (classes.length === 0) return []
  const rows = classes.map(({ cacheControl, files, examples }) => {
    const shown = examples.map(htmlCode).join(', ')
    const value = cacheControl === undefined ? 'none sent' : htmlCode(cacheControl)
    return tableRow([value, count(files), files > examples.length ? `${shown}, …` : shown])
  })
  const title = `<b>Cache-Control</b>: ${counted(rows.length, 'value')}`
  return [
    {
      head: foldingHead(title, false) + tableHead(cacheColumns),
      rows: rows.length,
      row: index => rows[index] ?? '',
      more: leftOut => `\n… and ${count(leftOut)} more, in the changes file.\n`,
      tail: FOLDING_TAIL,
    },
  ]
}
