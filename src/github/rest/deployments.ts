import type { Rest } from './connect.ts'
import type { Repository } from './repository.ts'

/** A deployment as the page of a pull request shows it. */
export interface NewDeployment extends Repository {
  /** A commit, or a branch. */
  readonly ref: string
  /** Such as `pr-12`; GitHub keeps it apart from lasting ones. */
  readonly environment: string
  readonly description: string
}

export interface DeploymentStatus {
  readonly state: 'in_progress' | 'success' | 'failure' | 'inactive'
  /** Where the site is to be seen. */
  readonly url?: string | undefined
  /** The page of the run. */
  readonly logUrl?: string | undefined
}

/** Begins a deployment of a preview. Needs `deployments: write`. */
export async function beginDeployment(rest: Rest, deployment: NewDeployment): Promise<number> {
  const { data } = await rest('POST /repos/{owner}/{repo}/deployments', {
    ...deployment,
    auto_merge: false,
    required_contexts: [],
    transient_environment: true,
    production_environment: false,
  })
  if ('id' in data) return Number(data.id)
  throw new Error(data.message ?? 'GitHub began no deployment.')
}

/** Says how far a deployment is. */
export async function setDeploymentStatus(
  rest: Rest,
  { owner, repo }: Repository,
  deployment_id: number,
  { state, url, logUrl }: DeploymentStatus,
): Promise<void> {
  await rest('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    owner,
    repo,
    deployment_id,
    state,
    ...(url !== undefined && { environment_url: url }),
    ...(logUrl !== undefined && { log_url: logUrl }),
    auto_inactive: true,
  })
}

const PAGE_SIZE = 100

/** Marks all deployments of an environment as inactive. */
export async function endDeployments(
  rest: Rest,
  { owner, repo }: Repository,
  environment: string,
): Promise<number> {
  const way = 'GET /repos/{owner}/{repo}/deployments'
  const { data } = await rest(way, { owner, repo, environment, per_page: PAGE_SIZE })
  for (const { id } of data)
    await setDeploymentStatus(rest, { owner, repo }, Number(id), { state: 'inactive' })
  return data.length
}
