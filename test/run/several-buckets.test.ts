import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { run } from '../../src/run.ts'
import { storeFor } from '../bundle/step.ts'
import { startCloudFront } from '../support/cloudfront-server.ts'
import { change, site, temporaryFolder } from '../support/site.ts'
import { type Inputs, RecordingHost, runInProcess } from './in-process.ts'

beforeEach(() => () => vi.unstubAllEnvs())

const BOTH = 'www\nmirror'
const FILES = { 'index.html': 'one', 'about.html': 'about' }
const RECORD = '.s3-site-deploy.json'

async function stores() {
  const store = await storeFor({ buckets: { www: {}, mirror: {} } })
  const source = site(FILES)
  const step = (inputs: Inputs = {}) =>
    runInProcess(store, { bucket: BOTH, source, ...inputs }, temporaryFolder())
  const keys = (bucket: string) => store.bucket(bucket).keys()
  const writes = () => store.requests.filter(({ method }) => method !== 'GET')
  return { store, source, step, keys, writes }
}

const changesIn = (file = '') => JSON.parse(readFileSync(file, 'utf8'))

describe('a deploy to several buckets', () => {
  it('makes each hold the source, and tells of all of them together', async () => {
    const { store, source, step, keys } = await stores()
    store.bucket('mirror').put('index.html', 'one')
    const { succeeded, host } = await step({ 'check-headers': 'false' })
    expect(succeeded).toBe(true)
    for (const bucket of ['www', 'mirror'])
      expect(keys(bucket).toSorted()).toEqual([RECORD, 'about.html', 'index.html'])
    expect(host.outputs).toMatchObject({
      changed: 'true',
      created: '3',
      unchanged: '1',
      'bytes-uploaded': '13',
    })
    expect(host.summaries).toHaveLength(1)
    expect(host.summaries[0]?.match(/^## ✅ Deployed to .*(www|mirror)/gm)).toHaveLength(2)
    const text = readFileSync(host.outputs['summary-text-file'] ?? '', 'utf8')
    expect(text).toMatch(/^Deployed to s3:\/\/www\/$.*^Deployed to s3:\/\/mirror\/$/ms)
    expect(changesIn(host.outputs['changes-file'])).toMatchObject({
      status: 'deployed',
      totals: { created: 3, unchanged: 1 },
      targets: [
        { bucket: 'www', totals: { created: 2 } },
        { bucket: 'mirror', totals: { created: 1, unchanged: 1 } },
      ],
    })

    change(source, { 'index.html': 'two' })
    const second = await step()
    expect(second.host.outputs).toMatchObject({ updated: '2', unchanged: '2' })
    const paths = readFileSync(second.host.outputs['changed-paths-file'] ?? '', 'utf8')
    expect(paths.trim().split('\n').toSorted()).toEqual(['/', '/index.html'])
  })

  it('gives each the same files, though the build goes on', async () => {
    const { store, source, step, keys } = await stores()
    store.intercept = async ({ operation, bucket }) => {
      if (operation === 'ListObjectsV2' && bucket === 'www') change(source, { 'late.html': 'late' })
      return undefined
    }
    expect((await step()).succeeded).toBe(true)
    for (const bucket of ['www', 'mirror'])
      expect(keys(bucket).toSorted()).toEqual([RECORD, 'about.html', 'index.html'])
  })

  it('reads all of them before it writes to the first', async () => {
    const { store, step } = await stores()
    await step()
    const listed = store.requests.findLastIndex(({ operation }) => operation === 'ListObjectsV2')
    expect(store.requests.findIndex(({ method }) => method !== 'GET')).toBeGreaterThan(listed)
  })

  it.each<[what: string, inputs: Inputs, why: string]>([
    ['is refused', { delete: 'true', 'max-deletes': '1' }, 'was refused'],
    ['cannot be read', { bucket: 'www\nnot-there' }, 'failed'],
  ])('writes nothing to any where one %s', async (_, inputs, why) => {
    const { store, step, writes } = await stores()
    for (const key of ['a', 'b', 'c']) store.bucket('mirror').put(key, 'old')
    const { succeeded, host } = await step(inputs)
    expect(succeeded).toBe(false)
    expect(writes()).toEqual([])
    const log = host.log.join('\n')
    expect(log).toContain('Not begun: nothing was written to s3://www/')
    expect(log).toMatch(new RegExp(`The deploy to s3://\\S+/ ${why}, so this one did not begin`))
    expect(host.errors).toHaveLength(1)
    expect(host.outputs).toMatchObject({ changed: 'false', created: '0' })
    const { status, targets } = changesIn(host.outputs['changes-file'])
    expect(status).toBe(why === 'failed' ? 'failed' : 'refused')
    expect(targets[0]).toMatchObject({ status: 'not-begun', changes: [{ outcome: 'withheld' }, {}] })
    // What it is because of comes first.
    expect(host.summaries[0]?.match(/^## (\S+)/gm)?.at(-1)).toContain('⏸️')
  })

  it('does not go on to the next after one that failed', async () => {
    const { store, step, keys } = await stores()
    store.intercept = ({ operation, bucket, key }) =>
      operation === 'PutObject' && bucket === 'www' && key === 'index.html'
        ? { status: 403, code: 'AccessDenied' }
        : undefined
    const { succeeded, host } = await step()
    expect(succeeded).toBe(false)
    expect(keys('www')).toContain('about.html')
    expect(keys('mirror')).toEqual([])
    expect(host.log.join('\n')).toContain('The deploy to s3://www/ failed, so this one did not begin.')
    expect(host.outputs).toMatchObject({ created: '1', failed: '1' })

    store.intercept = undefined
    expect((await step()).host.outputs).toMatchObject({ created: '3', unchanged: '1' })
  })

  it('is not looked at live where one has failed', async () => {
    const { store, step } = await stores()
    store.intercept = ({ operation, bucket }) =>
      operation === 'PutObject' && bucket === 'mirror' ? { status: 403, code: 'AccessDenied' } : undefined
    const { host } = await step({ verify: 'true', 'site-url': 'http://127.0.0.1:9/', record: 'false' })
    expect(host.log.join('\n')).toContain('Deployed to s3://www/')
    expect(host.errors).toEqual([expect.stringContaining('AccessDenied')])
    expect(host.places).toContainEqual({ title: 'Deploy failed (s3://mirror/)' })
  })

  it('is a dry run of each', async () => {
    const { store, step, writes } = await stores()
    for (const key of ['a', 'b', 'c']) store.bucket('mirror').put(key, 'old')
    const { succeeded, host } = await step({ 'dry-run': 'true', delete: 'true', 'max-deletes': '1' })
    expect(succeeded).toBe(false)
    expect(writes()).toEqual([])
    expect(host.log.join('\n')).toMatch(/Dry run: nothing was written to s3:\/\/www\/.*would be refused/s)
    expect(host.outputs).toMatchObject({ created: '4', deleted: '3' })
  })

  it('says once what all of them have in common', async () => {
    const { source, step } = await stores()
    change(source, { 'index.html': '<a href="gone.html">' })
    const { host } = await step()
    expect(host.warnings).toEqual([expect.stringContaining('gone.html')])
    expect(host.summaries[0]?.match(/gone\.html/g)?.length).toBeGreaterThan(1)
  })
})

describe('distributions in front of several buckets', () => {
  it('are told of those that they serve; where that is not known, of all', async () => {
    const { store, source, step } = await stores()
    const cloudFront = await startCloudFront({
      E1: { domain: 'www.s3.eu-central-1.amazonaws.com' },
      E2: { domain: 'mirror.s3.eu-central-1.amazonaws.com' },
      E3: { domain: 'cdn.example.com' },
    })
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', cloudFront.endpoint)
    const inputs = { 'cloudfront-distribution-id': 'E1\nE2\nE3' }
    await step(inputs)
    change(source, { 'index.html': 'two' })
    const asked: string[] = []
    const written = (bucket: string) => store.bucket(bucket).get('index.html')?.body.toString() === 'two'
    cloudFront.hooks.before = ({ operation, distribution }) => {
      if (operation === 'CreateInvalidation')
        asked.push(`${written('mirror') ? 'mirror' : 'www'} ${distribution}`)
    }
    const { succeeded, host } = await step(inputs)
    expect(succeeded).toBe(true)
    expect(asked.toSorted()).toEqual(['mirror E2', 'mirror E3', 'www E1', 'www E3'])
    expect(host.outputs['invalidation-ids']?.split('\n')).toHaveLength(4)
    expect(host.outputs['invalidated-paths']?.split('\n').toSorted()).toEqual(['/', '/index.html'])
  })
})

describe('a removal from several buckets', () => {
  class AskingHost extends RecordingHost {
    readonly questions: string[] = []
    readonly confirm = async (question: string) => {
      this.questions.push(question)
      return this.questions.length < 2
    }
  }

  it('asks for each before it deletes from the first', async () => {
    const { store, step, keys } = await stores()
    await step({ prefix: 'pr-1' })
    const folder = temporaryFolder()
    const inputs = { command: 'remove', bucket: BOTH, prefix: 'pr-1', endpoint: store.endpoint }
    const values = new Map(Object.entries(inputs) as [OptionName, string][])
    const config = await loadConfig({ from: 'action', values, problems: [] }, {}, folder)
    const host = new AskingHost(folder)
    expect(await run(config, host, new AbortController().signal)).toBe('failed')
    expect(host.questions).toHaveLength(2)
    expect(keys('www')).toHaveLength(3)
    expect(host.log.join('\n')).toContain('The removal from s3://mirror/pr-1/ was cancelled')

    expect((await step({ command: 'remove', prefix: 'pr-1' })).host.outputs).toMatchObject({ deleted: '6' })
    expect([...keys('www'), ...keys('mirror')]).toEqual([])
  })
})
