/** A line that cannot be followed as it was meant. */
export interface SiteFileWarning {
  readonly file: '_headers' | '_redirects'
  readonly line: number
  /** What stands there, without secrets. */
  readonly text: string
  /** Why not, and what could do it instead, in sentences. */
  readonly reason: string
}

/** How much of a line is quoted, so that it can be recognized. */
export function shown(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)}…` : text
}
