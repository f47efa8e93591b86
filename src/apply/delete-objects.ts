import type { Delete } from '../plan/plan.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'
import { ended } from './ended.ts'

/** Deletes up to 1,000 objects in one request. */
export async function deleteObjects(
  deletes: readonly Delete[],
  context: ChangeContext,
): Promise<readonly Outcome[]> {
  const { store, limiter, starts, requests } = context
  const keys = deletes.map(({ object }) => object.key)
  try {
    const failures = await limiter.run(0, starts, () => store.delete(keys, requests))
    const errors = new Map(failures.map(({ key, error }) => [key, error]))
    const asked = new Set(keys)
    const stranger = failures.find(({ key }) => !asked.has(key))
    // A failure that cannot be told to its key might be anyone's.
    if (stranger) throw stranger.error
    return deletes.map(change => {
      const error = errors.get(change.object.key)
      return error ? ended(change, error, context) : { outcome: 'applied', change, bytes: 0 }
    })
  } catch (error) {
    return deletes.map(change => ended(change, error, context))
  }
}
