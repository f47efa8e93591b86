/** The candidate that `word` was probably meant to be, if any is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word)
  const ranked = candidates
    .map(candidate => ({ candidate, distance: distance(wanted, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  if (best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3))) return best.candidate
  return wanted.length < 3 ? undefined : candidates.find(candidate => sharesWords(wanted, plain(candidate)))
}

/** ` Did you mean x?`, or nothing; to be put behind a sentence. */
export function didYouMean(word: string, candidates: readonly string[], prefix = ''): string {
  const candidate = nearest(word, candidates)
  return candidate === undefined ? '' : ` Did you mean ${prefix}${candidate}?`
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', '-')
}

function sharesWords(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return `-${long}-`.includes(`-${short}-`)
}

/** Levenshtein's, with a swap of two neighbours counted as one. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
