import { pathOf, type Work } from '../../plan/plan.ts'
import { htmlCode } from '../../text/escape.ts'
import { count } from '../../text/format.ts'
import { sizeOf } from '../log/change-lines.ts'
import { sharedReason, whyWords } from '../words.ts'
import { type Block, whole } from './cut-to-fit.ts'
import { type Column, prose, tableHead, tableRow, unbroken } from './markdown.ts'

/** Longer lists are folded. */
export const MOST_UNFOLDED = 20

/** Changes as a table that folds; `title` is HTML. */
export function changesTable(title: string, changes: readonly Work[]): Block {
  const isSaid = sharedReason(changes) === undefined
  const columns: readonly Column[] = [
    ['Path', 'left'],
    ['Size', 'right'],
    ...(isSaid ? [['Why', 'left'] as const] : []),
  ]
  const rowOf = (change: Work): string =>
    tableRow([
      htmlCode(pathOf(change)),
      unbroken(sizeOf(change)),
      ...(isSaid ? [prose(whyWords(change))] : []),
    ])
  return folding(title, tableHead(columns), changes, rowOf)
}

/**
 * Names below what is said of them (`head`, Markdown), as a list that folds; only `head` where there are
 * none.
 */
export function namesList(head: string, title: string, names: readonly string[]): Block {
  if (names.length === 0) return whole(head)
  const list = folding(title, '', names, name => `- ${htmlCode(name)}\n`)
  return { ...list, head: head + list.head }
}

/** Begins a part that folds; `title` is HTML. */
export function foldingHead(title: string, isOpen: boolean): string {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n`
}

/** Ends it. */
export const FOLDING_TAIL = '\n</details>\n\n'

function folding<Item>(
  title: string,
  head: string,
  items: readonly Item[],
  rowOf: (item: Item) => string,
): Block {
  const open = items.length <= MOST_UNFOLDED
  return {
    head: foldingHead(title, open) + head,
    rows: items.length,
    row: index => {
      const item = items[index]
      return item === undefined ? '' : rowOf(item)
    },
    more: leftOut => `\n… and ${count(leftOut)} more, in the changes file.\n`,
    tail: FOLDING_TAIL,
  }
}
