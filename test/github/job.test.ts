import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { actionJob, jobOf } from '../../src/github/job.ts'
import { pullRequestOf } from '../../src/github/pull-request.ts'

const RUNNER = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/site',
  GITHUB_REPOSITORY_ID: '34',
  GITHUB_REPOSITORY_OWNER_ID: '12',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_SHA: 'abc',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_ACTOR: 'mona',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://git.example.com',
  GITHUB_API_URL: 'https://git.example.com/api/v3',
  GITHUB_WORKSPACE: '/workspace',
  GITHUB_OUTPUT: '/output',
  GITHUB_STEP_SUMMARY: '/summary',
  GITHUB_ARTIFACTS: '/artifacts',
  RUNNER_TEMP: '/temp',
  RUNNER_DEBUG: '1',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.com',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
}

describe('a job', () => {
  it('is what the runner says', () => {
    expect(jobOf(RUNNER)).toEqual({
      repository: 'octo/site',
      repositoryId: '34',
      ownerId: '12',
      event: { name: 'push', path: '/event.json' },
      sha: 'abc',
      ref: 'refs/heads/main',
      actor: 'mona',
      run: { id: '7', attempt: '2', url: 'https://git.example.com/octo/site/actions/runs/7' },
      serverUrl: 'https://git.example.com',
      apiUrl: 'https://git.example.com/api/v3',
      workspace: '/workspace',
      temp: '/temp',
      debug: true,
      files: { output: '/output', summary: '/summary', artifacts: '/artifacts' },
      tokenSource: { url: 'https://token.example.com', bearer: 'bearer' },
    })
  })

  it('says nothing of what is missing or empty', () => {
    expect(jobOf({ GITHUB_ACTIONS: 'true', GITHUB_SHA: '', ACTIONS_ID_TOKEN_REQUEST_URL: 'x' })).toEqual({
      event: { name: '' },
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      debug: false,
      files: {},
    })
  })

  it('is nowhere but in GitHub Actions, and wherever the action is', () => {
    const { GITHUB_ACTIONS, ...elsewhere } = RUNNER
    expect(jobOf(elsewhere)).toBeUndefined()
    expect(jobOf({ ...RUNNER, GITHUB_ACTIONS: 'false' })).toBeUndefined()
    const { job, environment } = actionJob(elsewhere)
    expect(job).toEqual(jobOf(RUNNER))
    expect(jobOf(environment)).toEqual(job)
  })
})

describe('the pull request of a job', () => {
  const of = (payload: unknown, more: object = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'pull-request-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'event.json')
    writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
    const job = jobOf({ ...RUNNER, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path, ...more })
    return job && pullRequestOf(job)
  }
  const pull = (more: object) => ({
    pull_request: { number: 5, head: { sha: 'def', repo: { full_name: 'octo/site' } }, ...more },
  })
  const OWN = { number: 5, headSha: 'def', isClosed: false, isFork: false, isOfDependabot: false }

  it.each<[string, unknown, object, object | undefined]>([
    ['of the repository', pull({}), {}, OWN],
    [
      'from a fork',
      pull({ head: { repo: { full_name: 'eve/site' } } }),
      {},
      { number: 5, isClosed: false, isFork: true, isOfDependabot: false },
    ],
    [
      'from a fork that is deleted',
      pull({ head: { sha: 'def', repo: null } }),
      {},
      { ...OWN, isClosed: false, isFork: true },
    ],
    ['of Dependabot', pull({ user: { login: 'dependabot[bot]' } }), {}, { ...OWN, isOfDependabot: true }],
    [
      'that Dependabot pushed to',
      pull({}),
      { GITHUB_ACTOR: 'dependabot[bot]' },
      { ...OWN, isOfDependabot: true },
    ],
    ['under pull_request_target', pull({}), { GITHUB_EVENT_NAME: 'pull_request_target' }, OWN],
    ['of a push', pull({}), { GITHUB_EVENT_NAME: 'push' }, undefined],
    ['without a payload', 'not JSON', {}, undefined],
    ['with another payload', 'null', {}, undefined],
    ['with a payload of none', { pull_request: null }, {}, undefined],
    ['with a payload without its number', { pull_request: {} }, {}, undefined],
    [
      'with a payload without its head',
      pull({ head: null }),
      {},
      { number: 5, isClosed: false, isFork: false, isOfDependabot: false },
    ],
  ])('%s', async (_, payload, more, expected) => {
    expect(await of(payload, more)).toEqual(expected)
  })
})
