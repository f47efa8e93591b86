/** One line that is not done as it was meant. */
export interface SiteFileWarning {
  readonly file: '_headers' | '_redirects'
  readonly line: number
  /** What stands there, without secrets. */
  readonly text: string
  /** Why it is not done and what could do it, as sentences. */
  readonly reason: string
}

/** Of a line so much that it can be recognized. */
export function shown(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)}…` : text
}
