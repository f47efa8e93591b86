import type { Write } from '../plan/plan.ts'
import { findObject } from '../s3/find-object.ts'
import type { RemoteObject, WriteCondition, Written } from '../s3/object-store.ts'
import type { ChangeContext } from './change-context.ts'
import { changedMeanwhile, isUnmet, mayPassWithout } from './conditions.ts'

/**
 * Writes an object unless it has changed since the plan was made.
 * @param write sends it, under the condition if there is one
 * @param isOurs whether what is there now is what was to be written: a repeat whose first answer was lost is refused by
 *   what it has written itself
 * @throws StoreError
 */
export async function writeUnlessChanged(
  change: Write,
  write: (condition?: WriteCondition) => Promise<Written>,
  isOurs: (object: RemoteObject) => Promise<boolean>,
  context: ChangeContext,
): Promise<Written> {
  const { conditions } = context
  const condition = conditions.of(change)
  if (condition === undefined) return write()
  try {
    return await write(condition)
  } catch (error) {
    if (isUnmet(error)) {
      const object = await whatIsThere(change.wanted.key, context)
      if (object && (await isOurs(object))) return { etag: object.etag }
      if (object?.etag !== etagBefore(change)) throw changedMeanwhile(error, object !== undefined)
      // The object is unchanged, so the store misunderstands the condition.
    } else if (!mayPassWithout(error, 'ifMatch' in condition)) throw error
    const written = await write()
    conditions.forgo(condition)
    return written
  }
}

function etagBefore(change: Write): string | undefined {
  return change.action === 'create' ? undefined : change.object.etag
}

/** As LIST shows it, which needs no other right than the deploy has. @throws StoreError */
export function whatIsThere(
  key: string,
  { store, requests }: Pick<ChangeContext, 'store' | 'requests'>,
): Promise<RemoteObject | undefined> {
  return findObject(store, key, requests)
}
