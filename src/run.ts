import type { Applied } from './apply/apply-result.ts'
import type { Config, DeployConfig, RemoveConfig } from './config/config.ts'
import { carryOut } from './flow/carry-out.ts'
import { checkSiteLive } from './flow/check-live.ts'
import { commentOnPullRequest } from './flow/comment-on-pull-request.ts'
import { confirm } from './flow/confirm.ts'
import { findDistributions } from './flow/find-distributions.ts'
import { list } from './flow/list.ts'
import { prepareDeploy } from './flow/prepare-deploy.ts'
import { prepareRemove } from './flow/prepare-remove.ts'
import type { Prepared } from './flow/prepared.ts'
import { showPreviewAsDeployment } from './flow/preview-deployment.ts'
import { printPolicy } from './flow/print-policy.ts'
import { publish } from './flow/publish.ts'
import { reportOf } from './flow/report.ts'
import { openSession, type Session, type Surroundings } from './flow/session.ts'
import { showPlan } from './flow/show-plan.ts'
import { type Ending, endingOf } from './report/run-report.ts'
import type { Host } from './terminal/host.ts'

/**
 * Does what the config says and tells the host about it.
 * @returns how it ended; what changes nothing has nothing to do
 */
export async function run(
  config: Config,
  host: Host,
  signal: AbortSignal,
  surroundings: Surroundings = {},
): Promise<Ending> {
  if (config.command === 'iam-policy') return printPolicy(config, host) ? 'nothing-to-do' : 'failed'
  const session = openSession(config, host, signal, surroundings)
  if (config.command !== 'list') return change(config, session)
  return (await list(config, session)) ? 'nothing-to-do' : 'failed'
}

/** Makes the plan, shows it, applies it unless something speaks against it, and reports. */
async function change(config: DeployConfig | RemoveConfig, session: Session): Promise<Ending> {
  let prepared: Prepared | undefined
  let applied: Applied | undefined
  let error: unknown
  try {
    prepared = await prepare(config, session)
    prepared = await findDistributions(prepared, session)
    prepared = { ...prepared, plan: session.relay(prepared.plan) }
    showPlan(prepared.plan, config.dryRun, session.host)
    const mayWrite = prepared.plan.refusals.length === 0 && !config.dryRun
    if (mayWrite) await confirm(config, prepared.plan, session.host, session.signal)
    if (mayWrite) applied = await carryOut(prepared, session)
    if (applied && config.command === 'deploy') await checkSiteLive(config, prepared.plan, applied, session)
  } catch (thrown) {
    error = thrown
  }
  const report = reportOf(config, { prepared, applied, error }, session)
  await publish(report, config.json, session.host)
  await showPreviewAsDeployment(report, config, session)
  await commentOnPullRequest(report, config, session)
  return endingOf(report)
}

function prepare(config: DeployConfig | RemoveConfig, session: Session): Promise<Prepared> {
  return config.command === 'deploy' ? prepareDeploy(config, session) : prepareRemove(config, session)
}
