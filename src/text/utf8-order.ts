const SURROGATE = /[\ud800-\udfff]/

/**
 * Sorts in place as S3 sorts keys: by the bytes of their UTF-8. JavaScript's `<` is several times faster and
 * differs only for characters above U+FFFF.
 */
export function sortByUtf8<T extends { readonly path: string }>(items: T[]): T[] {
  if (items.some(({ path }) => SURROGATE.test(path))) {
    return items.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  }
  return items.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
}

/** The order of two texts by their UTF-8 bytes, without encoding them. */
export function compareUtf8(a: string, b: string): number {
  if (a === b) return 0
  if (!HIGH.test(a) || !HIGH.test(b)) return a < b ? -1 : 1
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Only among these UTF-16 has another order. */
const HIGH = /[\ud800-\uffff]/

/** Halves of characters above U+FFFF come behind all others, U+E000 to U+FFFF among them. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit
}
