/** What GitHub refused, for people. */
export interface RestProblem {
  readonly problem: string
  /** Empty where nothing is known. */
  readonly hint: string
}

/**
 * What became of a request, and what to do.
 * @param permission what the job needs for it, such as `pull-requests: write`
 * @param fromFork whether the run is a fork's, whose token cannot write
 */
export function restProblem(error: unknown, permission: string, fromFork = false): RestProblem {
  const message = error instanceof Error ? error.message.replace(/ - https:\/\/\S+$/, '') : String(error)
  const status = statusOf(error)
  // An error of the connection carries 500, and a cause.
  const isAnswer = status !== undefined && !(error instanceof Error && error.cause !== undefined)
  const problem = isAnswer ? `GitHub answered ${status}: ${message}` : `GitHub was not reached: ${message}`
  return { problem, hint: isAnswer ? hintFor(status, message, permission, fromFork) : '' }
}

function hintFor(status: number, message: string, permission: string, fromFork: boolean): string {
  if (status === 401) return 'The token is not valid: check the input github-token.'
  if (/rate limit/i.test(message)) return 'Run it again later.'
  if (status !== 403 && status !== 404) return ''
  // No permission helps there.
  if (/locked|archived|blocked/i.test(message)) return ''
  return fromFork
    ? 'GitHub gives runs of pull requests from forks a token that can only read. See docs/pull-requests.md for a workflow that works for them.'
    : `Give the job the permission ${permission}.`
}

/** Of GitHub's answer; undefined where there was none. */
export function statusOf(error: unknown): number | undefined {
  const hasStatus = typeof error === 'object' && error !== null && 'status' in error
  return hasStatus && typeof error.status === 'number' ? error.status : undefined
}
