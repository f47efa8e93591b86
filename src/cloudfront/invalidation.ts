import { collapse } from './collapse.ts'
import type { CloudFrontOptions } from './options.ts'
import { addressable, belowOrigin, encodeKey } from './paths.ts'
import type { Stale } from './stale.ts'

/** What has to be known of a distribution to name paths of it. */
export interface Distribution {
  readonly id: string
  /** What it puts before a path on its way to the bucket: empty, or `/folder`. Several where it has several ways. */
  readonly originPaths: readonly string[]
  /** Whether an error for a file that was missing may be shown for more than a minute after it is there. */
  readonly keepsErrors: boolean
  /** Whether it takes cache tags from its origin; absent: not known. */
  readonly readsTags?: boolean
}

/** What one distribution was told. */
export interface Invalidation {
  readonly distribution: string
  readonly paths: readonly string[]
  /** `started`: CloudFront has taken it; `completed`: and carried it out everywhere. */
  readonly state: 'planned' | 'started' | 'completed' | 'not-started'
  /** CloudFront's, once it is started. */
  readonly id?: string
}

/** The paths to invalidate of one distribution. Pure. */
export function invalidationPaths(
  { originPaths, keepsErrors }: Distribution,
  stale: Stale,
  { invalidate, maxPaths }: CloudFrontOptions,
  prefix: string,
): readonly string[] {
  if (invalidate.what === 'none' || stale.paths.length + stale.created.length === 0) return []
  if (invalidate.what === 'all') return ['/*']
  if (invalidate.what === 'paths') return invalidate.paths
  const below = (paths: readonly string[]) =>
    paths.flatMap(path => originPaths.flatMap(origin => belowOrigin(path, origin) ?? []))
  const outOfDate = keepsErrors ? [...stale.paths, ...stale.created] : stale.paths
  const neighbours = {
    get untouched() {
      return below(stale.untouched)
    },
    get unlisted() {
      return below(stale.unlisted)
    },
    known: originPaths.map(origin => belowOrigin(`/${encodeKey(prefix)}`, origin) ?? '/'),
  }
  return collapse(below(outOfDate).map(addressable), neighbours, maxPaths)
}
