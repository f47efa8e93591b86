import type { Applied } from '../apply/apply-result.ts'

/** Whether everything the plan wanted is uploaded, everything else is deleted, and the caches are told. */
export function isComplete({ outcomes, interference, invalidationErrors }: Applied): boolean {
  const isTold = interference === undefined && invalidationErrors.length === 0
  return isTold && outcomes.every(({ outcome }) => outcome === 'applied')
}
