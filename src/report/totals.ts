import type { Invalidation } from '../cloudfront/invalidation.ts'
import type { OutputName } from '../config/outputs.ts'
import type { Change } from '../plan/plan.ts'
import type { RunReport } from './run-report.ts'

export interface Totals {
  readonly created: number
  readonly updated: number
  /** Only in what is sent with them. */
  readonly headersUpdated: number
  readonly deleted: number
  readonly unchanged: number
  readonly failed: number
  readonly withheld: number
  readonly bytesUploaded: number
}

const counterOf = {
  create: 'created',
  update: 'updated',
  headers: 'headersUpdated',
  delete: 'deleted',
  unchanged: 'unchanged',
} as const

const NOTHING: Totals = {
  created: 0,
  updated: 0,
  headersUpdated: 0,
  deleted: 0,
  unchanged: 0,
  failed: 0,
  withheld: 0,
  bytesUploaded: 0,
}

const COUNTERS = Object.keys(NOTHING) as (keyof Totals)[] // its own, and no others

/** What was done; in a dry run, what a deploy would do. All zero while there is no plan. */
export function totals(report: Pick<RunReport, 'plan' | 'dryRun' | 'result'>): Totals {
  const changes = report.plan?.changes ?? []
  if (report.dryRun) return planned(changes)
  const sum = { ...planned(changes.filter(({ action }) => action === 'unchanged')) }
  for (const outcome of report.result?.outcomes ?? []) {
    if (outcome.outcome === 'applied') {
      sum[counterOf[outcome.change.action]] += 1
      sum.bytesUploaded += outcome.bytes
    } else {
      sum[outcome.outcome] += 1
    }
  }
  return sum
}

/** Of all of them together. */
export function sumOf(reports: readonly RunReport[]): Totals {
  const sum = { ...NOTHING }
  for (const each of reports.map(totals)) {
    for (const counter of COUNTERS) sum[counter] += each[counter]
  }
  return sum
}

/** What carrying out all of these would do. */
export function planned(changes: readonly Change[]): Totals {
  const sum = { ...NOTHING }
  for (const change of changes) {
    sum[counterOf[change.action]] += 1
    sum.bytesUploaded += bytesToSend(change)
  }
  return sum
}

/** None for headers: a copy in place sends none, and whether to send again is decided later. */
function bytesToSend(change: Change): number {
  return change.action === 'create' || change.action === 'update' ? change.wanted.size : 0
}

/** Paths of the files that a run leaves for later steps. */
export interface ReportFiles {
  readonly changes: string
  readonly summary: string
  readonly summaryText: string
  readonly changedPaths: string
}

/** The action's outputs, by name. */
export function outputs(
  sum: Totals,
  files: ReportFiles,
  invalidations: readonly Invalidation[],
  site = '',
  manifest = '',
): Readonly<Record<OutputName, string>> {
  const told = invalidations.filter(({ state }) => state !== 'not-started')
  return {
    changed: String(sum.created + sum.updated + sum.headersUpdated + sum.deleted > 0),
    created: String(sum.created),
    updated: String(sum.updated),
    'headers-updated': String(sum.headersUpdated),
    deleted: String(sum.deleted),
    unchanged: String(sum.unchanged),
    failed: String(sum.failed),
    'bytes-uploaded': String(sum.bytesUploaded),
    'changes-file': files.changes,
    'summary-file': files.summary,
    'summary-text-file': files.summaryText,
    'changed-paths-file': files.changedPaths,
    'manifest-file': manifest,
    'invalidated-paths': [...new Set(told.flatMap(({ paths }) => paths))].join('\n'),
    url: site,
    'invalidation-ids': told.flatMap(({ id }) => id ?? []).join('\n'),
  }
}
