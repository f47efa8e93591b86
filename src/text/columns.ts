import { EMOJI } from './emoji.ts'
import { latePattern } from './late-pattern.ts'

export type Alignment = 'left' | 'right'

/** Cells padded so that columns stand under each other in a monospaced font; no spaces at a line's end. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): readonly (readonly string[])[] {
  const widths = columnWidths(rows, alignments.length)
  return rows.map(row =>
    row.map((cell, column) => {
      const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)))
      if (alignments[column] === 'right') return padding + cell
      return column === row.length - 1 ? cell : cell + padding
    }),
  )
}

/** Columns of the widest cell of each. */
export function columnWidths(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  )
}

/** A column each: ASCII, and what the log itself draws with. The segmenter takes 30 ms to load, which most runs save. */
const simple = /^[ -~…→▕▏█░·–]*$/

const noWidth = latePattern('^\\p{Mark}+$', 'u')
/** Two columns each in monospaced fonts. */
const wide = latePattern(
  '^[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff01-\\uff60]',
  'u',
)
const emoji = latePattern(`^${EMOJI}$`, 'v')

let segmenter: Intl.Segmenter | undefined

/** What people take for characters. The segmenter is made only for a text that needs it: most are ASCII. */
function charactersOf(text: string): readonly string[] {
  if (simple.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const colorCodes = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g')

/** Columns that a text takes in a terminal, near enough for a table; colours take none. */
export function widthOf(painted: string): number {
  const text = painted.replace(colorCodes, '')
  if (simple.test(text)) return text.length
  return charactersOf(text).reduce((width, character) => width + characterWidth(character), 0)
}

function characterWidth(character: string): number {
  if (character.length === 1 && character <= '~') return 1
  if (noWidth().test(character)) return 0
  return emoji().test(character) || wide().test(character) ? 2 : 1
}

/**
 * A path in at most `width` columns. What is cut is in the middle, since the ends tell most: the folder that it is in,
 * and the name with its extension.
 */
export function shortenPath(path: string, width: number): string {
  if (widthOf(path) <= width) return path
  const segments = charactersOf(path)
  const room = Math.max(2, width) - 1
  const end = fitting(segments.toReversed(), Math.ceil((room * 2) / 3))
  const start = fitting(segments, room - end.width)
  return `${segments.slice(0, start.count).join('')}…${segments.slice(-end.count).join('')}`
}

/** How many characters from the first on take at most `width` columns; one at the least. */
function fitting(segments: readonly string[], width: number): { count: number; width: number } {
  let count = 0
  let used = 0
  for (const segment of segments) {
    const next = characterWidth(segment)
    if (count > 0 && used + next > width) break
    used += next
    count += 1
  }
  return { count, width: used }
}

/** A line as lines of at most `width` columns, indented as it is; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text]
  const indent = /^ */.exec(text)?.[0] ?? ''
  return wrapWords(text.slice(indent.length), width - indent.length).map(line => indent + line)
}

function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(joined) <= width) line = joined
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
