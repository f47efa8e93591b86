import type { RemoveConfig } from '../config/config.ts'
import { selection } from '../patterns/selection.ts'
import { checkPlan } from '../plan/guards.ts'
import { planRemove } from '../plan/plan-remove.ts'
import { checkPreview } from '../plan/preview-guard.ts'
import type { Prepared } from './prepared.ts'
import { readBucket } from './read-bucket.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'connections' | 'explain' | 'host' | 'signal' | 'timings' | 'warn'>

/** Reads what there is and plans what goes. Writes nothing. */
export async function prepareRemove(config: RemoveConfig, session: Needed): Promise<Prepared> {
  const { target, cloudFront } = config
  const bucket = await session.timings.timed('list', readBucket(config, session, session.signal))
  const plan = planRemove({
    target,
    remote: bucket.own,
    nested: bucket.nested,
    record: bucket.record,
    memory: bucket.memory,
    selection: selection(config.selection),
    cloudFront,
  })
  const refusals = [
    ...checkPlan(plan, 'remove', config.maxDeletes),
    ...checkPreview(config.preview, bucket.memory),
  ]
  return { plan: { ...plan, refusals }, hasNoRecord: bucket.memory.isBlank }
}
