import type { Invalidation } from '../cloudfront/invalidation.ts'
import type { HeaderDifference } from '../headers/differences.ts'
import { type Change, isWork, type Kept, keyOf, pathOf } from '../plan/plan.ts'
import { jsonText } from '../text/escape.ts'
import { type Failure, overallStatus, type RunReport, statusOf } from './run-report.ts'
import { sumOf, totals } from './totals.ts'

/** Of the format (docs/changes-file.md). Raised when a reader of the old one would misread the new. */
const VERSION = 1

/** Characters per write: one write per change would be slow, and the whole text at once large. */
const CHUNK = 64 * 1024

/**
 * The JSON document with every change of the plan, in pieces to be written one after the other. A change is
 * a line, so that `grep` and `diff` work on it too. With several targets, it holds a document for each.
 * @param reports none of a sweep that found nothing
 */
export function* changesFile(reports: readonly RunReport[], dryRun: boolean): Generator<string> {
  const [only] = reports
  const lines = only && reports.length === 1 ? documentLines(only) : linesOfAll(reports, dryRun)
  let chunk = ''
  for (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length >= CHUNK) {
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}

function* linesOfAll(reports: readonly RunReport[], dryRun: boolean): Generator<string> {
  const command = reports[0]?.command ?? 'remove'
  yield '{'
  yield* fields({ version: VERSION, command, dryRun, status: overallStatus(reports), totals: sumOf(reports) })
  yield '"targets": ['
  for (const [index, report] of reports.entries())
    yield* documentLines(report, index === reports.length - 1 ? '}' : '},')
  yield ']'
  yield '}'
}

function* documentLines(report: RunReport, end = '}'): Generator<string> {
  const { command, dryRun, target, plan } = report
  yield '{'
  yield* fields({
    version: VERSION,
    command,
    dryRun,
    status: statusOf(report),
    ...target,
    totals: totals(report),
  })
  yield '"changes": ['
  yield* separated(changeEntries(report))
  yield '],'
  yield '"kept": ['
  yield* separated((plan?.kept ?? []).map(keptEntry))
  yield '],'
  yield '"nested": ['
  yield* separated((plan?.nested ?? []).map(({ path, objects }) => ({ path, objects: objects ?? null })))
  yield '],'
  yield* fields({ skipped: plan?.skipped ?? [] })
  yield '"invalidations": ['
  yield* separated(report.invalidations.map(invalidationEntry))
  yield ']'
  yield end
}

function* fields(values: object): Generator<string> {
  for (const [name, value] of Object.entries(values)) yield `${jsonText(name)}: ${jsonText(value)},`
}

/** One value a line, with commas between them. */
function* separated(values: Iterable<unknown>): Generator<string> {
  let previous: string | undefined
  for (const value of values) {
    if (previous !== undefined) yield `${previous},`
    previous = jsonText(value)
  }
  if (previous !== undefined) yield previous
}

function* changeEntries(report: RunReport): Generator<object> {
  const outcomes = new Map<string, string>()
  for (const { change, outcome } of report.result?.outcomes ?? []) outcomes.set(keyOf(change), outcome)
  const failures = new Map(report.failures.map(failure => [keyOf(failure.change), failure]))
  // Without a result, a dry run has planned it; any other run ended before it was tried.
  const untried = report.dryRun ? 'planned' : 'withheld'
  for (const change of report.plan?.changes ?? []) {
    const key = keyOf(change)
    const outcome = isWork(change) ? (outcomes.get(key) ?? untried) : 'none'
    yield changeEntry(change, outcome, failures.get(key))
  }
}

/** What is undefined is not written. */
function changeEntry(change: Change, outcome: string, failure: Failure | undefined): object {
  const wanted = change.action === 'delete' ? undefined : change.wanted
  const object = change.action === 'create' ? undefined : change.object
  return {
    key: keyOf(change),
    path: pathOf(change),
    action: change.action,
    reason: change.reason,
    size: wanted?.size ?? null,
    previousSize: object?.size ?? null,
    outcome,
    error: failure && errorEntry(failure),
    headers: change.action === 'headers' ? change.differences.map(headerEntry) : undefined,
    contentType: wanted?.headers.contentType,
    cacheControl: wanted?.headers.cacheControl,
  }
}

function headerEntry({ name, was, now }: HeaderDifference): object {
  return { name, was: was ?? null, now: now ?? null }
}

function errorEntry({ code, problem, hint, requestId }: Failure): object {
  return { code: code ?? null, message: problem, hint, requestId: requestId ?? null }
}

function invalidationEntry({ distribution, state, id, paths }: Invalidation): object {
  return { distribution, state, id: id ?? null, paths }
}

function keptEntry({ object, path, reason }: Kept): object {
  return { key: object.key, path, reason, size: object.size }
}
