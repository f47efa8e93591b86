import type { Applied } from '../apply/apply-result.ts'

/** Whether everything is up that the plan wanted there, all else is gone, and the caches know. */
export function isComplete({ outcomes, interference, invalidationErrors }: Applied): boolean {
  const isTold = interference === undefined && invalidationErrors.length === 0
  return isTold && outcomes.every(({ outcome }) => outcome === 'applied')
}
