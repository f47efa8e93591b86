import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { markerOf } from '../../src/github/rest/sticky-comment.ts'
import { run } from '../../src/run.ts'
import { BUCKET, storeFor } from '../bundle/step.ts'
import { type GithubServer, startGithubServer } from '../support/github-server.ts'
import type { S3Server } from '../support/s3-server/server.ts'
import { change, site, temporaryFolder } from '../support/site.ts'
import { type Inputs, RecordingHost } from './in-process.ts'

let github: GithubServer
let store: S3Server
let source: string

const PULL = { number: 7, head: { sha: 'abcdef0123456789', repo: { full_name: 'octo/site' } } }
const FORK = { number: 7, head: { sha: 'abcdef0123456789', repo: { full_name: 'stranger/site' } } }

beforeEach(async () => {
  github = await startGithubServer()
  store = await storeFor()
  source = site({ 'index.html': 'home', 'about/index.html': 'about', 'app-4f3c2b1a.js': 'boot()' })
})

afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

/** A step of a job on GitHub. */
async function step(
  inputs: Inputs,
  event = 'pull_request',
  payload: unknown = { pull_request: PULL },
  more: Record<string, string> = {},
) {
  const folder = temporaryFolder()
  const eventFile = join(folder, 'event.json')
  writeFileSync(eventFile, JSON.stringify(payload))
  const environment = {
    ...store.environment,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/site',
    GITHUB_SHA: '0123456789abcdef',
    GITHUB_RUN_ID: '1234',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventFile,
    ...more,
  }
  const always = { endpoint: store.endpoint, bucket: BUCKET, source, 'github-token': 'ghs_x' }
  const values = new Map(Object.entries({ ...always, ...inputs })) as Map<never, string>
  const config = await loadConfig({ from: 'action', values, problems: [] }, environment, source)
  const host = new RecordingHost(folder)
  const ending = await run(config, host, new AbortController().signal, { environment })
  const succeeded = ending !== 'failed'
  return { succeeded, host, log: host.log.join('\n') }
}

const SITE = { 'site-url': 'https://www.example.org' }
const DRY_RUN = { comment: 'true', 'dry-run': 'true' }

