import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { plannedInvalidations } from '../plan/invalidations.ts'
import type { Plan } from '../plan/plan.ts'
import { aboutLines } from '../report/log/about-lines.ts'
import { styleFor } from '../report/log/style.ts'
import { aboutOf } from './about.ts'
import { tellPlan } from './publish.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'connections' | 'environment' | 'host'>

/** Who deploys what to where, and the plan, before anything is done. */
export function showPlan(
  plan: Plan,
  config: DeployConfig | RemoveConfig,
  { connections, environment, host }: Needed,
): void {
  const { dryRun, target } = config
  const about = aboutOf(config, environment, connections.accessKeyId)
  host.info(aboutLines(about, target, styleFor(host)).join('\n'))
  tellPlan({ command: plan.command, dryRun, plan, invalidations: plannedInvalidations(plan) }, host)
}
