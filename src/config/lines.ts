import { textLines } from '../text/lines.ts'
import { Unusable } from '../text/parse.ts'
import { quote } from '../text/quote.ts'

/**
 * The entries of a list, one per line, without blank lines and the blanks around them.
 * @param second how an entry begins, if something like it behind a blank or a comma can only be another one
 * @throws Unusable for a line that holds several
 */
export function linesOf(text: string, second?: RegExp): readonly string[] {
  const lines = textLines(text)
  const joined = second && lines.find(line => new RegExp(`[\\s,]${second.source}`).test(line))
  if (joined !== undefined) throw severalIn(joined)
  return lines
}

/**
 * What is wrong with an entry of a list, which is named where the list has others.
 * @param problem such as `is not a media type.`
 */
export function badEntry(list: string, entry: string, problem: string): Unusable {
  return new Unusable(list.trim() === entry ? problem : `names ${quote(entry)}, which ${problem}`)
}

/** Other tools divide lists by commas or blanks. */
export function severalIn(line: string): Unusable {
  return new Unusable(`has several entries in one line, ${quote(line)}. Write one per line.`)
}

/**
 * Whether a line is a list of patterns for certain: names may hold blanks and commas, but hardly ever `,*` or `, /`, and
 * not all that stands between blanks begins as `*.html` or `/drafts` do, or ends as `uploads/` does.
 */
export function holdsPatterns(line: string): boolean {
  if (/,\s*!?[*/]/.test(line)) return true
  const pieces = line.trim().split(/[\s,]+/)
  const all = (form: RegExp) => pieces.every(piece => form.test(piece))
  return pieces.length > 1 && (all(/^!?(\*\.|\*\*\/|\/)./) || all(/^!?(\*\..+|.+\/)$/))
}
