/** What an account may request per second, for all its distributions. */
const PATHS_A_SECOND = 150
const WILDCARDS_A_SECOND = 1
const EXACT_PATHS = PATHS_A_SECOND - WILDCARDS_A_SECOND

/** Milliseconds between batches. */
export const BATCH_PAUSE = 1_000

/**
 * The paths in batches, of which one may be sent a second. One batch at a time is what counts where CloudFront limits
 * what is asked for in a second; elsewhere up to 3,000 paths and 15 wildcards go in one. Pure.
 */
export function batchesOf(paths: readonly string[]): readonly (readonly string[])[] {
  const wildcards = paths.filter(path => path.endsWith('*'))
  const exact = paths.filter(path => !path.endsWith('*'))
  const batches: string[][] = []
  for (let index = 0; index < Math.max(wildcards.length, Math.ceil(exact.length / EXACT_PATHS)); index += 1) {
    const mine = wildcards.slice(index * WILDCARDS_A_SECOND, (index + 1) * WILDCARDS_A_SECOND)
    batches.push([...mine, ...exact.slice(index * EXACT_PATHS, (index + 1) * EXACT_PATHS)])
  }
  return batches
}
