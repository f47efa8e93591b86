import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemoveConfig } from '../config/config.ts'
import { errorAnnotations, errorTitle } from '../report/annotations.ts'
import { changesFile } from '../report/changes-file.ts'
import { errorJson } from '../report/error-json.ts'
import { type PlanReport, planLog } from '../report/log/plan-log.ts'
import { problemSections, resultLines } from '../report/log/result-lines.ts'
import type { Section } from '../report/log/section.ts'
import { styleFor } from '../report/log/style.ts'
import { placeOf, type RunReport, siteToSee } from '../report/run-report.ts'
import { eachWithin } from '../report/summary/each-within.ts'
import { SUMMARY_FILE_LIMIT, SUMMARY_LIMIT, summary } from '../report/summary/summary.ts'
import { textSummary } from '../report/summary/text-summary.ts'
import { outputs, type ReportFiles, sumOf } from '../report/totals.ts'
import type { Host } from '../terminal/host.ts'
import { visible } from '../text/escape.ts'

/** Shows the plan, before anything is done. */
export function tellPlan(planned: PlanReport, host: Host): void {
  const { summary, sections } = planLog(planned, styleFor(host))
  host.info(`\n${summary.join('\n')}`)
  tellSections(sections, host)
}

/** Shows the outcome of each target. Causes and remedies come last in the log. */
export function tellResults(reports: readonly RunReport[], host: Host): void {
  const isAtFault = (report: RunReport) => errorAnnotations(report).length > 0
  const inOrder = reports.toSorted((a, b) => Number(isAtFault(a)) - Number(isAtFault(b)))
  for (const report of inOrder) tellResult(report, host, reports.length > 1)
}

function tellResult(report: RunReport, host: Host, isOneOfSeveral: boolean): void {
  const title = errorTitle(report) + (isOneOfSeveral ? ` (${placeOf(report)})` : '')
  const style = styleFor(host)
  tellSections(problemSections(report, style), host)
  host.info(`\n${resultLines(report, style).join('\n')}`)
  const errors = errorAnnotations(report)
  if (errors.length > 0) host.info('')
  for (const text of errors) host.error(text, { title })
}

function tellSections(sections: readonly Section[], host: Host): void {
  for (const { title, lines } of sections) host.group(title, lines)
}

/**
 * Reports a finished run everywhere: log, annotations, summary, outputs, files.
 * @param reports one for each target; of a sweep that found nothing, none
 */
export async function publish(
  reports: readonly RunReport[],
  { dryRun, json }: Pick<RemoveConfig, 'dryRun' | 'json'>,
  host: Host,
): Promise<void> {
  tellResults(reports, host)
  const summarizing = reports.length > 0 && host.summary(eachWithin(reports, SUMMARY_LIMIT, summary))
  const hasResult = reports.length === 0 || reports.some(({ plan, skippedFor }) => plan ?? skippedFor)
  const changes = () => changesFile(reports, dryRun)
  // While the summary is on its way.
  const files = hasResult ? writeFiles(reports, changes(), host) : NO_FILES
  await summarizing
  if (!hasResult) {
    const error = reports.find(report => report.error)?.error
    if (json && error) host.data(errorJson(error))
    return
  }
  const told = reports.flatMap(({ invalidations }) => invalidations)
  const site = reports.map(siteToSee).find(Boolean)
  // Of one source all of them say the same.
  const manifest = reports.find(report => report.manifest)?.manifest
  const values = outputs(sumOf(reports), files, told, site, manifest)
  for (const [name, value] of Object.entries(values)) host.setOutput(name, value)
  // The runner deletes these files with the job.
  const hasChanges = reports.length > 0 && files.changes !== ''
  if (hasChanges && host.isTerminal) host.info(`All changes: ${files.changes}`)
  if (json) host.data([...changes()].join('').trimEnd())
}

const NO_FILES: ReportFiles = { changes: '', summary: '', summaryText: '', changedPaths: '' }

/** A report that cannot be written, for example because the disk is full, does not fail the deploy. */
function writeFiles(reports: readonly RunReport[], changes: Iterable<string>, host: Host): ReportFiles {
  try {
    return writeInto(host.temporaryDirectory, reports, changes)
  } catch (error) {
    host.warning(`The files for the outputs could not be written: ${visible(String(error))}`)
    return NO_FILES
  }
}

/** Synchronous: nothing else is left to do, and a trip to the thread pool for each write takes longer than most of them. */
function writeInto(folder: string, reports: readonly RunReport[], changes: Iterable<string>): ReportFiles {
  const files = {
    changes: join(folder, 'changes.json'),
    summary: join(folder, 'summary.md'),
    summaryText: join(folder, 'summary.txt'),
    changedPaths: join(folder, 'changed-paths.txt'),
  }
  writePieces(files.changes, changes)
  writeFileSync(files.summary, eachWithin(reports, SUMMARY_FILE_LIMIT, summary))
  writeFileSync(files.summaryText, reports.map(textSummary).join('\n'))
  const changed = new Set(reports.flatMap(({ changedPaths }) => changedPaths))
  writeFileSync(files.changedPaths, [...changed].map(path => `${path}\n`).join(''))
  return files
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, 'w')
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}
