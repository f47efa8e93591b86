/** Longer cells stick out instead of pushing the next column off the screen for all. */
const WIDEST = 64

export type Alignment = 'left' | 'right'

/** Cells padded so that columns stand under each other in a monospaced font; no blanks at a line's end. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): readonly (readonly string[])[] {
  const widths = alignments.map((_, column) =>
    Math.min(
      WIDEST,
      rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? '')), 0),
    ),
  )
  return rows.map(row =>
    row.map((cell, column) => {
      const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)))
      if (alignments[column] === 'right') return blanks + cell
      return column === row.length - 1 ? cell : cell + blanks
    }),
  )
}

const emoji = /\p{RGI_Emoji}/gv
const noWidth = /\p{Mark}/gu
/** Two columns each in monospaced fonts. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu

/** Columns that a text takes in a terminal, near enough for a table. */
function width(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  const plain = text.replace(emoji, 'xx').replace(noWidth, '').replace(wide, 'xx')
  return [...plain].length
}
