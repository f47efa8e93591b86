import type { TriggeringRun } from '../pull-request.ts'
import type { Rest } from './connect.ts'
import type { Repository } from './repository.ts'

/**
 * The pull request that a triggering run is about. The event names none where it comes from a fork, and what an
 * artifact of that run says could be forged: GitHub itself is asked which one has the commit as its head.
 */
export async function pullRequestOfRun(
  rest: Rest,
  { owner, repo }: Repository,
  { headOwner, headBranch, headSha }: TriggeringRun,
): Promise<number | undefined> {
  const head = `${headOwner}:${headBranch}`
  const { data } = await rest('GET /repos/{owner}/{repo}/pulls', { owner, repo, head, state: 'open' })
  return data.find(pull => pull.head?.sha === headSha)?.number
}
