import type { Environment } from '../environment.ts'
import { type Job, jobOf } from '../github/job.ts'
import { connectRest, type Rest } from '../github/rest/connect.ts'
import { type Repository, repositoryOf } from '../github/rest/repository.ts'
import { createAgents } from '../http/agents.ts'

/** How long a deploy waits for GitHub at most. Milliseconds. */
const PATIENCE_MS = 120_000

/** The way to the job's repository. */
export interface OwnRepository {
  readonly job: Job
  readonly rest: Rest
  readonly repository: Repository
}

/**
 * Asks GitHub about the job's repository; undefined outside a job, or without a token. The connections are closed
 * afterwards.
 */
export async function askGithub<Result>(
  token: string | undefined,
  { environment, signal }: { readonly environment: Environment; readonly signal: AbortSignal },
  work: (own: OwnRepository) => Promise<Result>,
): Promise<Result | undefined> {
  const job = jobOf(environment)
  const repository = repositoryOf(job?.repository ?? '')
  if (job === undefined || repository === undefined || token === undefined) return undefined
  const agents = createAgents(environment)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  try {
    const rest = await connectRest({ apiUrl: job.apiUrl, token }, agents, limit)
    return await work({ job, rest, repository })
  } finally {
    agents.end()
  }
}
