import { hash } from 'node:crypto'
import type { Rest } from './connect.ts'
import type { Repository } from './repository.ts'
import { statusOf } from './rest-error.ts'

/** Where a comment stands, and which one it is. */
export interface CommentPlace extends Repository {
  /** The number of the pull request. */
  readonly issue: number
  /** Tells it from the other comments that deploys leave there: one for each. */
  readonly id: string
}

export type CommentOutcome = 'created' | 'updated' | 'left-out'

const PAGE_SIZE = 100
/** Pages that are read to find the comment. */
const MOST_PAGES = 50

/** The first line of the comment, which GitHub does not show. Of a hash, since an id may hold what ends a comment. */
export function markerOf(id: string): string {
  return `<!-- s3-site-deploy ${hash('sha256', id, 'hex').slice(0, 16)} -->`
}

/**
 * Leaves one comment, in the place of the one that an earlier run left. Where two runs at once have left one each, the
 * older stays.
 * @param mode `update`: leaves none where there is none yet
 */
export async function leaveComment(
  rest: Rest,
  place: CommentPlace,
  markdown: string,
  mode: 'create' | 'update' = 'create',
): Promise<CommentOutcome> {
  const { owner, repo, issue, id } = place
  const marker = markerOf(id)
  const body = `${marker}\n${markdown}`
  let isUpdated = false
  for (const comment_id of await ownComments(rest, place, marker)) {
    const at = { owner, repo, comment_id }
    if (isUpdated) await unlessGone(rest('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', at))
    else
      isUpdated = await unlessGone(
        rest('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...at, body }),
      )
  }
  if (isUpdated) return 'updated'
  if (mode === 'update') return 'left-out'
  const way = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  await rest(way, { owner, repo, issue_number: issue, body })
  return 'created'
}

/** False if somebody has deleted the comment meanwhile, such as another run that found two. */
async function unlessGone(request: Promise<unknown>): Promise<boolean> {
  try {
    await request
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** Who may write to the repository anyway. Anybody can put our marker into a comment of their own. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** The ids, the oldest first. */
async function ownComments(
  rest: Rest,
  { owner, repo, issue }: CommentPlace,
  marker: string,
): Promise<readonly number[]> {
  const found: number[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const way = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
    const { data } = await rest(way, { owner, repo, issue_number: issue, per_page: PAGE_SIZE, page })
    const own = data.filter(
      ({ body, user, author_association }) =>
        body?.startsWith(marker) && (user?.type === 'Bot' || TRUSTED.includes(author_association ?? '')),
    )
    found.push(...own.map(({ id }) => Number(id)))
    if (data.length < PAGE_SIZE) break
  }
  return found
}
