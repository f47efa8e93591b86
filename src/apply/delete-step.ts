import { inLanes } from '../pace/lanes.ts'
import type { Delete, DeleteStep } from '../plan/plan.ts'
import { deletesIn } from '../plan/steps.ts'
import { deleteObjects } from './delete-objects.ts'
import type { Running } from './running.ts'
import { Tally } from './tally.ts'
import { timed } from './timed.ts'

/** Each request is 1,000 deletes to the store, which counts each of them. */
const LANES = 4
const BATCH = 1000

export function deleteStep(step: DeleteStep, running: Running): Promise<void> {
  return timed('delete', running, async () => {
    const deletes = deletesIn(running.plan, step).filter(change => !running.spared.has(change))
    const tally = new Tally(step.name, deletes.length, running)
    await inLanes(LANES, batches(deletes), tally.context.starts, async batch => {
      for (const outcome of await deleteObjects(batch, tally.context)) tally.settle(outcome)
    })
    tally.close()
  })
}

function* batches(deletes: readonly Delete[]): Generator<readonly Delete[]> {
  for (let from = 0; from < deletes.length; from += BATCH) yield deletes.slice(from, from + BATCH)
}
