import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorAnnotations, errorTitle } from '../report/annotations.ts'
import { changesFile } from '../report/changes-file.ts'
import { errorJson } from '../report/error-json.ts'
import { type PlanReport, planLog } from '../report/log/plan-log.ts'
import { problemSections, resultLines } from '../report/log/result-lines.ts'
import type { Section } from '../report/log/section.ts'
import { styleFor } from '../report/log/style.ts'
import { type RunReport, siteToSee } from '../report/run-report.ts'
import { SUMMARY_FILE_LIMIT, SUMMARY_LIMIT, summary } from '../report/summary/summary.ts'
import { textSummary } from '../report/summary/text-summary.ts'
import { outputs, type ReportFiles, totals } from '../report/totals.ts'
import type { Host } from '../terminal/host.ts'
import { visible } from '../text/escape.ts'

/** Shows the plan, before anything is done. */
export function tellPlan(planned: PlanReport, host: Host): void {
  const { summary, sections } = planLog(planned, styleFor(host))
  host.info(`\n${summary.join('\n')}`)
  tellSections(sections, host)
}

/** Shows what became of the run. Causes and remedies are the last that stands in the log. */
export function tellResult(report: RunReport, host: Host): void {
  const style = styleFor(host)
  tellSections(problemSections(report, style), host)
  host.info(`\n${resultLines(report, style).join('\n')}`)
  const errors = errorAnnotations(report)
  if (errors.length > 0) host.info('')
  for (const text of errors) host.error(text, { title: errorTitle(report) })
}

function tellSections(sections: readonly Section[], host: Host): void {
  for (const { title, lines } of sections) host.group(title, lines)
}

/** Tells of a run that is over, everywhere that somebody reads of it: log, annotations, summary, outputs, files. */
export async function publish(report: RunReport, json: boolean, host: Host): Promise<void> {
  tellResult(report, host)
  await host.summary(summary(report, SUMMARY_LIMIT))
  if (report.plan === undefined && report.skippedFor === undefined) {
    if (json && report.error) host.data(errorJson(report.error))
    return
  }
  const files = await writeFiles(report, host)
  const values = outputs(totals(report), files, report.invalidations, siteToSee(report), report.manifest)
  for (const [name, value] of Object.entries(values)) host.setOutput(name, value)
  // What a runner keeps there is gone with the job.
  if (files.changes !== '' && host.isTerminal) host.info(`All changes: ${files.changes}`)
  if (json) host.data([...changesFile(report)].join('').trimEnd())
}

const NO_FILES: ReportFiles = { changes: '', summary: '', summaryText: '', changedPaths: '' }

/** What a deploy did stands, whether or not a disk has room to tell of it. */
async function writeFiles(report: RunReport, host: Host): Promise<ReportFiles> {
  try {
    return await writeInto(host.temporaryDirectory, report)
  } catch (error) {
    host.warning(`The files for the outputs could not be written: ${visible(String(error))}`)
    return NO_FILES
  }
}

async function writeInto(folder: string, report: RunReport): Promise<ReportFiles> {
  const files = {
    changes: join(folder, 'changes.json'),
    summary: join(folder, 'summary.md'),
    summaryText: join(folder, 'summary.txt'),
    changedPaths: join(folder, 'changed-paths.txt'),
  }
  const changes = await open(files.changes, 'w')
  try {
    for (const piece of changesFile(report)) await changes.write(piece)
  } finally {
    await changes.close()
  }
  await writeFile(files.summary, summary(report, SUMMARY_FILE_LIMIT))
  await writeFile(files.summaryText, textSummary(report))
  await writeFile(files.changedPaths, report.changedPaths.map(path => `${path}\n`).join(''))
  return files
}
