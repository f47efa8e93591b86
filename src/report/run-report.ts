import type { ApplyResult } from '../apply/apply-result.ts'
import type { Invalidation } from '../cloudfront/invalidation.ts'
import type { Outsider, Refusal } from '../errors.ts'
import type { Plan, Work } from '../plan/plan.ts'
import type { Permissions } from '../policy/permissions.ts'
import type { Target } from '../s3/target.ts'
import type { About } from './about.ts'
import type { ErrorText } from './error-text.ts'

export interface PhaseTime {
  /** As the log names it: `scan`, `list`, `compare`, `upload`, `delete`. Phases may overlap. */
  readonly phase: string
  readonly ms: number
}

/** A planned write or delete that failed, and its explanation. */
export interface Failure {
  readonly change: Work
  /** The service's or the system's. */
  readonly code?: string
  readonly operation?: string
  readonly requestId?: string
  readonly problem: string
  /** Empty where nothing is known. */
  readonly hint: string
}

/**
 * Everything there is to say about a deploy or removal, however it ended. Log, summary, annotations,
 * outputs and changes file are functions of this value, so that a dry run and the deploy after it say the
 * same.
 */
export interface RunReport {
  readonly command: 'deploy' | 'remove'
  readonly dryRun: boolean
  readonly target: Target
  /** Where the target is to be seen. */
  readonly siteUrl?: string | undefined
  readonly about: About
  /** Absent when the run ended before there was one. */
  readonly plan?: Plan | undefined
  /** Why the plan must not be carried out. */
  readonly refusals: readonly Refusal[]
  /** Absent when nothing was tried: dry run, refused, or ended before. */
  readonly result?: ApplyResult | undefined
  /** The failed outcomes of `result`, explained (failures.ts). */
  readonly failures: readonly Failure[]
  /** What ended the run, unless refusals or failures of keys say it. */
  readonly error?: ErrorText | undefined
  /** Whose pull request got no credentials, if that is not a failure. */
  readonly skippedFor?: Outsider | undefined
  /** Which other target of the run kept this one from beginning, and how it ended. */
  readonly heldBy?: { readonly place: string; readonly status: Status } | undefined
  readonly cancelled: boolean
  /** What CloudFront was told; in a dry run what it would be. */
  readonly invalidations: readonly Invalidation[]
  /** URL paths from the root of the bucket that caches should drop. */
  readonly changedPaths: readonly string[]
  /** Path of the file that says what was deployed. */
  readonly manifest?: string | undefined
  /** In a dry run: what it would need to write. */
  readonly permissions?: Permissions | undefined
  readonly warnings: readonly string[]
  readonly phases: readonly PhaseTime[]
  readonly elapsedMs: number
  /** Sent to the store, retries counted. */
  readonly requests?: number | undefined
  /** Requests that were sent again, by the code of the error that they met. */
  readonly retries?: ReadonlyMap<string, number> | undefined
}

export type Status =
  | 'deployed'
  | 'removed'
  | 'nothing-to-do'
  | 'dry-run'
  | 'skipped'
  | 'refused'
  | 'failed'
  | 'cancelled'
  | 'not-begun'

export function statusOf(report: RunReport): Status {
  if (report.refusals.length > 0) return 'refused'
  if (report.cancelled) return 'cancelled'
  if (report.skippedFor !== undefined) return 'skipped'
  if (report.error !== undefined || report.plan === undefined) return 'failed'
  if (report.heldBy !== undefined) return 'not-begun'
  if (report.dryRun) return 'dry-run'
  const outcomes = report.result?.outcomes ?? []
  if (outcomes.some(({ outcome }) => outcome !== 'applied')) return 'failed'
  if (outcomes.length === 0) return 'nothing-to-do'
  return report.command === 'deploy' ? 'deployed' : 'removed'
}

/** Of several, the first of these that there is counts. */
const GRAVEST: readonly Status[] = [
  'failed',
  'refused',
  'cancelled',
  'not-begun',
  'deployed',
  'removed',
  'dry-run',
  'skipped',
  'nothing-to-do',
]

/** The reports of a run, the most important first. */
export function byGravity(reports: readonly RunReport[]): readonly RunReport[] {
  const rank = (report: RunReport) => GRAVEST.indexOf(statusOf(report))
  return reports.toSorted((a, b) => rank(a) - rank(b))
}

/** Of a run with several reports. */
export function overallStatus(reports: readonly RunReport[]): Status {
  const [first] = byGravity(reports)
  return first === undefined ? 'nothing-to-do' : statusOf(first)
}

/** How a run ended, for programs. */
export type Ending = 'failed' | 'changed' | 'nothing-to-do'

/** In a dry run: how a deploy would end. */
export function endingOf(report: RunReport): Ending {
  if (!isSuccess(report)) return 'failed'
  const isSkipped = report.skippedFor !== undefined
  const changes = isSkipped ? [] : (report.plan?.changes ?? [])
  return changes.some(({ action }) => action !== 'unchanged') ? 'changed' : 'nothing-to-do'
}

/** Of several. */
export function overallEnding(endings: readonly Ending[]): Ending {
  if (endings.includes('failed')) return 'failed'
  return endings.includes('changed') ? 'changed' : 'nothing-to-do'
}

const UNSUCCESSFUL: ReadonlySet<Status> = new Set(['refused', 'failed', 'cancelled', 'not-begun'])

/** Whether everything is as it should be, or would be after a deploy. */
export function isSuccess(report: RunReport): boolean {
  return !UNSUCCESSFUL.has(statusOf(report))
}

/** `s3://bucket/some/prefix/`. */
export function urlOf({ bucket, prefix }: Target): string {
  return `s3://${bucket}/${prefix}`
}

/** What a run is about, in its headline: an address where no bucket was found for it. */
export function placeOf({ target, siteUrl }: Pick<RunReport, 'target' | 'siteUrl'>): string {
  return target.bucket === '' && siteUrl !== undefined ? siteUrl : urlOf(target)
}

/** The address at which the site is, deployed by this run or before; empty where there is none to show. */
export function siteToSee({ command, siteUrl = '', skippedFor }: RunReport): string {
  return command === 'deploy' && skippedFor === undefined ? siteUrl : ''
}
