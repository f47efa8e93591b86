import type { Difference, Expected, Layer, Seen } from './probe.ts'

/**
 * What an address answers otherwise than it should. Pure.
 * @param md5 of the file's content, decoded, in hex; absent where it is not compared
 */
export function differencesOf(expected: Expected, seen: Seen, md5?: string): readonly Difference[] {
  if (expected.is === 'named') return isThere(seen) ? [] : [status('200', seen)]
  if (expected.is !== 'file') return isAbsent(expected.is, seen) ? [] : [status('404', seen)]
  if (seen.status !== 200) return [status('200', seen)]
  const { contentType, cacheControl } = expected.wanted.headers
  return [
    ...differs('Content-Type', contentType, seen.headers['content-type'], sameType),
    ...(cacheControl === undefined
      ? []
      : differs('Cache-Control', cacheControl, seen.headers['cache-control'], sameDirectives)),
    ...(md5 === undefined || seen.md5 === undefined || md5 === seen.md5
      ? []
      : [{ what: 'content', expected: `MD5 ${md5}`, got: `MD5 ${seen.md5}` } as const]),
  ]
}

/** Some servers that answer a GET do not accept a HEAD. */
function isThere({ status }: Seen): boolean {
  return status < 400 || status === 405 || status === 501
}

function isAbsent(is: 'deleted' | 'nowhere', seen: Seen): boolean {
  return is === 'nowhere' ? seen.status === 404 : seen.status !== 200 || seen.redirected
}

function status(expected: string, { status: code, headers: { location } }: Seen): Difference {
  const isRedirect = code >= 300 && code < 400 && location !== undefined
  return { what: 'status', expected, got: isRedirect ? `${code} to ${location}` : String(code) }
}

function differs(
  what: 'Content-Type' | 'Cache-Control',
  expected: string,
  got: string | undefined,
  isSame: (a: string, b: string) => boolean,
): readonly Difference[] {
  return got !== undefined && isSame(expected, got) ? [] : [{ what, expected, got: got ?? 'none' }]
}

/** A server may write the charset in its own way, but not leave it out. */
function sameType(a: string, b: string): boolean {
  return plainType(a) === plainType(b)
}

function plainType(type: string): string {
  return type.toLowerCase().replaceAll(/[\s"]/g, '')
}

/** In any order. */
function sameDirectives(a: string, b: string): boolean {
  const plain = (value: string) =>
    value
      .toLowerCase()
      .split(/\s*,\s*/)
      .map(part => part.trim())
      .toSorted()
      .join()
  return plain(a) === plain(b)
}

/**
 * Where what is wrong most likely is, by what the answer says of itself. Pure.
 * - Out of a cache, and the deploy has just written it: an old copy.
 * - The object's own ETag with another header: a rule of the CDN sets it.
 * - S3's own error, or another ETag straight from the origin: the bucket.
 */
export function layerOf(expected: Expected, { status: code, headers }: Seen): Layer {
  const fromCache =
    /\bhit\b/i.test(headers['x-cache'] ?? headers['cf-cache-status'] ?? '') || Number(headers['age']) > 0
  if (expected.is === 'named') return 'bucket'
  if (expected.is !== 'file') return fromCache && code === 200 ? 'old-copy' : 'cdn-rule'
  const isObject = code === 200 && expected.etag !== undefined && plainEtag(headers['etag']) === expected.etag
  if (fromCache && (expected.isWritten || !isObject)) return 'old-copy'
  if (isObject) return 'cdn-rule'
  const byBucket = code === 200 ? headers['etag'] : headers['x-amz-request-id']
  return byBucket === undefined ? 'cdn-rule' : 'bucket'
}

/** CloudFront marks it weak where it compresses. */
function plainEtag(etag: string | undefined): string | undefined {
  return etag?.replace(/^W\//, '').replaceAll('"', '')
}
