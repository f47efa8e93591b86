import { type Change, pathOf } from '../../plan/plan.ts'
import { visible } from '../../text/escape.ts'
import { bytes, bytesChange, count } from '../../text/format.ts'
import { actionWords, whyWords } from '../words.ts'
import { alignColumns } from './columns.ts'
import type { Style } from './style.ts'

/** A line per change: sign, path, size, reason. At most `most`, with a count of the rest. */
export function changeLines(changes: readonly Change[], most: number, style: Style): readonly string[] {
  const shown = changes.slice(0, most)
  const cells = shown.map(change => [visible(pathOf(change)), sizeOf(change), visible(whyWords(change))])
  const rows = alignColumns(cells, ['left', 'right', 'left'])
  const lines = rows.map(([path, size, reason], index) => {
    const { action } = shown[index] ?? { action: 'unchanged' }
    const paint = painterOf(action, style)
    return `  ${paint(`${actionWords[action].sign} ${path}`)}  ${size}  ${style.dim(reason ?? '')}`
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
