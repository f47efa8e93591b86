import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { BUCKET, contents, storeFor } from '../bundle/step.ts'
import { GITHUB, pullRequest } from '../credentials/run.ts'
import { type FakeDistribution, startCloudFront } from '../support/cloudfront-server.ts'
import type { S3ServerOptions } from '../support/s3-server/server.ts'
import { change, site, temporaryFolder } from '../support/site.ts'
import { startStsServer } from '../support/sts-server.ts'
import { type Inputs, runInProcess } from './in-process.ts'

beforeEach(() => () => vi.unstubAllEnvs())

const DOMAIN = 'www.example.com'
const WWW: FakeDistribution = {
  aliases: ['example.com', DOMAIN],
  domain: `${BUCKET}.s3.eu-central-1.amazonaws.com`,
  originPath: '/site',
}
const OTHERS: Readonly<Record<string, FakeDistribution>> = {
  E1: { aliases: ['docs.example.com'] },
  E2: { aliases: ['*.example.com'], domain: 'other.s3.amazonaws.com' },
  E3: { aliases: ['api.example.com'], domain: 'api.example.org' },
  E4: { aliases: ['off.example.com'], isDisabled: true },
}

/** An account with distributions, and a site below the origin path of the last one. */
async function account(options: S3ServerOptions = {}) {
  const store = await storeFor(options)
  const cloudFront = await startCloudFront({ ...OTHERS, E5: WWW })
  const source = site({ 'index.html': 'one' })
  const step = (
    inputs: Inputs,
    environment: Readonly<Record<string, string>> = {},
    api = cloudFront.endpoint,
  ) => {
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', api)
    const server = { endpoint: store.endpoint, environment: { ...store.environment, ...environment } }
    return runInProcess(server, { domain: DOMAIN, source, ...inputs }, temporaryFolder())
  }
  const told = () =>
    cloudFront.asked.flatMap(({ operation, distribution, paths }) =>
      operation === 'CreateInvalidation' ? [{ distribution, paths }] : [],
    )
  return { store, cloudFront, source, step, told }
}

