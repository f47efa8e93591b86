import type { Applied } from './apply/apply-result.ts'
import type { BucketConfig, Config, DeployConfig, RemoveConfig, SweepConfig } from './config/config.ts'
import type { Prepared } from './flow/prepared.ts'
import { readBucket } from './flow/read-bucket.ts'
import { readForDeploy } from './flow/read-for-deploy.ts'
import type { Reached } from './flow/report.ts'
import { openSession, type Session, type Surroundings } from './flow/session.ts'
import { whileWaiting } from './http/first-request.ts'
import { type Ending, endingOf } from './report/run-report.ts'
import type { Host } from './terminal/host.ts'
import { warningOnce } from './terminal/warning-once.ts'

/** Loaded while the first requests are on their way. */
const rest = () => import('./flow/rest.ts')

/**
 * Does what the config says and tells the host about it.
 * @returns how it ended; what changes nothing has nothing to do
 */
export async function run(
  given: Config,
  anyHost: Host,
  signal: AbortSignal,
  surroundings: Surroundings = {},
): Promise<Ending> {
  const host = warningOnce(anyHost)
  if (given.command === 'iam-policy') {
    const { printPolicy } = await import('./flow/print-policy.ts')
    return printPolicy(given, host) ? 'nothing-to-do' : 'failed'
  }
  if (given.command === 'sweep') return sweep(given, host, signal, surroundings)
  const { config, session } = await open(given, host, signal, surroundings)
  if (config.command !== 'list') return change(config, session)
  const { list } = await import('./flow/list.ts')
  return (await list(config, session)) ? 'nothing-to-do' : 'failed'
}

/** Finds the bucket, if a domain stands for it, and the ways to it. */
async function open<C extends BucketConfig>(
  given: C,
  host: Host,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<{ readonly config: C; readonly session: Session }> {
  const session = openSession(given, host, signal, surroundings)
  if (given.domain === undefined) return { config: given, session }
  const { locate } = await import('./flow/locate.ts')
  const config = await locate(given, given.domain, session)
  return { config, session: openSession(config, host, signal, surroundings) }
}

/** Removes old previews one by one, each as `remove` would; one that fails does not keep the others. */
async function sweep(
  given: SweepConfig,
  host: Host,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<Ending> {
  const { oldPreviews } = await import('./flow/find-previews.ts')
  const { config, session } = await open(given.removal, host, signal, surroundings)
  const endings: Ending[] = []
  for await (const removal of oldPreviews({ ...given, removal: config }, session)) {
    if (signal.aborted || removal === 'unknown') return 'failed'
    endings.push(await change(removal, openSession(removal, host, signal, surroundings)))
  }
  if (endings.includes('failed')) return 'failed'
  return endings.includes('changed') ? 'changed' : 'nothing-to-do'
}

/** Makes the plan, shows it, applies it unless something speaks against it, and reports. */
async function change(config: DeployConfig | RemoveConfig, session: Session): Promise<Ending> {
  let reached = await attempt(config, session)
  const { both, commentOnPullRequest, isOvertaken, publish, ...last } = await rest()
  if (isOvertaken(reached)) {
    last.sayOvertaken(config.target, session)
    reached = both(reached, await attempt(config, last.saidOnce(session)))
  }
  const report = last.reportOf(config, await seenThrough(config, reached, session), session)
  await publish(report, config.json, session.host)
  await last.showPreviewAsDeployment(report, config, session)
  await commentOnPullRequest(report, config, session)
  return endingOf(report)
}

async function attempt(config: DeployConfig | RemoveConfig, session: Session): Promise<Reached> {
  let prepared: Prepared | undefined
  let applied: Applied | undefined
  try {
    prepared = await prepare(config, session)
    const { asItTurnedOut, carryOut, confirm, findDistributions, showPlan } = await rest()
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

/** Looks at what is up, and writes down what that is. */
async function seenThrough(
  config: DeployConfig | RemoveConfig,
  reached: Reached,
  session: Session,
): Promise<Reached> {
  const { prepared, applied, error } = reached
  if (config.command !== 'deploy' || !prepared || !applied || error !== undefined) return reached
  try {
    const { checkSiteLive, writeManifest } = await rest()
    await checkSiteLive(config, prepared.plan, applied, session)
    return { ...reached, manifest: await writeManifest(config, prepared.plan, applied, session) }
  } catch (thrown) {
    return { ...reached, error: thrown }
  }
}

/** Reads source, bucket and record, and makes the plan. Writes nothing. */
async function prepare(config: DeployConfig | RemoveConfig, session: Session): Promise<Prepared> {
  if (config.command === 'deploy') {
    const reading = readForDeploy(config, session)
    const { prepareDeploy } = await whileWaiting(reading, rest)
    return prepareDeploy(config, await reading, session)
  }
  const reading = session.timings.timed('list', readBucket(config, session, session.signal))
  const { prepareRemove } = await whileWaiting(reading, rest)
  return prepareRemove(config, await reading)
}
