import { namesOf, parsePattern } from './pattern.ts'
import { patternLines, type Selection } from './selection.ts'

/** What one line of `include` or `exclude` does. */
export interface Usage {
  readonly input: 'include' | 'exclude'
  /** As it was written. Absent for what no line of `include` names. */
  readonly pattern?: string
  readonly files: number
  /** Of which nothing was read. */
  readonly folders: number
}

/**
 * How much each line of `exclude` leaves out, and `include` by not naming it.
 * @param leftOut paths, folders with a `/` at their end
 */
export function leftOutBy({ exclude }: Selection, leftOut: readonly string[]): readonly Usage[] {
  const lines = patternLines(exclude).map(pattern => ({ pattern, ...parsePattern(pattern) }))
  const counts = new Map<string | undefined, { files: number; folders: number }>()
  for (const path of leftOut) {
    const isFolder = path.endsWith('/')
    // `drafts/**` leaves out all that is in the folder, not the folder.
    const names = namesOf(isFolder ? `${path}-` : path)
    const by = lines.findLast(({ negated, depths }) => !negated && depths(names).length > 0)?.pattern
    const count = counts.get(by) ?? { files: 0, folders: 0 }
    counts.set(by, count)
    if (isFolder) count.folders += 1
    else count.files += 1
  }
  return [...counts].map(([pattern, count]) =>
    pattern === undefined ? { input: 'include', ...count } : { input: 'exclude', pattern, ...count },
  )
}

/** The lines of `include` and `exclude` that match none of the paths. A `!` line only takes back. */
export function unusedLines(
  { include, exclude }: Selection,
  paths: Iterable<string>,
): readonly Pick<Required<Usage>, 'input' | 'pattern'>[] {
  const lines = (['include', 'exclude'] as const).flatMap(input =>
    patternLines({ include, exclude }[input]).map(pattern => ({ input, pattern, ...parsePattern(pattern) })),
  )
  let unused = lines.filter(({ negated }) => !negated)
  for (const path of paths) {
    if (unused.length === 0) break
    const names = namesOf(path)
    if (unused.some(({ depths }) => depths(names).length > 0))
      unused = unused.filter(({ depths }) => depths(names).length === 0)
  }
  return unused.map(({ input, pattern }) => ({ input, pattern }))
}
