/** How the log is drawn: in which colours, and how wide. Colours go on text that has been made safe and aligned. */
export interface Style {
  /** That a line should fit into. */
  readonly columns: number
  green(text: string): string
  yellow(text: string): string
  red(text: string): string
  dim(text: string): string
  bold(text: string): string
}

const plain = (text: string): string => text
const noColor: Omit<Style, 'columns'> = { green: plain, yellow: plain, red: plain, dim: plain, bold: plain }

function sgr(on: number, off: number): (text: string) => string {
  return text => `\u001b[${on}m${text}\u001b[${off}m`
}

// GitHub's log viewer knows no dim (2): bright black is the grey that it and terminals share.
const ansi: Omit<Style, 'columns'> = {
  green: sgr(32, 39),
  yellow: sgr(33, 39),
  red: sgr(31, 39),
  dim: sgr(90, 39),
  bold: sgr(1, 22),
}

export function styleFor({ color, columns }: { readonly color: boolean; readonly columns: number }): Style {
  return { ...(color ? ansi : noColor), columns }
}
