import type { Plan } from '../../plan/plan.ts'
import { visible } from '../../text/escape.ts'
import { bytes, count, counted } from '../../text/format.ts'
import { type CacheClass, cacheClasses } from '../cache-classes.ts'
import { type RunReport, urlOf } from '../run-report.ts'
import { planned, type Totals } from '../totals.ts'
import { actionWords, keptLines, nestedLines, workActions } from '../words.ts'
import { changeLines } from './change-lines.ts'
import { alignColumns } from './columns.ts'
import { headerLines } from './header-lines.ts'
import { plannedInvalidationLines } from './invalidation-lines.ts'
import { type Style, styleFor } from './style.ts'

/** Lines of the log for each action; the changes file has them all. */
const MOST_CHANGES = 100
const MOST_CLASSES = 10

export type PlanReport = Pick<RunReport, 'command' | 'dryRun'> &
  Partial<Pick<RunReport, 'invalidations'>> & { readonly plan: Plan }

/** The plan as the log shows it, before anything is done. */
export function planLines(
  { command, dryRun, plan, invalidations = [] }: PlanReport,
  color: boolean,
): readonly string[] {
  const style = styleFor(color)
  const sum = planned(plan.changes)
  const what = dryRun ? 'Dry run, nothing is written: plan' : 'Plan'
  return [
    style.bold(`${what} for ${visible(urlOf(plan))}`),
    `  ${planSentence(sum, command)}`,
    ...actionSections(plan, style),
    ...section([...keptLines(plan.kept), ...nestedLines(plan.nested, visible)].map(line => `  ${line}`)),
    ...cacheSection(cacheClasses(plan), style),
    ...plannedInvalidationLines(invalidations, style),
  ]
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines]
}

/** `2 to create, 1 to delete, 40 unchanged; 1.2 MB to upload`. */
export function planSentence(sum: Totals, command: RunReport['command']): string {
  const { created, updated, headersUpdated, deleted, unchanged } = sum
  const work = [
    ...(created > 0 ? [`${count(created)} to create`] : []),
    ...(updated > 0 ? [`${count(updated)} to update`] : []),
    ...(headersUpdated > 0 ? [`${count(headersUpdated)} to get new headers`] : []),
    ...(deleted > 0 ? [`${count(deleted)} to delete`] : []),
  ]
  if (work.length === 0) return nothingToDo(unchanged, command)
  const same = command === 'deploy' ? [`${count(unchanged)} unchanged`] : []
  const upload = created + updated > 0 ? `; ${bytes(sum.bytesUploaded)} to upload` : ''
  return [...work, ...same].join(', ') + upload
}

function nothingToDo(unchanged: number, command: RunReport['command']): string {
  if (command === 'remove') return 'Nothing to remove'
  return `Nothing to do: ${counted(unchanged, 'file')} unchanged`
}

function actionSections(plan: Plan, style: Style): readonly string[] {
  return workActions.flatMap(action => {
    const changes = plan.changes.filter(change => change.action === action)
    if (changes.length === 0) return []
    const title = `${actionWords[action].planned} ${count(changes.length)}`
    const lines =
      action === 'headers' ? headerLines(changes, style) : changeLines(changes, MOST_CHANGES, style)
    return ['', style.bold(title), ...lines]
  })
}

function cacheSection(classes: readonly CacheClass[], style: Style): readonly string[] {
  if (classes.length === 0) return []
  const shown = classes.slice(0, MOST_CLASSES)
  const cells = shown.map(({ cacheControl, files, examples }) => [
    counted(files, 'file'),
    cacheControl === undefined ? 'none sent' : visible(cacheControl),
    `${examples.map(visible).join(', ')}${files > examples.length ? ', …' : ''}`,
  ])
  const rows = alignColumns(cells, ['right', 'left', 'left'])
  const more = classes.length - shown.length
  return [
    '',
    style.bold('Cache-Control'),
    ...rows.map(([files, value, examples]) => `  ${files}  ${value}  ${style.dim(examples ?? '')}`),
    ...(more > 0 ? [`  … and ${count(more)} more values (in the changes file)`] : []),
  ]
}
