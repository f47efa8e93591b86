import type { Outsider } from '../errors.ts'
import type { Job } from '../github/job.ts'
import { DEPENDABOT, pullRequestOf } from '../github/pull-request.ts'

/**
 * Whether this run belongs to somebody from whom GitHub withholds secrets and the token. `pull_request_target` and
 * `workflow_run` get them for everybody.
 */
export async function outsiderOf(job: Job | undefined): Promise<Outsider | undefined> {
  if (!job || !/^pull_request(_review|_review_comment)?$/.test(job.event.name)) return undefined
  const pull = await pullRequestOf(job)
  if (pull?.isOfDependabot || job.actor === DEPENDABOT) return 'dependabot'
  return pull?.isFork ? 'fork' : undefined
}
