import type { Rest } from './connect.ts'
import type { Repository } from './repository.ts'

/**
 * Whether a commit is missing in the history of another; undefined where GitHub does not know one of them, or there
 * is no right to ask.
 */
export async function lacksCommit(
  rest: Rest,
  { owner, repo }: Repository,
  commit: string,
  head: string,
): Promise<boolean | undefined> {
  try {
    const basehead = `${commit}...${head}`
    const { data } = await rest('GET /repos/{owner}/{repo}/compare/{basehead}', {
      owner,
      repo,
      basehead,
      per_page: 1,
    })
    return data.status === 'behind' || data.status === 'diverged'
  } catch (error) {
    if (isAnswer(error)) return undefined
    throw error
  }
}

function isAnswer(error: unknown): boolean {
  const hasStatus = typeof error === 'object' && error !== null && 'status' in error
  return hasStatus && (error.status === 403 || error.status === 404 || error.status === 422)
}
