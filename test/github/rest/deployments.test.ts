import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lacksCommit } from '../../../src/github/rest/commits.ts'
import { connectRest, type Rest } from '../../../src/github/rest/connect.ts'
import { beginDeployment, endDeployments, setDeploymentStatus } from '../../../src/github/rest/deployments.ts'
import { pullRequestOfRun } from '../../../src/github/rest/fork-pull-request.ts'
import { createAgents } from '../../../src/http/agents.ts'
import { type GithubServer, startGithubServer } from '../../support/github-server.ts'

const REPOSITORY = { owner: 'octo', repo: 'site' }

let github: GithubServer
let rest: Rest

beforeEach(async () => {
  github = await startGithubServer()
  rest = await connectRest(
    { apiUrl: github.url, token: 'ghs_x' },
    createAgents({}),
    new AbortController().signal,
  )
})

afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

it('shows a preview as a deployment, from its beginning to its end', async () => {
  const preview = { ...REPOSITORY, ref: 'abc', environment: 'pr-7', description: 'Preview' }
  const id = await beginDeployment(rest, preview)
  await setDeploymentStatus(rest, REPOSITORY, id, {
    state: 'success',
    url: 'https://pr-7.example.org/',
    logUrl: 'https://github.com/octo/site/actions/runs/1',
  })
  await beginDeployment(rest, { ...preview, environment: 'pr-8' })
  expect(await endDeployments(rest, REPOSITORY, 'pr-7')).toBe(1)
  const [own, other] = github.deployments
  expect(own).toMatchObject({ ref: 'abc', environment: 'pr-7', isTransient: true })
  expect(own?.statuses.map(({ state, environmentUrl }) => `${state} ${environmentUrl}`)).toEqual([
    'success https://pr-7.example.org/',
    'inactive ',
  ])
  expect(other?.statuses).toEqual([])
})

describe('a commit that another lacks', () => {
  it.each([
    ['ahead', false],
    ['identical', false],
    ['behind', true],
    ['diverged', true],
    [undefined, undefined],
  ] as const)('%s: %s', async (comparison, lacks) => {
    if (comparison !== undefined) github.comparisons.set('aaa...bbb', comparison)
    expect(await lacksCommit(rest, REPOSITORY, 'aaa', 'bbb')).toBe(lacks)
  })

  it('is not known without the right to ask', async () => {
    github.refuse = () => ({ status: 403, message: 'Resource not accessible by integration' })
    expect(await lacksCommit(rest, REPOSITORY, 'aaa', 'bbb')).toBeUndefined()
  })
})

describe('the pull request of a run that a fork began', () => {
  const run = { headOwner: 'stranger', headBranch: 'fix/typo', headSha: 'ccc' }

  it('is the one with its commit as the head', async () => {
    github.pulls.push({ number: 12, head: 'stranger:fix/typo', sha: 'ccc' })
    expect(await pullRequestOfRun(rest, REPOSITORY, run)).toBe(12)
  })

  it.each([
    ['another branch', { number: 12, head: 'stranger:other', sha: 'ccc' }],
    ['a newer commit', { number: 12, head: 'stranger:fix/typo', sha: 'ddd' }],
  ])('is none with %s', async (_, pull) => {
    github.pulls.push(pull)
    expect(await pullRequestOfRun(rest, REPOSITORY, run)).toBeUndefined()
  })
})
