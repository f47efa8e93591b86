import type { RemoveConfig } from '../config/config.ts'
import { selection } from '../patterns/selection.ts'
import { checkPlan } from '../plan/guards.ts'
import { planRemove } from '../plan/plan-deploy.ts'
import { NO_FINDINGS, type Prepared } from './prepared.ts'
import { readBucket } from './read-bucket.ts'
import type { Session } from './session.ts'

/** Reads what there is and plans what goes. Writes nothing. */
export async function prepareRemove(config: RemoveConfig, session: Session): Promise<Prepared> {
  const { target } = config
  const bucket = await session.timed('list', readBucket(config, session, session.signal))
  const plan = planRemove({
    target,
    remote: bucket.own,
    nested: bucket.nested,
    record: bucket.record,
    selection: selection(config.selection),
  })
  const refusals = checkPlan(plan, 'remove', config.maxDeletes)
  return { plan, refusals, bucket, findings: NO_FINDINGS }
}
