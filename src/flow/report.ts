import { doneIn } from '../apply/done-in.ts'
import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { isUnlocated } from '../config/located.ts'
import { deniedTo } from '../credentials/credentials-error.ts'
import { Cancelled, SourceError } from '../errors.ts'
import { plannedInvalidations } from '../plan/invalidations.ts'
import { isWork } from '../plan/plan.ts'
import { staleAfter } from '../plan/stale.ts'
import { permissionsFor } from '../policy/permissions.ts'
import { errorText } from '../report/error-text.ts'
import { failuresOf } from '../report/failures.ts'
import { placeOf, type RunReport, statusOf } from '../report/run-report.ts'
import { aboutOf } from './about.ts'
import type { Prepared } from './prepared.ts'
import type { Reached } from './reached.ts'

/** The report of a finished run. */
export function reportOf(reached: Reached): RunReport {
  const { config, session } = reached.run
  const { explain, warnings, timings, connections, environment } = session
  const { command, dryRun, target, credentials } = config
  const { prepared, applied } = reached
  const error = reached.error ?? applied?.interference ?? applied?.invalidationErrors[0]
  const cancelled = applied?.cancelled === true || error instanceof Cancelled
  const unfit = error instanceof SourceError ? error.problems : []
  const skippedFor = credentials.onMissing === 'skip' ? deniedTo(error) : undefined
  const isTold = cancelled || skippedFor !== undefined || unfit.length > 0 || error === undefined
  return {
    command,
    dryRun,
    target,
    siteUrl: config.siteUrl,
    about: aboutOf(config, environment, connections.accessKeyId),
    plan: prepared?.plan,
    refusals: [...(prepared?.plan.refusals ?? []), ...unfit],
    result: applied,
    manifest: reached.manifest,
    ...told(config, reached),
    failures: applied ? failuresOf(applied, failed => explain(failed)) : [],
    heldBy: reached.heldBy && obstacleIn(reportOf(reached.heldBy)),
    error: isTold ? undefined : errorText(error, failed => explain(failed)),
    cancelled,
    permissions: permissionsAfter(config, prepared),
    skippedFor,
    warnings,
    phases: timings.phases,
    elapsedMs: timings.elapsedMs,
    requests: connections.requests,
    retries: connections.retries,
  }
}

function obstacleIn(report: RunReport): RunReport['heldBy'] {
  return { place: placeOf(report), status: statusOf(report) }
}

/** The invalidations that were sent or are still due; in a dry run, those that would be. */
function told({ dryRun }: DeployConfig | RemoveConfig, { prepared, applied, error }: Reached) {
  const plan = prepared?.plan
  if (plan && applied) {
    const changedPaths = staleAfter(plan, doneIn(applied.outcomes)).paths
    return { invalidations: applied.invalidations, changedPaths }
  }
  if (plan && dryRun && error === undefined) {
    const changedPaths = staleAfter(plan, new Set(plan.changes.filter(isWork))).paths
    return { invalidations: plannedInvalidations(plan), changedPaths }
  }
  return { invalidations: [], changedPaths: [] }
}

/** Of a dry run that came to a plan, for which it has listed, and mostly read the record. */
function permissionsAfter(config: DeployConfig | RemoveConfig, prepared: Prepared | undefined) {
  if (!config.dryRun || prepared === undefined) return undefined
  const used = new Set([
    's3:ListBucket',
    ...(prepared.hasNoRecord ? [] : ['s3:GetObject']),
    // Unless there were no credentials to ask with.
    ...(isUnlocated(config) ? [] : ['cloudfront:ListDistributions']),
  ])
  return permissionsFor(config, action => used.has(action))
}
