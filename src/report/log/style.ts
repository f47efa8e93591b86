/** Colours of the log. Applied to text that has been made safe and aligned: the codes have no width. */
export interface Style {
  green(text: string): string
  yellow(text: string): string
  red(text: string): string
  dim(text: string): string
  bold(text: string): string
}

const plain = (text: string): string => text
const noColor: Style = { green: plain, yellow: plain, red: plain, dim: plain, bold: plain }

function sgr(on: number, off: number): (text: string) => string {
  return text => `\u001b[${on}m${text}\u001b[${off}m`
}

// GitHub's log viewer knows no dim (2): bright black is the grey that it and terminals share.
const ansi: Style = {
  green: sgr(32, 39),
  yellow: sgr(33, 39),
  red: sgr(31, 39),
  dim: sgr(90, 39),
  bold: sgr(1, 22),
}

export function styleFor(color: boolean): Style {
  return color ? ansi : noColor
}
