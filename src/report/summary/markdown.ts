import { htmlCode, htmlText } from '../../text/escape.ts'
import { latePattern } from '../../text/late-pattern.ts'

/** Letters, and numbers where they are no commit, no `GH-1` and no `TICKET-12`. */
const plainWord = latePattern("^(?![0-9a-fA-F]{7,40}$)[\\p{L}\\p{N}]+(?:[-'’]\\p{L}+)*$", 'u')
const plainAsciiWord = /^(?![0-9a-fA-F]{7,40}$)[A-Za-z0-9]+(?:[-'][A-Za-z]+)*$/
const ascii = /^[ -~]*$/
const plainNumber = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$/
const plainMark = /^[–—…→·]+$/
/** The marks around a word make no markup by themselves. */
const wordInMarks = /^(["'(]*)(.*?)([.,:;?!)"']*)$/s

/**
 * A sentence with names in it as Markdown. Every word that is not plainly a word goes into `<code>`: elsewhere,
 * GitHub turns what a stranger wrote into mentions, links and issue numbers.
 */
export function prose(sentence: string): string {
  return unbroken(
    sentence
      .split(/(`[^`\n]+`| +)/)
      .map(prosePiece)
      .join(''),
  )
}

/** Text between backticks is code already; anything else between spaces is a word. */
function prosePiece(piece: string): string {
  if (/^`[^`\n]+`$/.test(piece)) return htmlCode(piece.slice(1, -1))
  return /^ *$/.test(piece) ? piece : proseWord(piece)
}

/** Keeps a number and its unit on one line: `182.0 kB`, `2.3 s`. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:[kMGT]?B|ms|s|min)\b)/g, '$1&nbsp;')
}

function proseWord(word: string): string {
  const [, before = '', inner = '', after = ''] = wordInMarks.exec(word) ?? []
  return before + (isPlain(inner) ? inner : htmlCode(inner)) + after
}

function isPlain(word: string): boolean {
  if ([plainAsciiWord, plainNumber, plainMark].some(plain => plain.test(word))) return true
  return word === '' || (!ascii.test(word) && plainWord().test(word))
}

/** A table's row; the cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

export type Column = readonly [title: string, alignment: 'left' | 'right']

/** The first two lines of a table. */
export function tableHead(columns: readonly Column[]): string {
  const rules = columns.map(([, alignment]) => (alignment === 'right' ? '---:' : ':---'))
  return tableRow(columns.map(([title]) => title)) + tableRow(rules)
}

/** One of GitHub's coloured boxes; the lines are Markdown already. */
export function alert(kind: 'WARNING' | 'CAUTION', paragraphs: readonly string[]): string {
  return `> [!${kind}]\n${paragraphs.map(paragraph => `> ${paragraph}\n`).join('>\n')}\n`
}

/** A text and, where it is known, the page that it leads to. */
export interface Link {
  readonly text: string
  readonly url?: string | undefined
}

/** In HTML: Markdown's own link would end at the first bracket of a name. */
export function anchor({ text, url }: Link): string {
  if (url === undefined) return htmlCode(text)
  const href = url
    .replaceAll('&', '&amp;')
    .replaceAll('"', '%22')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
  return `<a href="${href}"><code>${htmlText(text)}</code></a>`
}
