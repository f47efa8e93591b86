import { plannedInvalidations } from '../plan/invalidations.ts'
import type { Plan } from '../plan/plan.ts'
import type { Host } from '../terminal/host.ts'
import { tellPlan } from './publish.ts'

/** The plan in the log, before anything is done. */
export function showPlan(plan: Plan, dryRun: boolean, host: Host): void {
  tellPlan({ command: plan.command, dryRun, plan, invalidations: plannedInvalidations(plan) }, host)
}