describe('a comment', () => {
  it('tells the pull request, and is edited by the next run', async () => {
    const { succeeded, log } = await step({ ...DRY_RUN, ...SITE })
    expect(succeeded).toBe(true)
    expect(log).toContain('Comment on pull request #7: created.')
    change(source, { 'new.html': 'new' })
    expect((await step({ ...DRY_RUN, ...SITE })).log).toContain('Comment on pull request #7: updated.')
    const [only, ...others] = github.comments
    expect(others).toEqual([])
    expect(only?.body).toContain(markerOf(`s3://${BUCKET}/`))
    expect(only?.body).toContain('- <code>new.html</code>')
    expect(only?.body).toContain('https://github.com/octo/site/commit/abcdef0123456789')
    expect(only?.body).toContain('https://github.com/octo/site/actions/runs/1234')
  })

  it('of each target is its own', async () => {
    await step({ ...DRY_RUN, prefix: 'a' })
    await step({ ...DRY_RUN, prefix: 'b' })
    await step({ ...DRY_RUN, prefix: 'b', 'comment-id': 'other' })
    expect(github.comments).toHaveLength(3)
  })

  it('of several targets is one', async () => {
    await step({ ...DRY_RUN, bucket: `s3://${BUCKET}/a\ns3://${BUCKET}/b` })
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body.match(/^## 🔍.*\/(a|b)\//gm)).toHaveLength(2)
  })

  it('only if there are changes begins none without, and brings an old one up to date', async () => {
    await step({})
    const { log } = await step({ ...DRY_RUN, comment: 'changes' })
    expect(log).toContain('No comment: the plan has no changes.')
    github.addComment(7, `${markerOf(`s3://${BUCKET}/`)}\nold`)
    await step({ ...DRY_RUN, comment: 'changes' })
    expect(github.comments.map(({ body }) => body)).not.toContain('old')
    expect(github.comments).toHaveLength(1)
  })

  it('tells of a refused run, too', async () => {
    const { succeeded } = await step({ ...DRY_RUN, require: '404.html' })
    expect(succeeded).toBe(false)
    expect(github.comments[0]?.body).toContain('would be refused')
  })

  it.each([
    ['push', {}],
    ['schedule', {}],
  ])('is none where the run is about no pull request: %s', async (event, payload) => {
    const { succeeded, log, host } = await step({ comment: 'true' }, event, payload)
    expect({ succeeded, warnings: host.warnings }).toEqual({ succeeded: true, warnings: [] })
    expect(log).toContain(`No comment: this run (${event}) has no open pull request.`)
  })

  it('without the permission is a warning that names it, and no failure', async () => {
    github.refuse = method =>
      method === 'GET' ? undefined : { status: 403, message: 'Resource not accessible by integration' }
    const { succeeded, host } = await step({ comment: 'true' })
    expect(succeeded).toBe(true)
    expect(host.warnings.join()).toContain('Give the job the permission pull-requests: write.')
    expect(store.bucket(BUCKET).keys()).toContain('index.html')
  })

  it("on a fork's own run is a line of the log", async () => {
    github.refuse = method =>
      method === 'GET' ? undefined : { status: 403, message: 'Resource not accessible by integration' }
    const { host, log } = await step(DRY_RUN, 'pull_request', { pull_request: FORK })
    expect(host.warnings).toEqual([])
    expect(log).toContain('GitHub gives runs of pull requests from forks a token that can only read.')
  })

  it('reaches the pull request of a fork from the run that follows its build', async () => {
    github.pulls.push({ number: 12, head: 'stranger:fix', sha: 'ccc' })
    const workflow_run = {
      event: 'pull_request',
      head_sha: 'ccc',
      head_branch: 'fix',
      head_repository: { owner: { login: 'stranger' } },
    }
    await step(DRY_RUN, 'workflow_run', { workflow_run })
    expect(github.comments.map(({ issue }) => issue)).toEqual([12])
  })
})

describe('a dry run of a branch', () => {
  const SHA = '0123456789abcdef'

  it.each([
    ['diverged', true],
    ['behind', true],
    ['ahead', false],
    [undefined, false],
  ] as const)('that is %s of what the bucket holds', async (comparison, isTold) => {
    await step({}, 'push', {}, { GITHUB_SHA: 'fedcba9876543210' })
    if (comparison !== undefined) github.comparisons.set(`fedcba9876543210...${SHA}`, comparison)
    const { succeeded, host } = await step({ 'dry-run': 'true' })
    expect(succeeded).toBe(true)
    expect(host.warnings.join().includes('This branch lacks fedcba9, which the bucket holds')).toBe(isTold)
  })
})

describe('a preview', () => {
  const on = (action: string, inputs: Inputs = {}, number = 7) =>
    step({ command: 'preview', prefix: '', ...inputs }, 'pull_request', {
      action,
      pull_request: { ...PULL, number },
    })
  const keys = () => store.bucket(BUCKET).keys()

  it('comes and goes with its pull request, below its own prefix', async () => {
    store.bucket(BUCKET).put('index.html', 'production')
    const inputs = { 'site-url': 'https://{prefix}.example.org', comment: 'true' }
    expect(await on('opened', inputs)).toMatchObject({ succeeded: true })
    expect(keys()).toContain('pr-7/about/index.html')
    await on('opened', {}, 70)
    change(source, { 'new.html': 'new' })
    expect((await on('synchronize', inputs)).host.outputs).toMatchObject({ url: 'https://pr-7.example.org/' })
    expect(keys()).toContain('pr-7/new.html')
    expect(await on('closed', inputs)).toMatchObject({ succeeded: true })
    expect(keys().filter(key => !key.startsWith('pr-70/'))).toEqual(['index.html'])
    expect(keys()).toContain('pr-70/index.html')
    expect(github.comments.map(({ body }) => body)).toEqual([expect.stringContaining('Removed from')])
    const [first] = github.deployments
    expect(first).toMatchObject({ environment: 'pr-7', ref: 'abcdef0123456789', isTransient: true })
    expect(first?.statuses).toMatchObject([
      { state: 'success', environmentUrl: 'https://pr-7.example.org/' },
      { state: 'inactive' },
    ])
    const other = github.deployments.filter(({ environment }) => environment === 'pr-70')
    expect(other.flatMap(({ statuses }) => statuses.map(({ state }) => state))).toEqual(['success'])
  })

  it.each(['opened', 'closed'])('touches no prefix that something else was deployed to: %s', async action => {
    await step({ prefix: 'v7' })
    const before = keys()
    change(source, { 'index.html': 'other' })
    const { succeeded, host } = await on(action, { prefix: 'v7' })
    expect(succeeded).toBe(false)
    expect(host.errors.join()).toContain(
      'The prefix holds objects that no preview of this pull request put there.',
    )
    expect(keys()).toEqual(before)
    expect(store.bucket(BUCKET).text('v7/index.html')).toBe('home')
  })

  it.each(['opened', 'closed'])('touches no prefix that another tool has filled: %s', async action => {
    store.bucket(BUCKET).put('v7/index.html', 'production')
    store.bucket(BUCKET).put('v7/other.html', 'production')
    const { succeeded, host } = await on(action, { prefix: 'v7', delete: 'true' })
    expect(succeeded).toBe(false)
    expect(host.errors.join()).toContain('If an earlier tool put a preview there, remove it once.')
    expect(keys()).toEqual(['v7/index.html', 'v7/other.html'])
    expect(store.bucket(BUCKET).text('v7/index.html')).toBe('production')
  })

  it.each(['opened', 'closed'])('takes a folder that somebody made by hand for its own: %s', async action => {
    store.bucket(BUCKET).put('pr-7/', '')
    expect(await on(action)).toMatchObject({ succeeded: true })
  })

  it.each(['opened', 'closed'])(
    'that is skipped has no address and changes no deployment: %s',
    async action => {
      await on('opened')
      const { statuses } = github.deployments.at(-1) ?? { statuses: [] }
      const shown = statuses.length
      const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' }
      const files = { AWS_CONFIG_FILE: '/none', AWS_SHARED_CREDENTIALS_FILE: '/none' }
      const inputs = {
        'on-missing-credentials': 'skip',
        comment: 'true',
        'site-url': 'https://{prefix}.example.org',
      }
      const payload = { action, pull_request: { ...PULL, user: { login: 'dependabot[bot]' } } }
      const run = await step({ command: 'preview', ...inputs }, 'pull_request', payload, {
        ...none,
        ...files,
      })
      expect(run.succeeded).toBe(true)
      expect(run.host.outputs).toMatchObject({ url: '' })
      expect(github.comments[0]?.body).toContain('Skipped')
      expect(github.comments[0]?.body).not.toContain('example.org')
      expect(github.deployments).toHaveLength(1)
      expect(statuses).toHaveLength(shown)
    },
  )

  it('is not shown as a deployment without the permission, and is none the worse', async () => {
    github.refuse = () => ({ status: 403, message: 'Resource not accessible by integration' })
    expect((await on('opened')).host.warnings).toEqual([])
    expect((await on('reopened', { deployment: 'true' })).host.warnings.join()).toContain(
      'deployments: write',
    )
  })

  it('is none in GitHub where it should be none', async () => {
    await on('opened', { deployment: 'false' })
    await on('opened', { 'dry-run': 'true' })
    expect(github.deployments).toEqual([])
  })

  it.each([
    ['a prefix that all would share', { prefix: 'previews' }, 'does not name pull request 7'],
    ['the number of another', { prefix: 'pr-71' }, 'does not name pull request 7'],
    ['no record', { record: 'false' }, 'cannot be false'],
    ['no source', { source: '' }, 'is required'],
  ])('is refused with %s', async (_, inputs, problem) => {
    await expect(on('opened', inputs)).rejects.toThrow(problem)
  })

  it('needs no source to go', async () => {
    await on('opened')
    expect(await on('closed', { source: '' })).toMatchObject({ succeeded: true })
    expect(keys()).toEqual([])
  })

  it('needs a pull request', async () => {
    await expect(step({ command: 'preview' }, 'push', {})).rejects.toThrow('needs a run on pull_request')
  })
})

describe('a sweep', () => {
  const DAY = 86_400_000
  const preview = (number: number) =>
    step({ command: 'preview' }, 'pull_request', { action: 'opened', pull_request: { ...PULL, number } })
  const age = (prefix: string, days: number) => {
    const record = store.bucket(BUCKET).get(`${prefix}.s3-site-deploy.json`)
    if (record) store.bucket(BUCKET).store({ ...record, lastModified: Date.now() - days * DAY })
  }
  const prefixes = () => [
    ...new Set(
      store
        .bucket(BUCKET)
        .keys()
        .map(key => key.split('/')[0]),
    ),
  ]

  it('removes old previews, and neither young ones nor what is no preview', async () => {
    await preview(1)
    await preview(2)
    await preview(3)
    await step({ prefix: 'docs' })
    store.bucket(BUCKET).put('pr-9/index.html', 'nobody knows')
    for (const [prefix, days] of [
      ['pr-1/', 20],
      ['pr-2/', 3],
      ['pr-3/', 15],
      ['docs/', 99],
    ] as const)
      age(prefix, days)
    const dry = await step({ command: 'sweep', 'dry-run': 'true' }, 'schedule', {})
    expect(dry.succeeded).toBe(true)
    expect(dry.host.outputs).toMatchObject({ changed: 'true', deleted: '8' })
    expect(prefixes()).toEqual(['docs', 'pr-1', 'pr-2', 'pr-3', 'pr-9'])
    const { succeeded, host } = await step({ command: 'sweep', 'older-than': '14d' }, 'schedule', {})
    expect(succeeded).toBe(true)
    expect(host.outputs).toMatchObject({ changed: 'true', deleted: '8' })
    expect(host.summaries).toHaveLength(1)
    expect(host.summaries[0]?.match(/^## ✅ Removed from /gm)).toHaveLength(2)
    expect(prefixes()).toEqual(['docs', 'pr-2', 'pr-9'])
    const ended = github.deployments.filter(({ statuses }) => statuses.at(-1)?.state === 'inactive')
    expect(ended.map(({ environment }) => environment)).toEqual(['pr-1', 'pr-3'])
  })

  it('goes on to the next bucket where one cannot be listed, and fails', async () => {
    await preview(1)
    const inputs = { command: 'sweep', bucket: `not-there\n${BUCKET}`, 'older-than': '0' }
    const { succeeded, host } = await step(inputs, 'schedule', {})
    expect(succeeded).toBe(false)
    expect(host.errors).toEqual([expect.stringContaining('NoSuchBucket')])
    expect(prefixes()).toEqual([])
    expect(host.outputs).toMatchObject({ deleted: '4' })
    expect(host.summaries.join()).toContain('NoSuchBucket')
    const ended = github.deployments.filter(({ statuses }) => statuses.at(-1)?.state === 'inactive')
    expect(ended).toHaveLength(1)
  })

  it('says so where there is nothing to do, to programs too', async () => {
    await preview(1)
    const inputs = { command: 'sweep', json: 'true', 'dry-run': 'true' }
    const { host } = await step(inputs, 'schedule', {})
    expect(host.log).toEqual(['No preview is old enough to be removed.'])
    expect(JSON.parse(host.printed)).toMatchObject({
      command: 'remove',
      dryRun: true,
      status: 'nothing-to-do',
      totals: { deleted: 0 },
      targets: [],
    })
    expect(host.outputs).toMatchObject({ changed: 'false', deleted: '0' })
    expect(host.summaries).toEqual([])
  })

  it('that fails says why to programs', async () => {
    const { host } = await step({ command: 'sweep', bucket: 'not-there', json: 'true' }, 'schedule', {})
    expect(JSON.parse(host.printed)).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('NoSuchBucket') },
    })
  })
})

describe('the address of the site', () => {
  it('is in log, summary and output', async () => {
    const { host, log } = await step({ 'site-url': 'https://example.org/{prefix}', prefix: 'pr-7' })
    expect(log).toContain('https://example.org/pr-7/')
    expect(host.summaries.join()).toContain('<a href="https://example.org/pr-7/">')
    expect(host.outputs).toMatchObject({ url: 'https://example.org/pr-7/' })
  })
})

describe('gates', () => {
  it.each([
    ['a dry run', { 'dry-run': 'true' }],
    ['a deploy', {}],
  ])('refuse %s before anything is written', async (_, inputs) => {
    const gates = { 'max-file-size': '3', 'fail-on': 'growth>1%, deletes', require: 'pages>=3' }
    const { succeeded, host } = await step({ ...gates, ...inputs })
    expect(succeeded).toBe(false)
    expect(host.summaries.join()).toMatch(/at least.*too large/s)
    expect(store.bucket(BUCKET).keys()).toEqual([])
  })

  it('refuse what grows too much against the last deploy', async () => {
    await step({ delete: 'true', 'keep-assets': '7d' })
    change(source, { 'app-4f3c2b1a.js': undefined, 'app-5a6b7c8d.js': 'boot( )' })
    const inputs = { delete: 'true', 'keep-assets': '7d', 'fail-on': 'growth>20%' }
    expect(await step(inputs)).toMatchObject({ succeeded: true })
    change(source, { 'big.html': 'x'.repeat(1000) })
    expect(await step(inputs)).toMatchObject({ succeeded: false })
  })
})

describe('the live check', () => {
  const inputs = () => ({ verify: 'true', 'site-url': url(), 'verify-headers': 'X-Preview: 1' })
  let web: Server
  const url = () => `http://127.0.0.1:${(web.address() as AddressInfo).port}`

  /** The bucket as a website endpoint serves it, to those who send the header. */
  beforeEach(async () => {
    web = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? '').slice(1)
      const object = store.bucket(BUCKET).get(path === '' || path.endsWith('/') ? `${path}index.html` : path)
      if (request.headers['x-preview'] === undefined) return response.writeHead(401).end()
      if (object === undefined) return response.writeHead(404).end()
      const type = { 'content-type': object.headers['content-type'] ?? '' }
      const cache = { 'cache-control': object.headers['cache-control'] ?? '' }
      return response.writeHead(200, { ...type, ...cache, etag: `"${object.etag}"` }).end(object.body)
    })
    await new Promise<void>(resolve => web.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      web.closeAllConnections()
      web.close()
    })
  })

  it('passes where the site answers as deployed, changed or not', async () => {
    const { succeeded, log } = await step(inputs())
    expect(log).toContain('Live check: 4 addresses below')
    expect(succeeded).toBe(true)
    expect((await step(inputs())).log).toContain('Live check: 4 addresses below')
  })

  it('fails the step where it does not, though all is up', async () => {
    const { succeeded, host } = await step({ ...inputs(), 'verify-headers': '' })
    expect(succeeded).toBe(false)
    expect(host.errors.join()).toMatch(/Live check: 4 of 4 addresses do not answer as deployed/)
    expect(host.errors.join()).toContain('send what it wants with verify-headers')
    expect(store.bucket(BUCKET).keys()).toContain('index.html')
  })

  it('is none in a dry run', async () => {
    const { log } = await step({ ...inputs(), 'dry-run': 'true' })
    expect(log).not.toContain('Live check')
  })
})
