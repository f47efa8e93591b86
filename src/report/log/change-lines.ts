import { type Change, pathOf } from '../../plan/plan.ts'
import { alignColumns, columnWidths, shortenPath } from '../../text/columns.ts'
import { visible } from '../../text/escape.ts'
import { bytes, bytesChange, count } from '../../text/format.ts'
import { actionWords, sharedReason, whyWords } from '../words.ts'
import type { Style } from './style.ts'

/** Columns that stay for a path however narrow the terminal is. */
const LEAST_PATH = 20
/** Spaces in front of a line, a sign and a space, and two spaces before each further column. */
const MARGIN = 4
const GAP = 2

/** A line per change: sign, path, size, and the reason unless all share it. At most `most`, with a count of the rest. */
export function changeLines(changes: readonly Change[], most: number, style: Style): readonly string[] {
  const shown = changes.slice(0, most)
  const isSaid = sharedReason(changes) === undefined
  const facts = shown.map(change => [sizeOf(change), isSaid ? visible(whyWords(change)) : ''])
  const [sizes = 0, reasons = 0] = columnWidths(facts, 2)
  const room = style.columns - MARGIN - GAP - sizes - (reasons > 0 ? GAP + reasons : 0)
  const rows = alignColumns(
    shown.map((change, index) => [
      shortenPath(visible(pathOf(change)), Math.max(LEAST_PATH, room)),
      ...(facts[index] ?? []),
    ]),
    ['left', 'right', 'left'],
  )
  const lines = rows.map(([path, size, reason = ''], index) => {
    const { action } = shown[index] ?? { action: 'unchanged' }
    const paint = painterOf(action, style)
    const why = reason === '' ? '' : `  ${style.dim(reason)}`
    return `  ${paint(`${actionWords[action].sign} ${path}`)}  ${size}${why}`
  })
  return [...lines, ...andMore(changes.length - shown.length)]
}

/** A line for what a shortened list leaves out, if anything. */
export function andMore(left: number): readonly string[] {
  return left > 0 ? [`  … and ${count(left)} more (in the changes file)`] : []
}

/** `2.1 kB → 2.2 kB` for updates. */
export function sizeOf(change: Change): string {
  switch (change.action) {
    case 'create':
    case 'headers':
    case 'unchanged':
      return bytes(change.wanted.size)
    case 'update':
      return bytesChange(change.object.size, change.wanted.size)
    case 'delete':
      return bytes(change.object.size)
  }
}

/** The colour of a change's line. */
export function painterOf(action: Change['action'], style: Style): (text: string) => string {
  return {
    create: style.green,
    update: style.yellow,
    headers: style.yellow,
    delete: style.red,
    unchanged: style.dim,
  }[action]
}
