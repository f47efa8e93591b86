import type { Job } from '../github/job.ts'
import { pullRequestOf } from '../github/pull-request.ts'

/** The pull request whose preview a run is about. */
export interface Preview {
  readonly number: number
  /** Its preview has to go. */
  readonly isClosed: boolean
}

/** Undefined where the run is about no pull request. */
export async function previewOf(job: Job | undefined): Promise<Preview | undefined> {
  const pull = job && (await pullRequestOf(job))
  return pull && { number: pull.number, isClosed: pull.isClosed }
}

/** Whether a prefix is one pull request's alone: its number stands in it, as a number of its own. */
export function isPreviewPrefix(prefix: string, number: number): boolean {
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(prefix)
}
