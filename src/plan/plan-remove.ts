import type { RemoteObject } from '../s3/object-store.ts'
import { completePlan } from './complete.ts'
import { deletesByPhase } from './order.ts'
import type { Delete, Kept, Plan } from './plan.ts'
import { rowOf } from './rows.ts'
import { type BucketState, countBefore, kindsIn, plannedRecord, whyUntouchable } from './state.ts'
import { workOf } from './steps.ts'

export interface RemovalState extends BucketState {
  /** Below the prefix, if there is one. It goes last. */
  readonly record: RemoteObject | undefined
}

/** A plan that removes what is selected and not protected, folder markers too: nobody wants an empty preview. */
export function planRemove(state: RemovalState): Plan {
  const { target, remote, nested, skipped, memory, record, cloudFront } = state
  const kindOf = kindsIn({ ...state, wanted: [] })
  const deletes: Delete[] = []
  const kept: Kept[] = []
  for (const object of remote) {
    const path = object.key.slice(target.prefix.length)
    const reason = whyUntouchable(path, state.selection)
    if (reason) kept.push({ object, path, reason, ...rowOf(object, memory) })
    else deletes.push({ ...removal(object, path), kind: kindOf(object), invalidates: true })
  }
  // Objects that stay may still need the record.
  if (record && kept.length === 0 && skipped.length === 0) {
    const path = record.key.slice(target.prefix.length)
    deletes.push({ ...removal(record, path), kind: 'record', invalidates: false })
  }
  const stages = { writes: [], deletes: deletesByPhase(deletes, false) }
  return completePlan({
    command: 'remove',
    target,
    changes: workOf(stages),
    stages,
    write: {},
    kept,
    nested,
    skipped,
    carried: [],
    before: countBefore(state, kindOf, () => true, record !== undefined),
    provenance: {},
    ...plannedRecord(memory, false),
    cloudFront,
  })
}

function removal(object: RemoteObject, path: string) {
  return { action: 'delete', reason: 'removed', object, path } as const
}
