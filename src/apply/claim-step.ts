import { encodeRecord } from '../record/format.ts'
import { probeGuard, writeRecord } from '../record/record-store.ts'
import { type Running, recordPlace } from './running.ts'

/**
 * Writes an empty record before the first write of a first deploy. Other deploys recognize the folder by its record, and
 * leave it alone, even if this run is killed. If it cannot be written, the record at the end fails too, and warns then.
 * During the writes, this step finds out whether the store keeps two runs from writing the record at once.
 */
export async function claimStep(running: Running): Promise<void> {
  const { plan, tools } = running
  const place = recordPlace(running)
  if (place === undefined) return
  const stub = encodeRecord({ ...plan.provenance, rows: new Map(), openPaths: [] })
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
