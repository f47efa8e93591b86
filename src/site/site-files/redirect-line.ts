/** A line of `_redirects`: `from [query …] [to] [status[!]] [condition …]`. */
export interface RedirectLine {
  readonly from: string
  /** `name=value`. */
  readonly query: readonly string[]
  /** Absent: `from` itself. */
  readonly to?: string
  readonly status: number
  /** Also where a file has that path. */
  readonly forced: boolean
  /** `Country=de` and the like. */
  readonly conditions: readonly string[]
}

const STATUS = /^[1-5]\d\d!?$/

/** Undefined for a line that is no redirect. Cloudflare and Netlify agree but for the status that is left out. */
export function parseRedirectLine(text: string): RedirectLine | undefined {
  const tokens = text.split(/\s+/)
  const comment = tokens.findIndex(token => token.startsWith('#'))
  const [first = '', ...rest] = comment < 0 ? tokens : tokens.slice(0, comment)
  const from = first.startsWith('/') || isUrl(first) ? first : `/${first}`
  const target = STATUS.test(rest[0] ?? '')
    ? -1
    : rest.findIndex(token => token.startsWith('/') || isUrl(token))
  const query = rest.slice(0, Math.max(target, 0))
  const [status = '301', ...conditions] = rest.slice(target + 1)
  const to = rest[target]
  if (first === '' || rest.length === 0 || !STATUS.test(status)) return undefined
  if (![...query, ...conditions].every(token => token.includes('='))) return undefined
  return {
    from,
    query,
    ...(to !== undefined && { to }),
    status: Number.parseInt(status, 10),
    forced: status.endsWith('!'),
    conditions,
  }
}

export function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text)
}
