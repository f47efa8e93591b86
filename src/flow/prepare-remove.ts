import type { RemoveConfig } from '../config/config.ts'
import { selection } from '../patterns/selection.ts'
import { checkPlan } from '../plan/guards.ts'
import { planRemove } from '../plan/plan-remove.ts'
import { checkPreview } from '../plan/preview-guard.ts'
import type { Bucket } from './bucket.ts'
import type { Prepared } from './prepared.ts'

/** Plans what to delete. Writes nothing. */
export function prepareRemove(config: RemoveConfig, bucket: Bucket): Prepared {
  const { target, cloudFront } = config
  const plan = planRemove({
    target,
    remote: bucket.own,
    nested: bucket.nested,
    skipped: bucket.skipped,
    record: bucket.record,
    memory: bucket.memory,
    selection: selection(config.selection),
    cloudFront,
  })
  const refusals = [...checkPlan(plan, 'remove', config.maxDeletes), ...checkPreview(config.preview, bucket)]
  return { plan: { ...plan, refusals }, hasNoRecord: bucket.memory.isBlank }
}
