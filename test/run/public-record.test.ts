import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { BUCKET, contents, storeFor } from '../bundle/step.ts'
import { folder, GITHUB, pullRequest } from '../credentials/run.ts'
import type { S3Server } from '../support/s3-server/server.ts'
import { change, site } from '../support/site.ts'
import { type Inputs, runInProcess } from './in-process.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const FILES = { 'index.html': 'home', 'about.html': 'about', 'old.html': 'old', 'app-4f3c2b1a.js': 'boot()' }

/** The bucket as the public sees it. Its URL. */
async function publicSite(store: S3Server): Promise<string> {
  const server = createServer((request, response) => {
    const object = contents(store).get((request.url ?? '').slice(1))
    if (object === undefined) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'application/json' }).end(object.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

/** A deployed site, then a run of a fork's pull request with other files. Nothing listens at its endpoint. */
async function fork(inputs: Inputs, head = 'eve/site') {
  const store = await storeFor()
  const source = site(FILES)
  const always: Inputs = { bucket: BUCKET, source, delete: 'true' }
  expect((await runInProcess(store, always, folder())).succeeded).toBe(true)
  change(source, { 'index.html': 'HOME', 'new.html': 'new', 'old.html': undefined })
  const before = store.requests.length
  const nothing = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' }
  const elsewhere = {
    AWS_CONFIG_FILE: '/none',
    AWS_SHARED_CREDENTIALS_FILE: '/none',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const environment = { ...nothing, ...elsewhere, ...GITHUB, ...pullRequest(head) } as Record<string, string>
  const run = await runInProcess(
    { endpoint: 'http://127.0.0.1:9', environment },
    { ...always, 'site-url': await publicSite(store), ...inputs },
    folder(),
  )
  expect(store.requests).toHaveLength(before)
  return run
}

it("compares a fork's pull request with the public record, and says so", async () => {
  const gates = { 'fail-on': 'warnings' }
  const { succeeded, host } = await fork({ 'dry-run': 'true', 'cloudfront-distribution-id': 'E1', ...gates })
  expect(host.errors).toEqual([])
  expect(succeeded).toBe(true)
  expect(host.outputs).toMatchObject({ created: '1', updated: '1', deleted: '0', unchanged: '2' })
  const mark = 'Compared with the public record, not with the bucket'
  expect(host.warnings.join('\n')).toContain(mark)
  expect(host.warnings.join('\n')).toContain('1 file of it has no counterpart in the source')
  expect(host.summaries.join('\n')).toContain(mark)
})

it('takes no file that was there under another name for growth', async () => {
  const { succeeded, host } = await fork({ 'dry-run': 'true', 'fail-on': 'growth>1%' })
  expect(host.errors).toEqual([])
  expect(succeeded).toBe(true)
})

it.each<[string, Inputs, string]>([
  ['a deploy', {}, 'eve/site'],
  ["a dry run of the repository's own", { 'dry-run': 'true' }, 'octo/site'],
  ['a dry run whose record nobody can read', { 'dry-run': 'true', record: 'other.json' }, 'eve/site'],
])('leaves %s without credentials as it was', async (_, inputs, head) => {
  const { succeeded, host } = await fork(inputs, head)
  expect(succeeded).toBe(false)
  expect(host.errors.join('\n')).toContain('No credentials')
})
