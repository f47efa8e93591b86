/** A line that says something. */
export interface Line {
  /** Counts from 1. */
  readonly number: number
  /** Without the blanks around it. */
  readonly text: string
  readonly indented: boolean
}

/** In UTF-16 units: twice what S3 takes for a redirect's target. */
const LONGEST_LINE = 4096

/** A line that is too long is kept up to there, to be told apart and named. */
export function isTooLong({ text }: Line): boolean {
  return text.length > LONGEST_LINE
}

export const TOO_LONG = `The line has more than ${LONGEST_LINE} characters.`

/** The lines that are neither blank nor comments. */
export function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({
      number: index + 1,
      text: line.trim().slice(0, LONGEST_LINE + 1),
      indented: /^\s/.test(line),
    }))
    .filter(line => line.text !== '' && !line.text.startsWith('#'))
}
