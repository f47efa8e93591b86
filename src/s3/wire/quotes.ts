/** An ETag without the quotes around it; empty for none. */
export function withoutQuotes(etag: string | undefined): string {
  return (etag ?? '').replace(/^"|"$/g, '')
}
