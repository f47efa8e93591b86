import type { Plan } from '../plan/plan.ts'

/** The files that share a Cache-Control. */
export interface CacheClass {
  /** Absent: none is sent. */
  readonly cacheControl: string | undefined
  readonly files: number
  /** Paths of the first few. */
  readonly examples: readonly string[]
}

const EXAMPLES = 3

/** Of all files of the source, unchanged ones too; the largest class first. */
export function cacheClasses(plan: Plan): readonly CacheClass[] {
  const wanted = plan.changes.flatMap(change => (change.action === 'delete' ? [] : [change.wanted]))
  return [...Map.groupBy(wanted, ({ headers }) => headers.cacheControl)]
    .map(([cacheControl, members]) => ({
      cacheControl,
      files: members.length,
      examples: members.slice(0, EXAMPLES).map(({ path }) => path),
    }))
    .sort((a, b) => b.files - a.files)
}
