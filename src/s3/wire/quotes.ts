/**
 * An ETag without the quotes around it; empty for none. A copy: as a piece of an answer it would keep all of that in
 * memory.
 */
export function withoutQuotes(etag: string | undefined): string {
  if (etag === undefined) return ''
  const bytes = Buffer.from(etag)
  const start = etag.startsWith('"') ? 1 : 0
  return bytes.toString('utf8', start, bytes.length - (etag.endsWith('"') ? 1 : 0))
}
