import type { ObjectHeaders } from '../../s3/object-headers.ts'
import { type CachePolicy, cacheControl } from '../cache-policy.ts'

/** A URL of the site that leads elsewhere. */
export interface Redirect {
  /** The key below the prefix of the object that redirects. */
  readonly path: string
  /** Begins with `/`, `http://` or `https://`; percent-encoded, ASCII. */
  readonly to: string
  /** Replaces a file. */
  readonly forced: boolean
  /** Of `_redirects`. */
  readonly line: number
  /** The line as it was written. */
  readonly text: string
}

/** What is sent with an object that redirects, where no rule says anything else. */
export function redirectHeaders({ path, to }: Redirect, policy: CachePolicy): ObjectHeaders {
  const cache = cacheControl(policy, path, 'page')
  return {
    contentType: 'text/html; charset=utf-8',
    ...(cache !== undefined && { cacheControl: cache }),
    websiteRedirectLocation: to,
  }
}

/**
 * A page that redirects by itself: S3 follows the redirect header only at website endpoints. It holds the target,
 * so that its ETag changes with it.
 */
export function redirectBody(to: string): string {
  const url = escaped(to)
  const canonical = escaped(to.replace(/#.*$/s, ''))
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<title>Moved</title>',
    `<link rel="canonical" href="${canonical}">`,
    `<meta http-equiv="refresh" content="0; url=${url}">`,
    `<p>This page is now at <a href="${url}">${url}</a>.</p>`,
    '</html>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