describe('a domain', () => {
  it('leads to the bucket and the prefix of its origin, and to the distribution', async () => {
    const { store, source, step, told } = await account()
    const first = await step({ prefix: 'docs' })
    expect({ succeeded: first.succeeded, errors: first.host.errors }).toEqual({ succeeded: true, errors: [] })
    expect(contents(store).keys()).toEqual(['site/docs/.s3-site-deploy.json', 'site/docs/index.html'])
    expect(first.host.log.join('\n')).toContain(`${DOMAIN}: distribution E5, origin s3://${BUCKET}/site/`)
    expect(first.host.outputs['url']).toBe(`https://${DOMAIN}/docs/`)

    change(source, { 'index.html': 'two' })
    expect((await step({ prefix: 'docs' })).succeeded).toBe(true)
    expect(told().map(({ distribution }) => distribution)).toEqual(['E5'])
    expect(told()[0]?.paths.toSorted()).toEqual(['/docs', '/docs/', '/docs/index.html'])
  })

  it('is asked for by one list, and says in a dry run that it needs it', async () => {
    const { store, cloudFront, step } = await account()
    const { succeeded, host } = await step({ 'dry-run': 'true' })
    expect(succeeded).toBe(true)
    const lists = cloudFront.asked.filter(({ operation }) => operation === 'ListDistributions')
    // Five distributions, two a page.
    expect(lists).toHaveLength(3)
    expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(host.log.join('\n')).toMatch(
      /needs s3:ListBucket, cloudfront:ListDistributions \(this run used them\)/,
    )
  })

  it('is invalidated together with further distributions', async () => {
    const { source, step, told } = await account()
    await step({})
    change(source, { 'index.html': 'two' })
    await step({ 'cloudfront-distribution-id': 'E1' })
    expect(told().map(({ distribution }) => distribution)).toEqual(['E5', 'E1'])
  })

  it.each<[domain: string, problem: string]>([
    ['shop.example.org', 'is not an alias of any CloudFront distribution'],
    ['api.example.com', 'whose default origin is "api.example.org", not an S3 bucket'],
    ['off.example.com', 'the distribution E4, which is disabled'],
  ])('that leads to no bucket stops the run: %s', async (domain, problem) => {
    const { store, step } = await account()
    await expect(step({ domain })).rejects.toThrow(problem)
    expect(store.requests).toEqual([])
  })

  it('that may not be looked for names the permission', async () => {
    const { cloudFront, step } = await account()
    cloudFront.failures.ListDistributions = [{ status: 403, code: 'AccessDenied', message: 'No.' }]
    await expect(step({})).rejects.toMatchObject({ details: { code: 'AccessDenied' } })
  })

  it('is looked for again where CloudFront asks for patience', async () => {
    const { cloudFront, step } = await account()
    cloudFront.failures.ListDistributions = [{ status: 503, code: 'ServiceUnavailable', message: 'Later.' }]
    expect((await step({})).succeeded).toBe(true)
  })

  it('is looked for with that right alone, and the bucket is reached without it', async () => {
    const sts = await startStsServer()
    onTestFinished(() => sts.close())
    const sessions = [1, 2].map(number => ({ ...sts.keys(number) }))
    const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'in-memory-secret-key' }
    const { step } = await account({ credentials: [keys, ...sessions] })
    const role = 'arn:aws:iam::123456789012:role/site-deploy'
    const { succeeded, host } = await step({ 'role-to-assume': role }, { AWS_ENDPOINT_URL_STS: sts.endpoint })
    expect({ succeeded, errors: host.errors }).toEqual({ succeeded: true, errors: [] })
    const policies = sts.requests.map(({ Policy = '' }) => JSON.parse(Policy).Statement)
    expect(policies).toHaveLength(2)
    expect(policies[0]).toEqual([expect.objectContaining({ Action: 'cloudfront:ListDistributions' })])
    expect(JSON.stringify(policies[1])).not.toContain('ListDistributions')
    expect(JSON.stringify(policies[1])).toContain(`arn:aws:s3:::${BUCKET}/site/*`)
    expect(JSON.stringify(policies[1])).toContain('arn:aws:cloudfront::*:distribution/E5')
  })

  it('of a pull request without credentials is skipped where that is asked for', async () => {
    const nothing = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' }
    const files = { AWS_CONFIG_FILE: '/none', AWS_SHARED_CREDENTIALS_FILE: '/none' }
    const fork = { ...nothing, ...files, AWS_EC2_METADATA_DISABLED: 'true', ...GITHUB }
    const { store, step } = await account()
    const environment = { ...fork, ...pullRequest('eve/site') } as Record<string, string>
    const skipped = await step({ 'on-missing-credentials': 'skip' }, environment)
    expect(skipped.succeeded).toBe(true)
    expect(skipped.host.log.join('\n')).toContain(
      `Skipped: GitHub gives pull requests from forks no credentials for https://${DOMAIN}/`,
    )
    const failed = await step({ 'dry-run': 'true' }, environment)
    expect(failed.succeeded).toBe(false)
    expect(failed.host.errors.join('\n')).toContain('No credentials')
    expect(store.requests).toEqual([])
  })
})

describe('a domain also leads', () => {
  it('a removal, which takes what lies below the origin and the prefix', async () => {
    const { store, step } = await account()
    await step({ prefix: 'pr-1' })
    await step({ prefix: 'pr-2' })
    expect(await step({ command: 'remove', prefix: 'pr-1' })).toMatchObject({ succeeded: true })
    expect(contents(store).keys()).toEqual(['site/pr-2/.s3-site-deploy.json', 'site/pr-2/index.html'])
    await expect(step({ command: 'remove' })).rejects.toThrow('would remove the whole bucket')
  })

  it('a list', async () => {
    const { step } = await account()
    await step({})
    const { succeeded, host } = await step({ command: 'list' })
    expect(succeeded).toBe(true)
    expect(host.log.join('\n')).toContain('2 objects')
  })

  it('a sweep', async () => {
    const { store, step } = await account()
    await step({})
    const { succeeded, host } = await step({ command: 'sweep', 'older-than': '0' })
    expect(succeeded).toBe(true)
    expect(host.log.join('\n')).toContain('No preview is old enough')
    expect(contents(store).keys()).toHaveLength(2)
  })
})

it('an answer that is not one of CloudFront is called so', async () => {
  const { step } = await account()
  const page = createServer((_, response) => response.end('<!doctype html><p>Sign in<br></html>'))
  onTestFinished(() => void page.close())
  page.listen(0, '127.0.0.1')
  await once(page, 'listening')
  const { port } = page.address() as AddressInfo // it listens on a port
  await expect(step({}, {}, `http://127.0.0.1:${port}`)).rejects.toThrow(
    'the answer is not one of CloudFront',
  )
})
