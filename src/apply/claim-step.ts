import { probeGuard, writeRecord } from '../record/record-store.ts'
import { type Running, recordPlace } from './running.ts'

/**
 * Puts up an empty record before the first write of a first deploy: by its record others know a deploy, and leave it
 * alone. If the run is killed, it stays. Where it cannot be written the record will not be either, which is told then.
 * While the writes go on, it is found out whether the store keeps two runs from writing the record at once.
 */
export async function claimStep(running: Running): Promise<void> {
  const { plan, tools } = running
  const place = recordPlace(running)
  if (place === undefined) return
  const stub = { ...plan.provenance, rows: new Map(), openPaths: [] }
  const { condition } = running
  try {
    const written = await writeRecord(place, stub, { condition, options: plan.write }, tools.signal)
    if (written === undefined) return running.overtaken()
    running.claimed(written)
    running.guarded = probeGuard(place, written, plan.write, tools.signal).then(
      ({ isGuarded, written }) => {
        if (written) running.claimed(written)
        return isGuarded
      },
      () => false,
    )
  } catch (error) {
    running.record = { record: 'failed', error }
  }
}
