import { inLanes } from '../pace/lanes.ts'
import type { Delete } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { DeleteFailure } from '../s3/object-store.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'
import { changedMeanwhile, isUnmet, mayPassWithout } from './conditions.ts'
import { ended } from './ended.ts'
import { whatIsThere } from './write-unless-changed.ts'

/** How many keys that a store reports as changed are checked one by one. */
const LANES = 16

/** Deletes up to 1,000 objects in one request, those that are still what the plan found there. */
export async function deleteObjects(
  deletes: readonly Delete[],
  context: ChangeContext,
): Promise<readonly Outcome[]> {
  const { limiter, starts } = context
  try {
    const failures = await limiter.run(0, starts, () => deleteUnlessChanged(deletes, context))
    const errors = new Map(failures.map(({ key, error }) => [key, error]))
    const asked = new Set(deletes.map(({ object }) => object.key))
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

async function deleteUnlessChanged(
  deletes: readonly Delete[],
  context: ChangeContext,
): Promise<readonly DeleteFailure[]> {
  const { store, conditions, requests } = context
  const objects = deletes.map(({ object }) => object)
  if (!conditions.ofDeletes) return deleteAnyway(objects, context)
  let failures: readonly DeleteFailure[]
  try {
    const known = objects.map(({ key, etag }) => ({ key, ...(etag !== '' && { etag }) }))
    failures = await store.delete(known, requests)
  } catch (error) {
    if (!mayPassWithout(error, false)) throw error
    const left = await deleteAnyway(objects, context)
    conditions.forgo('delete')
    return left
  }
  if (failures.length === 0) return failures
  const before = new Map(objects.map(({ key, etag }) => [key, etag]))
  const { again, rest } = await sortOut(failures, before, context)
  if (again.length === 0) return rest
  const left = await deleteAnyway(again, context)
  if (left.length < again.length) conditions.forgo('delete')
  return [...rest, ...left]
}

function deleteAnyway(
  objects: readonly { readonly key: string }[],
  { store, requests }: ChangeContext,
): Promise<readonly DeleteFailure[]> {
  return store.delete(
    objects.map(({ key }) => ({ key })),
    requests,
  )
}

/** Which of the failures may be for the condition alone, and what the others mean. */
async function sortOut(
  failures: readonly DeleteFailure[],
  before: ReadonlyMap<string, string>,
  context: ChangeContext,
): Promise<{ readonly again: readonly { readonly key: string }[]; readonly rest: readonly DeleteFailure[] }> {
  const again: { readonly key: string }[] = []
  const rest: DeleteFailure[] = []
  await inLanes(LANES, failures, context.requests, async failure => {
    const { key, error } = failure
    // Never asked for, so never to be deleted.
    if (!before.has(key)) rest.push(failure)
    else if (isUnmet(error)) {
      const object = await whatIsThere(key, context).catch(notToBeTold)
      // It is as it was, so the store takes the condition for something else.
      if (object !== undefined && object.etag === before.get(key)) again.push({ key })
      else if (object !== undefined) rest.push({ key, error: changedMeanwhile(error, true) })
    } else if (mayPassWithout(error, true)) again.push({ key })
    else rest.push(failure)
  })
  context.requests.throwIfAborted()
  return { again, rest }
}

/** It stays, since it may have become another. */
function notToBeTold(error: unknown): { readonly etag: undefined } {
  if (error instanceof StoreError) return { etag: undefined }
  throw error
}
