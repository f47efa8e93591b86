/** A line that says something. */
export interface Line {
  /** Counts from 1. */
  readonly number: number
  /** Without the blanks around it. */
  readonly text: string
  readonly indented: boolean
}

/** The lines that are neither blank nor comments. */
export function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim(), indented: /^\s/.test(line) }))
    .filter(line => line.text !== '' && !line.text.startsWith('#'))
}
