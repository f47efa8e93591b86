import type { Applied } from './apply/apply-result.ts'
import type { Config, DeployConfig, RemoveConfig, SweepConfig } from './config/config.ts'
import { asItTurnedOut, carryOut } from './flow/carry-out.ts'
import { checkSiteLive } from './flow/check-live.ts'
import { commentOnPullRequest } from './flow/comment-on-pull-request.ts'
import { confirm } from './flow/confirm.ts'
import { findDistributions } from './flow/find-distributions.ts'
import { findOldPreviews, type OldPreview } from './flow/find-previews.ts'
import { list } from './flow/list.ts'
import { both, isOvertaken, saidOnce, sayOvertaken } from './flow/overtaken.ts'
import { prepareDeploy } from './flow/prepare-deploy.ts'
import { prepareRemove } from './flow/prepare-remove.ts'
import type { Prepared } from './flow/prepared.ts'
import { showPreviewAsDeployment } from './flow/preview-deployment.ts'
import { printPolicy } from './flow/print-policy.ts'
import { publish } from './flow/publish.ts'
import { type Reached, reportOf } from './flow/report.ts'
import { openSession, type Session, type Surroundings } from './flow/session.ts'
import { showPlan } from './flow/show-plan.ts'
import { USUAL_RECORD } from './record/nested.ts'
import { errorMessage, errorText } from './report/error-text.ts'
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
  if (config.command === 'sweep') return sweep(config, host, signal, surroundings)
  const session = openSession(config, host, signal, surroundings)
  if (config.command !== 'list') return change(config, session)
  return (await list(config, session)) ? 'nothing-to-do' : 'failed'
}

/** Removes old previews one by one, each as `remove` would; one that fails does not keep the others. */
async function sweep(
  config: SweepConfig,
  host: Host,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<Ending> {
  const { removal } = config
  const { target } = removal
  const session = openSession(removal, host, signal, surroundings)
  let previews: readonly OldPreview[]
  try {
    previews = await findOldPreviews(config, session)
  } catch (error) {
    host.error(errorMessage(errorText(error, failed => session.explain(failed))))
    return 'failed'
  }
  if (previews.length === 0) host.info('No preview is old enough to be removed.')
  const endings: Ending[] = []
  for (const { prefix, preview } of previews) {
    if (signal.aborted) return 'failed'
    const own = { ...removal, target: { ...target, prefix }, record: { key: prefix + USUAL_RECORD }, preview }
    endings.push(await change(own, openSession(own, host, signal, surroundings)))
  }
  if (endings.includes('failed')) return 'failed'
  return endings.includes('changed') ? 'changed' : 'nothing-to-do'
}

/** Makes the plan, shows it, applies it unless something speaks against it, and reports. */
async function change(config: DeployConfig | RemoveConfig, session: Session): Promise<Ending> {
  let reached = await attempt(config, session)
  if (isOvertaken(reached)) {
    sayOvertaken(config.target, session)
    reached = both(reached, await attempt(config, saidOnce(session)))
  }
  const report = reportOf(config, await checkedLive(config, reached, session), session)
  await publish(report, config.json, session.host)
  await showPreviewAsDeployment(report, config, session)
  await commentOnPullRequest(report, config, session)
  return endingOf(report)
}

async function attempt(config: DeployConfig | RemoveConfig, session: Session): Promise<Reached> {
  let prepared: Prepared | undefined
  let applied: Applied | undefined
  try {
    prepared = await prepare(config, session)
    prepared = await findDistributions(prepared, session)
    prepared = { ...prepared, plan: session.relay(prepared.plan) }
    showPlan(prepared.plan, config, session)
    const mayWrite = prepared.plan.refusals.length === 0 && !config.dryRun
    if (mayWrite) await confirm(config, prepared.plan, session.host, session.signal)
    if (mayWrite) applied = await carryOut(prepared, session)
    return { prepared: asItTurnedOut(prepared, applied), applied }
  } catch (error) {
    return { prepared, applied, error }
  }
}

async function checkedLive(
  config: DeployConfig | RemoveConfig,
  reached: Reached,
  session: Session,
): Promise<Reached> {
  const { prepared, applied, error } = reached
  if (config.command !== 'deploy' || !prepared || !applied || error !== undefined) return reached
  try {
    await checkSiteLive(config, prepared.plan, applied, session)
    return reached
  } catch (thrown) {
    return { ...reached, error: thrown }
  }
}

function prepare(config: DeployConfig | RemoveConfig, session: Session): Promise<Prepared> {
  return config.command === 'deploy' ? prepareDeploy(config, session) : prepareRemove(config, session)
}
