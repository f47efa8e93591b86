import { applyPlan } from '../apply/apply-plan.ts'
import type { Applied } from '../apply/apply-result.ts'
import type { Watch } from '../apply/tools.ts'
import { adviseCloudFront } from '../cloudfront/cloudfront-error.ts'
import { sparing } from '../plan/spare.ts'
import { tellOfPatience } from './patience.ts'
import type { Prepared } from './prepared.ts'
import { ProgressMeter } from './progress-meter.ts'
import type { Session } from './session.ts'
import { warnOfApplied } from './warn-of-applied.ts'

type Needed = Pick<Session, 'connections' | 'explain' | 'host' | 'signal' | 'timings' | 'warn'>

/** Applies the plan, and warns of problems that are not failures. */
export async function carryOut({ plan, keptBodies }: Prepared, session: Needed): Promise<Applied> {
  const { connections, signal } = session
  const { store, recordStore, limiter } = connections
  const meter = new ProgressMeter(plan, session.host, connections)
  const applied = await applyPlan(plan, {
    store,
    recordStore: recordStore?.store,
    connectCloudFront: () => connections.connectCloudFront(),
    limiter,
    signal,
    keptBodies,
    watch: watchFor(meter, session),
  }).finally(() => meter.dispose())
  warnOfApplied(plan, applied, session)
  return applied
}

/** With the plan adjusted to what was found out while applying it. */
export function asItTurnedOut(prepared: Prepared, applied: Applied | undefined): Prepared {
  return applied ? { ...prepared, plan: sparing(prepared.plan, applied.spared) } : prepared
}

function watchFor(meter: ProgressMeter, { host, timings, warn }: Needed): Watch {
  return {
    onProgress: progress => meter.step(progress),
    timed: (work, doing) => timings.timed(work, doing),
    onWaiting: (id, seconds) =>
      host.progress(`Waiting for CloudFront's invalidation ${id}, ${seconds} s so far`),
    onPatience: tellOfPatience(host),
    onUnconfirmed: error => {
      const { problem, hint } = adviseCloudFront(error)
      const unsure =
        'It is not known whether CloudFront had dropped the old pages before the files that they load were deleted.'
      warn([unsure, problem, hint].join('\n'))
    },
  }
}
