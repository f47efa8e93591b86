const SURROGATE = /[\ud800-\udfff]/

/**
 * Sorts in place as S3 sorts keys: by the bytes of their UTF-8. JavaScript's `<` is several times faster and
 * disagrees only where a character lies above U+FFFF.
 */
export function sortByUtf8<T extends { readonly path: string }>(items: T[]): T[] {
  if (items.some(({ path }) => SURROGATE.test(path))) {
    return items.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  }
  return items.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
}
