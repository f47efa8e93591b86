import type { Job } from '../github/job.ts'
import { pullRequestOf } from '../github/pull-request.ts'

/** The pull request whose preview a run is about. */
export interface Preview {
  readonly number: number
  /** Its preview has to go. */
  readonly isClosed: boolean
}

/** Undefined if the run does not belong to a pull request. */
export async function previewOf(job: Job | undefined): Promise<Preview | undefined> {
  const pull = job && (await pullRequestOf(job))
  return pull && { number: pull.number, isClosed: pull.isClosed }
}

/** Whether a prefix belongs to only one pull request: it contains the number, not as part of a longer one. */
export function isPreviewPrefix(prefix: string, number: number): boolean {
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(prefix)
}
