import type { Plan } from '../../plan/plan.ts'
import { alignColumns, columnWidths, shortenPath, widthOf } from '../../text/columns.ts'
import { visible } from '../../text/escape.ts'
import { bytes, count, counted } from '../../text/format.ts'
import { type CacheClass, cacheClasses } from '../cache-classes.ts'
import { type RunReport, urlOf } from '../run-report.ts'
import { planned, type Totals } from '../totals.ts'
import { forReading, groupTitle, leftAloneLines, workActions } from '../words.ts'
import { changeLines } from './change-lines.ts'
import { headerLines } from './header-lines.ts'
import { plannedInvalidationSections } from './invalidation-lines.ts'
import type { Section } from './section.ts'
import type { Style } from './style.ts'

/** Lines of the log for each action; the changes file has them all. */
const MOST_CHANGES = 100
const MOST_CLASSES = 10

export type PlanReport = Pick<RunReport, 'command' | 'dryRun'> &
  Partial<Pick<RunReport, 'invalidations'>> & { readonly plan: Plan }

/** The plan as the log shows it, before anything is done. */
export interface PlanLog {
  readonly summary: readonly string[]
  readonly sections: readonly Section[]
}

export function planLog({ command, dryRun, plan, invalidations = [] }: PlanReport, style: Style): PlanLog {
  const sum = planned(plan.changes)
  const what = dryRun ? 'Dry run: nothing is written. Plan' : 'Plan'
  return {
    summary: [
      style.bold(`${what} for ${visible(urlOf(plan.target))}`),
      `  ${planSentence(sum, command)}`,
      ...leftAloneLines(plan, visible).map(line => `  ${style.dim(line)}`),
    ],
    sections: [
      ...actionSections(plan, style),
      ...(writesOf(sum) === 0 ? [] : cacheSections(cacheClasses(plan), style)),
      ...plannedInvalidationSections(invalidations),
    ],
  }
}

function writesOf({ created, updated, headersUpdated }: Totals): number {
  return created + updated + headersUpdated
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

function actionSections(plan: Plan, style: Style): readonly Section[] {
  return workActions.flatMap(action => {
    const changes = forReading(plan.changes.filter(change => change.action === action))
    if (changes.length === 0) return []
    const lines =
      action === 'headers' ? headerLines(changes, style) : changeLines(changes, MOST_CHANGES, style)
    return [{ title: groupTitle(action, changes, 'planned'), lines }]
  })
}

function cacheSections(classes: readonly CacheClass[], style: Style): readonly Section[] {
  if (classes.length === 0) return []
  const shown = classes.slice(0, MOST_CLASSES)
  const facts = shown.map(({ cacheControl, files }) => [
    counted(files, 'file'),
    cacheControl === undefined ? 'none sent' : visible(cacheControl),
  ])
  const room = style.columns - 6 - columnWidths(facts, 2).reduce((sum, width) => sum + width, 0)
  const cells = facts.map((fact, index) => [...fact, examplesIn(room, shown[index])])
  const rows = alignColumns(cells, ['right', 'left', 'left'])
  const more = classes.length - shown.length
  return [
    {
      title: `Cache-Control (${counted(classes.length, 'value')})`,
      lines: [
        ...rows.map(([files, value, examples]) =>
          `  ${files}  ${value}  ${style.dim(examples ?? '')}`.trimEnd(),
        ),
        ...(more > 0 ? [`  … and ${count(more)} more values (in the changes file)`] : []),
      ],
    },
  ]
}

/** As many examples as fit into so many columns, the first one shortened if it has to be. */
function examplesIn(room: number, of: CacheClass | undefined): string {
  const [first, ...others] = (of?.examples ?? []).map(visible)
  if (first === undefined || room < 12) return ''
  let text = shortenPath(first, room - 3)
  let shown = 1
  for (const example of others) {
    if (widthOf(text) + 2 + widthOf(example) > room - 3) break
    text += `, ${example}`
    shown += 1
  }
  return (of?.files ?? 0) > shown ? `${text}, …` : text
}
