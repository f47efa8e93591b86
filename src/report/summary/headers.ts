import type { HeaderDifference } from '../../headers/differences.ts'
import { type Change, pathOf } from '../../plan/plan.ts'
import { htmlCode } from '../../text/escape.ts'
import { count, counted } from '../../text/format.ts'
import { type HeaderGroup, headerGroups, NOW_SENT, shortened } from '../header-groups.ts'
import { FOLDING_TAIL, foldingHead, MOST_UNFOLDED } from './blocks.ts'
import type { Block } from './cut-to-fit.ts'
import { type Column, tableHead, tableRow } from './markdown.ts'

/** Paths of a group. */
const EXAMPLES = 3

const columns: readonly Column[] = [
  ['Header', 'left'],
  ['Files', 'right'],
  ['For example', 'left'],
]

/** What changes in the headers as a table that folds, a row for all files with the same differences. */
export function headersTable(title: string, changes: readonly Change[]): Block {
  const groups = headerGroups(changes)
  return {
    head: foldingHead(title, groups.length <= MOST_UNFOLDED) + tableHead(columns),
    rows: groups.length,
    row: index =>
      groups
        .slice(index, index + 1)
        .map(groupRow)
        .join(''),
    more: leftOut => `\n… and ${counted(leftOut, 'other difference')}, in the changes file.\n`,
    tail: FOLDING_TAIL,
  }
}

function groupRow({ known, headers, changes }: HeaderGroup): string {
  const lines = [...(known ? [] : [NOW_SENT]), ...headers.map(header => difference(header, known))]
  const examples = changes.slice(0, EXAMPLES).map(change => htmlCode(pathOf(change)))
  const dots = changes.length > EXAMPLES ? ['…'] : []
  return tableRow([lines.join('<br>'), count(changes.length), [...examples, ...dots].join(', ')])
}

/** `Cache-Control: public, max-age=60 → public, max-age=31536000, immutable`. */
function difference({ name, was, now }: HeaderDifference, known: boolean): string {
  return `${htmlCode(name)}: ${known ? `${value(was)} → ${value(now)}` : value(now)}`
}

function value(text: string | undefined): string {
  return text === undefined ? 'none' : htmlCode(shortened(text))
}
