import type { HeaderDifference } from '../../headers/differences.ts'
import { type Change, pathOf } from '../../plan/plan.ts'
import { shortenPath } from '../../text/columns.ts'
import { visible } from '../../text/escape.ts'
import { count, counted } from '../../text/format.ts'
import { type HeaderGroup, headerGroups, NOW_SENT, shortened } from '../header-groups.ts'
import { actionWords } from '../words.ts'
import { andMore, painterOf } from './change-lines.ts'
import type { Style } from './style.ts'

const MOST_GROUPS = 20
/** Paths of a group; a rule that changed concerns hundreds of them. */
const MOST_PATHS = 10

/** What changes in the headers, and for which files: files with the same differences stand together. */
export function headerLines(changes: readonly Change[], style: Style): readonly string[] {
  const groups = headerGroups(changes)
  const rest = groups.slice(MOST_GROUPS)
  const left = rest.reduce((sum, group) => sum + group.changes.length, 0)
  return [
    ...groups.slice(0, MOST_GROUPS).flatMap(group => groupLines(group, style)),
    ...(left > 0
      ? [
          `  … and ${count(left)} more, with ${counted(rest.length, 'other difference')} (in the changes file)`,
        ]
      : []),
  ]
}

function groupLines({ known, headers, changes }: HeaderGroup, style: Style): readonly string[] {
  const size = counted(changes.length, 'file')
  const said = [...(known ? [] : [NOW_SENT]), ...headers.map(header => headerLine(header, known))]
  const paint = painterOf('headers', style)
  return [
    ...said.map((line, index) => `  ${index === 0 ? size : ' '.repeat(size.length)}  ${line}`),
    ...changes.slice(0, MOST_PATHS).map(change => {
      const path = shortenPath(visible(pathOf(change)), style.columns - 6)
      return `    ${paint(`${actionWords.headers.sign} ${path}`)}`
    }),
    ...andMore(changes.length - MOST_PATHS).map(line => `  ${line}`),
  ]
}

/** `Cache-Control: public, max-age=60 → public, max-age=31536000, immutable`. */
function headerLine({ name, was, now }: HeaderDifference, known: boolean): string {
  const after = shown(now)
  return visible(`${name}: ${known ? `${shown(was)} → ${after}` : after}`)
}

function shown(value: string | undefined): string {
  return value === undefined ? '(none)' : shortened(value)
}
