import type { Kind } from '../names/kind.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const REVALIDATE = 'public, max-age=0, must-revalidate'
/** A CDN keeps it for a day, or until it is told that it has changed; browsers ask the CDN. */
const PURGED = 'public, max-age=0, s-maxage=86400, must-revalidate'

/**
 * Carry the hash of the file that they are named after, not their own: an edited comment changes a source map and
 * not the minified script (seen with Parcel).
 */
const DERIVED = /\.(map|LICENSE\.txt)(\.(br|gz|zst))?$/

/** Whether a `Cache-Control` tells visitors that the content will never change. */
export function isImmutable(value: string | undefined): boolean {
  return value !== undefined && /(^|[\s,])immutable($|[\s,])/i.test(value)
}

/** The `Cache-Control` of a file; undefined: none is sent. */
export function cacheControl(policy: CachePolicy, path: string, kind: Kind): string | undefined {
  switch (policy.policy) {
    case 'none':
      return undefined
    case 'literal':
      return policy.value
    case 'auto':
      return isForever(path, kind) ? FOREVER : REVALIDATE
    case 'cdn':
      return isForever(path, kind) ? FOREVER : PURGED
  }
}

function isForever(path: string, kind: Kind): boolean {
  return kind === 'hashed' && !DERIVED.test(path)
}

export type CachePolicy =
  | { readonly policy: 'auto' }
  | { readonly policy: 'cdn' }
  | { readonly policy: 'none' }
  | { readonly policy: 'literal'; readonly value: string }
