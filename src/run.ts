import { type CarriedOut, carryOut } from './carry-out.ts'
import type { Config, DeployConfig, ListConfig, RemoveConfig } from './config/config.ts'
import type { Environment } from './config/raw-inputs.ts'
import { prepareDeploy } from './deploy.ts'
import type { Host } from './host/host.ts'
import { type Invalidated, plannedInvalidations, prepareInvalidation } from './invalidate.ts'
import { printPolicy } from './policy/print-policy.ts'
import type { Prepared } from './prepared.ts'
import { publish } from './publish.ts'
import { listRemote } from './remote/list.ts'
import type { RemoteObject } from './remote/object-store.ts'
import { prepareRemove } from './remove.ts'
import { errorMessage, errorText } from './report/error-text.ts'
import { counted } from './report/format.ts'
import { listJson, listLines, listTotal } from './report/list-lines.ts'
import { planLines } from './report/plan-lines.ts'
import { isSuccess } from './report/run-report.ts'
import { Session } from './session.ts'

/**
 * Does what the config says and tells the host about it.
 * @param now milliseconds since 1970
 * @returns whether everything got where it should be
 */
export async function run(
  config: Config,
  host: Host,
  signal: AbortSignal,
  now: () => number = Date.now,
  environment: Environment = process.env,
): Promise<boolean> {
  if (config.command === 'iam-policy') return printPolicy(config, host)
  const session = new Session(config, host, signal, now, environment)
  return config.command === 'list' ? list(config, session) : change(config, session)
}

/** Prepares, shows the plan, carries it out unless something speaks against it, and reports. */
async function change(config: DeployConfig | RemoveConfig, session: Session): Promise<boolean> {
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
    session.host.info(planLines({ ...config, plan, invalidations }, session.host.color).join('\n'))
    const mayWrite = prepared.refusals.length === 0 && !config.dryRun
    if (mayWrite) carriedOut = await carryOut(config, prepared, invalidating, session)
    if (config.dryRun) told = planned
  } catch (thrown) {
    error = thrown
  }
  const report = session.report(config, { ...prepared, ...told, error, ...carriedOut })
  await publish(report, config.json, session.host)
  return isSuccess(report)
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
