import type { DeployConfig } from '../config/config.ts'
import { pullRequestOf } from '../github/pull-request.ts'
import { lacksCommit } from '../github/rest/commits.ts'
import { restProblem } from '../github/rest/rest-error.ts'
import type { Memory } from '../record/memory.ts'
import { askGithub } from './ask-github.ts'
import type { Telling } from './comment-on-pull-request.ts'

/**
 * Warns if a dry run compares a branch with a bucket that is ahead of it: changes that others have merged meanwhile then
 * look like deletes. If that cannot be determined, it stays silent.
 */
export async function warnOfOldBase(
  { dryRun, comment: { token }, preview }: DeployConfig,
  { commit }: Memory,
  session: Telling & { warn(text: string): void },
): Promise<void> {
  if (!dryRun || commit === undefined || preview !== undefined) return
  try {
    const lacks = await askGithub(token, session, async ({ job, rest, repository }) => {
      const isAbout = (await pullRequestOf(job)) !== undefined && job.sha !== undefined && job.sha !== commit
      return isAbout && job.sha ? lacksCommit(rest, repository, commit, job.sha) : undefined
    })
    if (lacks !== true) return
    session.warn(
      `This branch lacks ${commit.slice(0, 7)}, which the bucket holds: what was merged since shows as deletes and changes here. Update the branch for a true comparison.`,
    )
  } catch (error) {
    session.host.debug(restProblem(error, 'contents: read').problem)
  }
}
