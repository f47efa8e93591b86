import type { Keys, Scope } from './sign.ts'

/** Where a bucket's requests go, and what they are signed for. */
export interface Route {
  readonly protocol: 'http:' | 'https:'
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string
  readonly port: number | undefined
  /** The header: with the port, unless it is the protocol's own. */
  readonly host: string
  /** Of the bucket; ends in `/`. */
  readonly path: string
  readonly scope: Scope
  /** Trades the keys for those of a session, where the bucket wants one (directory buckets). */
  readonly session?: (keys: Keys) => Promise<Keys>
}

/** The route to a bucket that `url` is the address of, path included. */
export function routeTo(url: URL, scope: Scope): Route {
  const { protocol, hostname, port, host, pathname } = url
  return {
    protocol: protocol === 'http:' ? protocol : 'https:',
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? undefined : Number(port),
    host,
    path: pathname.endsWith('/') ? pathname : `${pathname}/`,
    scope,
  }
}
