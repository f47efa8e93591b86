import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GithubServer, startGithubServer } from '../support/github-server.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type S3Server, startS3Server } from '../support/s3-server/server.ts'
import { type StsServer, startStsServer } from '../support/sts-server.ts'
import { ACT, Act, payloadOf, REPOSITORY, type WorkflowRun } from './act.ts'
import { withServer } from './server-process.ts'

const SITE = 'www.example.com'
const PREVIEWS = 'previews.example.com'
const REGIONS = ['www-eu.example.com', 'www-us.example.com']
const SESSION = { accessKeyId: 'ASIASESSION', secretAccessKey: 'secret', sessionToken: 'token' }

/** The examples, run whole by act, with a store, an OIDC issuer and GitHub's API on this machine. */
withServer('act', ACT, () => {
  let store: S3Server
  let sts: StsServer
  let issuer: Issuer
  let github: GithubServer
  let act: Act

  beforeAll(async () => {
    store = await startS3Server({
      buckets: Object.fromEntries([SITE, PREVIEWS, ...REGIONS].map(name => [name, {}])),
      credentials: [SESSION],
    })
    sts = await startStsServer()
    sts.keys = () => SESSION
    issuer = await startIssuer()
    github = await startGithubServer()
    act = new Act({
      ...issuer.environment,
      AWS_ENDPOINT_URL_S3: store.endpoint,
      AWS_ENDPOINT_URL_STS: sts.endpoint,
      GITHUB_API_URL: github.url,
    })
    act.write('site/index.html', '<link rel="stylesheet" href="/app-4f3c2b1a.css">')
    act.write('site/404.html', 'Not found')
    act.write('site/app-4f3c2b1a.css', 'body { color: navy }')
  })
  afterAll(async () => {
    act?.close()
    await Promise.all([store, sts, issuer, github].map(server => server?.close()))
  })

  const pull = (action: string) => ({ ...payloadOf('pull_request', action), number: 2 })
  const push = () => ({ ...payloadOf('push', undefined), ref: 'refs/heads/main' })
  const keys = (bucket: string) => store.bucket(bucket).keys()

  describe('the complete workflows', () => {
    it('deploy on push', async () => {
      const run = await act.run('deploy.yml', 'push', push())
      expectSucceeded(run)
      expect(keys(SITE)).toEqual(expect.arrayContaining(['404.html', 'app-4f3c2b1a.css', 'index.html']))
      expect(sts.requests.at(-1)?.['RoleArn']).toBe('arn:aws:iam::123456789012:role/site-deploy')
    })

    it('deploy in one job, two sites below one bucket, and to a bucket of each region', async () => {
      expectSucceeded(await act.run('deploy-short.yml', 'push', push()))
      expectSucceeded(await act.run('monorepo.yml', 'push', push()))
      expect(keys(SITE)).toEqual(expect.arrayContaining(['index.html', 'docs/index.html']))
      expectSucceeded(await act.run('matrix.yml', 'push', push()))
      for (const bucket of REGIONS) expect(keys(bucket)).toContain('index.html')
    })

    it('sign what was deployed, and name it to the runner', async () => {
      expectSucceeded(await act.run('attest.yml', 'push', push()))
      const signed = act.artifact('signed')
      expect(signed.match(/^[0-9a-f]{64} {2}.*$/gm)?.map(line => line.slice(66))).toEqual([
        '404.html',
        'app-4f3c2b1a.css',
        'index.html',
      ])
      expect(act.artifact('manifest')).toBe(signed)
      expect(act.artifact('declared')).toMatch(/\/www\.example\.com-[0-9a-f]{8}\.sha256\n$/)
    })

    it("build a fork's pull request with nothing but its code", async () => {
      const asked = [sts.requests.length, issuer.requests.length, store.requests.length]
      expectSucceeded(await act.run('fork-safe.yml', 'pull_request', pull('opened')))
      expect([sts.requests.length, issuer.requests.length, store.requests.length]).toEqual(asked)
    })

    it("comment on a fork's pull request after its build, and run nothing of it", async () => {
      github.pulls.push({ number: 12, head: 'stranger:fix/$(id)', sha: 'c'.repeat(40) })
      const before = keys(SITE)
      const payload = payloadOf('workflow_run', 'completed')
      const run = await act.run('fork-comment.yml', 'workflow_run', {
        ...payload,
        workflow_run: {
          ...(payload['workflow_run'] as object),
          event: 'pull_request',
          conclusion: 'success',
          pull_requests: [],
          head_sha: 'c'.repeat(40),
          head_branch: 'fix/$(id)',
          head_repository: { full_name: 'stranger/Hello-World', owner: { login: 'stranger' } },
        },
      })
      expectSucceeded(run)
      expect(keys(SITE)).toEqual(before)
      expect(github.comments.map(({ issue }) => issue)).toEqual([12])
      github.comments.length = 0
    })

    it('show on a pull request what would change, and write nothing', async () => {
      const before = keys(SITE)
      act.write('site/new.html', 'new')
      const run = await act.run('dry-run-comment.yml', 'pull_request', pull('opened'))
      expectSucceeded(run)
      expect(keys(SITE)).toEqual(before)
      expect(github.comments.map(({ issue }) => issue)).toEqual([2])
      expect(github.comments[0]?.body).toContain('new.html')
    })

    it('make a preview of a pull request, and remove it once that is closed', async () => {
      expectSucceeded(await act.run('preview.yml', 'pull_request', pull('opened')))
      expect(keys(PREVIEWS)).toContain('pr-2/index.html')
      expect(github.deployments.at(-1)?.statuses.at(-1)?.environmentUrl).toContain(
        'pr-2.previews.example.com',
      )
      expectSucceeded(await act.run('preview.yml', 'pull_request', pull('closed')))
      expect(keys(PREVIEWS)).toEqual([])
      expect(github.deployments.at(-1)?.statuses.at(-1)?.state).toBe('inactive')
    })

    it('look for previews that were left behind', async () => {
      expectSucceeded(await act.run('preview.yml', 'pull_request', pull('opened')))
      const run = await act.run('sweep.yml', 'workflow_dispatch', { repository: { full_name: REPOSITORY } })
      expectSucceeded(run)
      expect(keys(PREVIEWS)).toContain('pr-2/index.html')
    })

    it('ask nothing of GitHub that it would not understand', () => {
      expect(github.violations).toEqual([])
    })
  })
})

function expectSucceeded({ succeeded, log }: WorkflowRun): void {
  expect(succeeded, log).toBe(true)
}
