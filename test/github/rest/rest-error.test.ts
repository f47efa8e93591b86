import { expect, test } from 'vitest'
import { restProblem } from '../../../src/github/rest/rest-error.ts'

const answered = (status: number, message: string) => Object.assign(new Error(message), { status })

test.each([
  [
    answered(403, 'Resource not accessible by integration - https://docs.github.com/rest'),
    'GitHub answered 403: Resource not accessible by integration',
    'Give the job the permission pull-requests: write.',
  ],
  [answered(401, 'Bad credentials'), 'GitHub answered 401: Bad credentials', 'check the input github-token'],
  [
    answered(403, 'API rate limit exceeded'),
    'GitHub answered 403: API rate limit exceeded',
    'Run it again later.',
  ],
  [
    answered(403, 'Unable to create comment because issue is locked.'),
    'GitHub answered 403: Unable to create comment because issue is locked.',
    /^$/,
  ],
  [answered(422, 'Validation Failed'), 'GitHub answered 422: Validation Failed', ''],
  [
    Object.assign(new Error('connect ECONNREFUSED'), { status: 500, cause: new Error() }),
    'GitHub was not reached: connect ECONNREFUSED',
    '',
  ],
])('%s', (error, problem, hint) => {
  const found = restProblem(error, 'pull-requests: write')
  expect(found.problem).toBe(problem)
  expect(found.hint).toMatch(hint)
})
