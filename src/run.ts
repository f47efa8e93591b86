import type { Config, DeployConfig, ListConfig, RemoveConfig } from './config/config.ts'
import type { Environment } from './environment.ts'
import { type CarriedOut, carryOut } from './flow/carry-out.ts'
import { confirm } from './flow/confirm.ts'
import { type Invalidated, plannedInvalidations, prepareInvalidation } from './flow/invalidate.ts'
import { prepareDeploy } from './flow/prepare-deploy.ts'
import { prepareRemove } from './flow/prepare-remove.ts'
import type { Prepared } from './flow/prepared.ts'
import { printPolicy } from './flow/print-policy.ts'
import { publish, tellPlan } from './flow/publish.ts'
import { Session } from './flow/session.ts'
import { errorMessage, errorText } from './report/error-text.ts'
import { listJson, listLines, listTotal } from './report/log/list-lines.ts'
import { type Ending, endingOf } from './report/run-report.ts'
import { listRemote } from './s3/list.ts'
import type { RemoteObject } from './s3/object-store.ts'
import type { Host } from './terminal/host.ts'
import { counted } from './text/format.ts'

/**
 * Does what the config says and tells the host about it.
 * @param now milliseconds since 1970
 * @returns how it ended; what changes nothing has nothing to do
 */
export async function run(
  config: Config,
  host: Host,
  signal: AbortSignal,
  now: () => number = Date.now,
  environment: Environment = process.env,
): Promise<Ending> {
  if (config.command === 'iam-policy') return printPolicy(config, host) ? 'nothing-to-do' : 'failed'
  const session = new Session(config, host, signal, now, environment)
  if (config.command !== 'list') return change(config, session)
  return (await list(config, session)) ? 'nothing-to-do' : 'failed'
}

/** Prepares, shows the plan, carries it out unless something speaks against it, and reports. */
async function change(config: DeployConfig | RemoveConfig, session: Session): Promise<Ending> {
  let prepared: Prepared | undefined
  let carriedOut: CarriedOut | undefined
  let told: Invalidated | undefined
  let error: unknown
  try {
    prepared = await prepare(config, session)
    const invalidating = await prepareInvalidation(config, prepared, session)
    const planned = plannedInvalidations(prepared, invalidating)
    const { plan } = prepared
    const { invalidations } = planned
    tellPlan({ ...config, plan, invalidations }, session.host)
    const mayWrite = prepared.refusals.length === 0 && !config.dryRun
    if (mayWrite) await confirm(config, plan, session.host, session.signal)
    if (mayWrite) carriedOut = await carryOut(config, prepared, invalidating, session)
    if (config.dryRun) told = planned
  } catch (thrown) {
    error = thrown
  }
  const report = session.report(config, { ...prepared, ...told, error, ...carriedOut })
  await publish(report, config.json, session.host)
  return endingOf(report)
}

function prepare(config: DeployConfig | RemoveConfig, session: Session): Promise<Prepared> {
  return config.command === 'deploy' ? prepareDeploy(config, session) : prepareRemove(config, session)
}

async function list({ target, json }: ListConfig, session: Session): Promise<boolean> {
  const { store, signal, host } = session
  const onProgress = (objects: number) => host.progress(`Listed ${counted(objects, 'object')}`)
  let objects: readonly RemoteObject[]
  try {
    objects = await listRemote(store, target.prefix, signal, onProgress)
  } catch (error) {
    // Here it is known which bucket was asked, and how.
    host.error(errorMessage(errorText(error, failed => session.explain(failed))))
    return false
  }
  if (json) host.data(listJson(objects))
  else if (objects.length > 0) host.data(listLines(objects).join('\n'))
  if (!json) host.info(listTotal(objects))
  return true
}
