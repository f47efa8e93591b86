import { collapse } from '../cloudfront/collapse.ts'
import { type Invalidation, invalidationPaths } from '../cloudfront/invalidation.ts'
import { addressable, encodeKey } from '../cloudfront/paths.ts'
import type { Stale } from '../cloudfront/stale.ts'
import { isWork, type Plan } from './plan.ts'
import { staleAfter } from './stale.ts'

/** What one distribution is told. */
export type InvalidationOrder = Pick<Invalidation, 'distribution' | 'paths'>

/** More paths than that are noted as wildcards, so that the record stays small. */
const MOST_OPEN_PATHS = 1_000

/** What each distribution must invalidate; distributions that need nothing are left out. Pure. */
export function invalidationsFor({ target, invalidation }: Plan, stale: Stale): readonly InvalidationOrder[] {
  if (invalidation === undefined) return []
  const { distributions, options } = invalidation
  return distributions
    .map(distribution => ({
      distribution: distribution.id,
      paths: invalidationPaths(distribution, stale, options, target.prefix),
    }))
    .filter(({ paths }) => paths.length > 0)
}

/** What each must invalidate once the whole plan is applied. Pure. */
export function plannedInvalidations(plan: Plan): readonly Invalidation[] {
  if (plan.invalidation === undefined) return []
  const orders = invalidationsFor(plan, staleAfter(plan, new Set(plan.changes.filter(isWork))))
  return orders.map(order => ({ ...order, state: 'planned' }))
}

/** What the record notes for the next run, if a distribution could not be told. Pure. */
export function pathsToNote({ target, invalidation }: Plan, stale: Stale): readonly string[] {
  const { paths, created } = stale
  const keepsErrors = invalidation?.distributions.some(distribution => distribution.keepsErrors)
  const open = keepsErrors ? [...paths, ...created] : paths
  if (open.length <= MOST_OPEN_PATHS) return open
  const { untouched, unlisted } = stale
  const neighbours = { untouched, unlisted, known: [`/${encodeKey(target.prefix)}`] }
  return collapse(open.map(addressable), neighbours, MOST_OPEN_PATHS)
}
