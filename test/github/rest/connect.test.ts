import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectRest } from '../../../src/github/rest/connect.ts'
import { restProblem } from '../../../src/github/rest/rest-error.ts'
import { createAgents } from '../../../src/http/agents.ts'
import { type ConnectProxy, startConnectProxy } from '../../support/connect-proxy.ts'
import { type GithubServer, startGithubServer } from '../../support/github-server.ts'

let github: GithubServer
let proxy: ConnectProxy
const waits: number[] = []
const clock = {
  sleep: async (ms: number) => {
    waits.push(ms)
  },
}

beforeEach(async () => {
  github = await startGithubServer()
  proxy = await startConnectProxy()
  waits.length = 0
})

afterEach(async () => {
  expect(github.violations).toEqual([])
  await Promise.all([github.close(), proxy.close()])
})

const COMMENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
const PULL = { owner: 'octo', repo: 'site', issue_number: 7 }

function connect(environment = {}, signal = new AbortController().signal, apiUrl = github.url) {
  return connectRest({ apiUrl, token: 'ghs_x' }, createAgents(environment), signal, clock)
}

it('says who asks, with which version and token', async () => {
  const rest = await connect()
  await rest(COMMENTS, PULL)
  const { headers } = github.requests[0] ?? {}
  expect(headers?.get('authorization')).toBe('Bearer ghs_x')
  expect(headers?.get('user-agent')).toMatch(/^s3-site-deploy\/\d/)
  // Not GitHub's own host, so an enterprise server.
  expect(headers?.get('x-github-api-version')).toBe('2022-11-28')
})

it('asks below the path of an enterprise server', async () => {
  const rest = await connect({}, undefined, `${github.url}/api/v3/`)
  await expect(rest(COMMENTS, PULL)).rejects.toMatchObject({ status: 404 })
  expect(github.requests[0]?.path).toBe('/api/v3/repos/octo/site/issues/7/comments')
})

it("asks GitHub's own host for the present version, through the proxy", async () => {
  const port = Number(new URL(github.url).port)
  proxy.hosts.set('api.github.com', port)
  const rest = await connect({ http_proxy: proxy.url }, undefined, 'http://api.github.com')
  await rest(COMMENTS, PULL)
  expect(proxy.requests).toEqual(['GET http://api.github.com/repos/octo/site/issues/7/comments'])
  expect(github.requests[0]?.headers.get('x-github-api-version')).toBe('2026-03-10')
})

it('waits out a rate limit, as long as GitHub says', async () => {
  const refusals = [
    { status: 403, headers: { 'retry-after': '3' }, message: 'secondary rate limit' },
    { status: 502, message: 'Bad gateway' },
  ]
  github.refuse = () => refusals.shift()
  const rest = await connect()
  await expect(rest(COMMENTS, PULL)).resolves.toMatchObject({ status: 200, data: [] })
  expect(waits).toEqual([3000, 2000])
})

it('tells what GitHub says where that does not pass', async () => {
  github.refuse = () => ({ status: 403, message: 'Resource not accessible by integration' })
  const rest = await connect()
  await expect(rest(COMMENTS, PULL)).rejects.toMatchObject({
    status: 403,
    message: 'Resource not accessible by integration',
  })
  expect(waits).toEqual([])
})

it('takes a web page for no answer, as a proxy gives it', async () => {
  github.refuse = () => ({ status: 200, headers: { 'content-type': 'text/html' }, message: 'Log in' })
  const rest = await connect()
  const error: unknown = await rest(COMMENTS, PULL).catch(error => error)
  expect(restProblem(error, 'pull-requests: write')).toEqual({
    problem: 'GitHub was not reached: Something else answered 200 in its place, with text/html.',
    hint: '',
  })
})

it('ends with the run', async () => {
  const controller = new AbortController()
  github.refuse = () => {
    controller.abort(new Error('Cancelled by SIGINT.'))
    return { status: 502 }
  }
  const rest = await connect({}, controller.signal)
  await expect(rest(COMMENTS, PULL)).rejects.toThrow('Cancelled by SIGINT.')
  expect(github.requests).toHaveLength(1)
})
