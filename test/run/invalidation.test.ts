import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Cancelled } from '../../src/errors.ts'
import { BUCKET, contents, storeFor } from '../bundle/step.ts'
import { expectGolden } from '../report/golden.ts'
import { type FakeDistribution, startCloudFront } from '../support/cloudfront-server.ts'
import type { LoggedRequest } from '../support/s3-server/server.ts'
import { change, type Files, site, temporaryFolder } from '../support/site.ts'
import { type Inputs, runInProcess } from './in-process.ts'

beforeEach(() => () => vi.unstubAllEnvs())

const FIRST: Files = {
  'index.html': '<script src="app-4f3c2b1a.js"></script>',
  'about/index.html': 'about',
  'app-4f3c2b1a.js': 'boot()',
  'robots.txt': 'all',
  'old.html': 'old',
}
const SECOND: Files = {
  'index.html': '<script src="app-5a6b7c8d.js"></script>',
  'app-5a6b7c8d.js': 'boot(2)',
  'app-4f3c2b1a.js': undefined,
  'old.html': undefined,
  'new.html': 'new',
}
const CHANGED = ['/index.html', '/', '/old.html']

/** A bucket behind a distribution, that holds the first build; the source has the second. */
async function deployed(
  distributions: Readonly<Record<string, FakeDistribution>> = { E1: {} },
  inputs: Inputs = {},
) {
  const server = await storeFor()
  const cloudFront = await startCloudFront(distributions)
  const source = site(FIRST)
  const always = {
    bucket: BUCKET,
    source,
    delete: 'true',
    'cloudfront-distribution-id': Object.keys(distributions).join('\n'),
    ...inputs,
  }
  const deploy = (more: Inputs = {}, signal?: AbortSignal) => {
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', cloudFront.endpoint)
    return runInProcess(server, { ...always, ...more }, temporaryFolder(), signal && { signal })
  }
  const told = () => cloudFront.asked.filter(({ operation }) => operation === 'CreateInvalidation')
  expect(await deploy()).toMatchObject({ succeeded: true })
  cloudFront.asked.length = 0
  server.requests.length = 0
  change(source, SECOND)
  return { server, cloudFront, source, deploy, told }
}

const linesIn = (file: string | undefined) =>
  readFileSync(file ?? '', 'utf8')
    .trimEnd()
    .split('\n')

describe('a deploy with CloudFront', () => {
  it('invalidates what changed or went away, and says so', async () => {
    const { deploy, told } = await deployed()
    const { succeeded, host } = await deploy()
    expect(succeeded).toBe(true)
    expect(told().map(({ distribution, paths }) => [distribution, [...paths].sort()])).toEqual([
      ['E1', [...CHANGED].sort()],
    ])
    expect(host.outputs['invalidated-paths']?.split('\n').sort()).toEqual([...CHANGED].sort())
    expect(host.outputs['invalidation-ids']).toMatch(/^I\d+$/)
    expect(linesIn(host.outputs['changed-paths-file']).sort()).toEqual([...CHANGED].sort())
    expect(host.log.join('\n')).toMatch(/CloudFront E1: 3 paths invalidated \(I\d+\)/)
  })

  it('tells CloudFront between the deletes of pages and those of hashed assets', async () => {
    const { server, cloudFront, deploy } = await deployed()
    let before: readonly LoggedRequest[] = []
    let keys: readonly string[] = []
    cloudFront.hooks.before = ({ operation }) => {
      if (operation !== 'CreateInvalidation') return
      before = [...server.requests]
      keys = contents(server).keys()
    }
    await deploy()
    expect(keys).toContain('app-4f3c2b1a.js')
    expect(keys).not.toContain('old.html')
    expect(contents(server).keys()).not.toContain('app-4f3c2b1a.js')
    expect(
      before.some(({ operation, key }) => operation === 'PutObject' && key === '.s3-site-deploy.json'),
    ).toBe(false)
  })

  it('tells CloudFront of a file that pages may load once it is gone, when no edge can fetch it again', async () => {
    const { server, cloudFront, source, deploy, told } = await deployed()
    change(source, { 'robots.txt': undefined })
    const seen: [string, boolean][] = []
    cloudFront.hooks.before = ({ operation, paths }) => {
      if (operation !== 'CreateInvalidation') return
      seen.push([
        paths.includes('/robots.txt') ? 'file' : 'pages',
        contents(server).keys().includes('robots.txt'),
      ])
    }
    const { succeeded, host } = await deploy()
    expect(succeeded).toBe(true)
    expect(seen).toEqual([
      ['pages', true],
      ['file', false],
    ])
    expect(told()).toHaveLength(2)
    expect(linesIn(host.outputs['changed-paths-file'])).toContain('/robots.txt')
  })

  it('asks nothing of CloudFront where everything is new', async () => {
    const cloudFront = await startCloudFront({ E1: {} })
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', cloudFront.endpoint)
    const inputs = { bucket: BUCKET, source: site(FIRST), 'cloudfront-distribution-id': 'E1' }
    expect(await runInProcess(await storeFor(), inputs, temporaryFolder())).toMatchObject({ succeeded: true })
    expect(cloudFront.asked.filter(({ operation }) => operation === 'CreateInvalidation')).toEqual([])
  })

  it('asks nothing where nothing changed', async () => {
    const { cloudFront, deploy } = await deployed()
    await deploy()
    cloudFront.asked.length = 0
    expect((await deploy()).succeeded).toBe(true)
    expect(cloudFront.asked).toEqual([])
  })

  it('shows paths and price in a dry run, and only reads', async () => {
    const { server, cloudFront, deploy } = await deployed()
    const { succeeded, host } = await deploy({ 'dry-run': 'true' })
    expect(succeeded).toBe(true)
    expect(cloudFront.asked.map(({ operation }) => operation)).toEqual(['GetDistributionConfig'])
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    const log = host.log.join('\n')
    expect(log).toContain("Free within the account's first 1,000 paths a month")
    expect(log).toContain('  /old.html')
    expect(host.outputs['invalidated-paths']?.split('\n')).toHaveLength(3)
    expect(host.outputs['invalidation-ids']).toBe('')
    expect(linesIn(host.outputs['changed-paths-file'])).toHaveLength(3)
  })

  it('waits for the end before it deletes what old pages load', async () => {
    const { server, cloudFront, deploy } = await deployed()
    cloudFront.statuses.unshift('InProgress')
    const seen: boolean[] = []
    cloudFront.hooks.before = ({ operation }) => {
      if (operation === 'GetInvalidation') seen.push(contents(server).keys().includes('app-4f3c2b1a.js'))
    }
    expect((await deploy()).succeeded).toBe(true)
    expect(seen).toEqual([true, true])
    expect(contents(server).keys()).not.toContain('app-4f3c2b1a.js')
  })

  it('waits for nothing where nothing is deleted afterwards, or nobody wants it', async () => {
    const { cloudFront, source, deploy, told } = await deployed()
    expect((await deploy({ 'invalidation-wait': 'false' })).succeeded).toBe(true)
    change(source, { 'index.html': 'three' })
    expect((await deploy()).succeeded).toBe(true)
    expect(told()).toHaveLength(2)
    expect(cloudFront.asked.filter(({ operation }) => operation === 'GetInvalidation')).toEqual([])
  })

  it('tells a tenant of a multi-tenant distribution, below its own origin path', async () => {
    const { cloudFront, deploy, told } = await deployed(
      { dt_2wjDZi3hD1: { tenantOf: 'E1', parameters: { site: 'blog' } }, E1: { originPath: '/{{site}}' } },
      { prefix: 'blog', 'cloudfront-distribution-id': 'dt_2wjDZi3hD1' },
    )
    cloudFront.statuses.unshift('InProgress')
    expect((await deploy()).succeeded).toBe(true)
    expect(told().map(({ distribution, paths }) => [distribution, paths.toSorted()])).toEqual([
      ['dt_2wjDZi3hD1', CHANGED.toSorted()],
    ])
    expect(cloudFront.asked.map(({ operation, distribution }) => `${operation} ${distribution}`)).toEqual([
      'GetDistributionTenant dt_2wjDZi3hD1',
      'GetDistributionConfig E1',
      'CreateInvalidation dt_2wjDZi3hD1',
      'GetInvalidation dt_2wjDZi3hD1',
      'GetInvalidation dt_2wjDZi3hD1',
    ])
  })

  it('invalidates by cache tag where the distribution reads them, and stops where it does not', async () => {
    const { server, deploy, told } = await deployed({ E1: { tagHeader: 'x-amz-meta-cache-tag' }, E2: {} })
    const tags = { invalidate: '#pages\n/feed.xml' }
    const { succeeded, host } = await deploy(tags)
    expect(succeeded).toBe(false)
    expect(host.errors.join('\n')).toContain('E2 reads no cache tags')
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect((await deploy({ ...tags, 'cloudfront-distribution-id': 'E1' })).succeeded).toBe(true)
    expect(told().map(({ paths }) => paths)).toEqual([['#pages', '/feed.xml']])
  })

  it('divides what CloudFront does not take at once, a second for each wildcard', async () => {
    const { cloudFront, deploy, told } = await deployed({ E1: {} }, { invalidate: '/a/*\n/b/*\n/c' })
    const refused = { status: 400, code: 'TooManyInvalidationsInProgress', message: 'Too many.' }
    cloudFront.failures.CreateInvalidation = [refused]
    const { succeeded, host } = await deploy()
    expect(succeeded).toBe(true)
    expect(told().map(({ paths }) => paths)).toEqual([['/a/*', '/b/*', '/c'], ['/a/*', '/c'], ['/b/*']])
    expect(host.outputs['invalidation-ids']?.split('\n')).toHaveLength(2)
  })

  it('waits for the end if asked to', async () => {
    const { cloudFront, deploy } = await deployed({ E1: {} }, { 'invalidation-wait': 'true' })
    cloudFront.statuses.unshift('InProgress')
    const { succeeded, host } = await deploy()
    expect(succeeded).toBe(true)
    expect(cloudFront.asked.filter(({ operation }) => operation === 'GetInvalidation')).toHaveLength(2)
    expect(host.log.join('\n')).toContain('CloudFront E1: 3 paths invalidated (')
  })

  it('tries again when CloudFront is busy, with the same reference', async () => {
    const { cloudFront, deploy, told } = await deployed()
    cloudFront.failures.CreateInvalidation = [
      { status: 400, code: 'TooManyInvalidationsInProgress', message: 'Too many.' },
    ]
    expect((await deploy()).succeeded).toBe(true)
    const [first, second, ...more] = told()
    expect(more).toEqual([])
    expect(second).toEqual(first)
    expect(first?.reference).toMatch(/^[0-9a-f]{64}$/)
  })

  it('invalidates new files where the distribution keeps errors', async () => {
    const { deploy, told } = await deployed({ E1: { keepsErrorsFor: 300 } })
    await deploy()
    expect(told()[0]?.paths).toContain('/new.html')
  })

  it('finds the paths below the origin path of each distribution', async () => {
    const server = await storeFor()
    const cloudFront = await startCloudFront({
      E1: { originPath: '/docs' },
      E2: {},
      E3: { originPath: '/x' },
    })
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', cloudFront.endpoint)
    const source = site({ 'index.html': 'one' })
    const inputs = { bucket: BUCKET, prefix: 'docs', source, 'cloudfront-distribution-id': 'E1\nE2\nE3' }
    await runInProcess(server, inputs, temporaryFolder())
    change(source, { 'index.html': 'two!' })
    await runInProcess(server, inputs, temporaryFolder())
    const told = cloudFront.asked.filter(({ operation }) => operation === 'CreateInvalidation')
    expect(told.map(({ distribution, paths }) => [distribution, paths])).toEqual([
      ['E1', ['/', '/index.html']],
      ['E2', ['/docs', '/docs/', '/docs/index.html']],
    ])
  })

  it('does the same for a removal', async () => {
    const { deploy, told, server } = await deployed()
    const { succeeded } = await deploy({ command: 'remove', include: 'app-*.js', 'max-deletes': 'unlimited' })
    expect(succeeded).toBe(true)
    expect(told().map(({ paths }) => paths)).toEqual([['/app-4f3c2b1a.js']])
    expect(contents(server).keys()).not.toContain('app-4f3c2b1a.js')
  })

  it('names what other CDNs should drop without CloudFront too', async () => {
    const { cloudFront, deploy } = await deployed()
    cloudFront.asked.length = 0
    const { host } = await deploy({ 'cloudfront-distribution-id': '' })
    expect(cloudFront.asked).toEqual([])
    expect(linesIn(host.outputs['changed-paths-file'])).toHaveLength(3)
    expect(host.outputs['invalidated-paths']).toBe('')
  })
})

describe('what goes wrong', () => {
  it('a distribution that does not exist, before any write', async () => {
    const { server, deploy, told } = await deployed()
    const { succeeded, host } = await deploy({ 'cloudfront-distribution-id': 'E1\nE404' })
    expect(succeeded).toBe(false)
    expect(told()).toEqual([])
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expectGolden('cloudfront-no-such-distribution.txt', `${host.errors.join('\n')}\n`)
  })

  it('a configuration that may not be read: a warning, and paths of both forms', async () => {
    const { cloudFront, deploy, told } = await deployed()
    const denied = {
      status: 403,
      code: 'AccessDenied',
      message:
        'User: arn:aws:sts::123456789012:assumed-role/site/x is not authorized to perform: cloudfront:GetDistributionConfig on resource: arn:aws:cloudfront::123456789012:distribution/E1 because no identity-based policy allows the cloudfront:GetDistributionConfig action',
    }
    cloudFront.failures.GetDistributionConfig = [denied]
    const root = await deploy()
    expect(root.succeeded).toBe(true)
    expect(told()[0]?.paths).toHaveLength(3)
    expectGolden('cloudfront-config-denied.txt', `${root.host.warnings.join('\n')}\n`)
  })

  it('sends both forms for a prefix', async () => {
    const server = await storeFor()
    const cloudFront = await startCloudFront({ E1: {} })
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFRONT', cloudFront.endpoint)
    const source = site({ 'a.html': 'one' })
    const inputs = { bucket: BUCKET, prefix: 'docs', source, 'cloudfront-distribution-id': 'E1' }
    await runInProcess(server, inputs, temporaryFolder())
    change(source, { 'a.html': 'two!' })
    cloudFront.failures.GetDistributionConfig = [{ status: 403, code: 'AccessDenied', message: 'no' }]
    const { host } = await runInProcess(server, inputs, temporaryFolder())
    expect(cloudFront.asked.at(-1)?.paths).toEqual(['/a.html', '/docs/a.html'])
    expectGolden('cloudfront-both-forms.txt', `${host.warnings.join('\n')}\n`)
  })

  it('a refused invalidation fails the step, keeps hashed assets, and is made up for by the next run', async () => {
    const { server, cloudFront, deploy, told } = await deployed()
    cloudFront.failures.CreateInvalidation = [
      { status: 403, code: 'AccessDenied', message: 'Access denied.' },
    ]
    const failed = await deploy()
    expect(failed.succeeded).toBe(false)
    expect(contents(server).keys()).toContain('app-4f3c2b1a.js')
    expect(contents(server).keys()).not.toContain('old.html')
    expectGolden('cloudfront-invalidation-denied.txt', `${failed.host.errors.join('\n')}\n`)
    expect(failed.host.outputs['invalidated-paths']).toBe('')
    cloudFront.asked.length = 0
    expect((await deploy()).succeeded).toBe(true)
    expect(told().map(({ paths }) => [...paths].sort())).toEqual([[...CHANGED].sort()])
    expect(contents(server).keys()).not.toContain('app-4f3c2b1a.js')
    cloudFront.asked.length = 0
    await deploy()
    expect(cloudFront.asked).toEqual([])
  })

  it('one distribution of two that refuses does not keep the other waiting', async () => {
    const { cloudFront, deploy, told } = await deployed({ E1: {}, E2: {} })
    cloudFront.failures.CreateInvalidation = [{ status: 400, code: 'InvalidArgument', message: 'Bad path.' }]
    const { succeeded, host } = await deploy()
    expect(succeeded).toBe(false)
    expect(told().map(({ distribution }) => distribution)).toEqual(['E1', 'E2'])
    expect(host.outputs['invalidation-ids']).toMatch(/^I\d+$/)
    expectGolden('cloudfront-invalid-argument.txt', `${host.errors.join('\n')}\n`)
  })

  it('an invalidation that is still open stays open while nobody is to invalidate', async () => {
    const { cloudFront, deploy, told } = await deployed()
    cloudFront.failures.CreateInvalidation = [{ status: 400, code: 'InvalidArgument', message: 'Bad path.' }]
    expect((await deploy()).succeeded).toBe(false)
    cloudFront.asked.length = 0
    expect((await deploy({ invalidate: 'none' })).succeeded).toBe(true)
    expect((await deploy({ 'cloudfront-distribution-id': '' })).succeeded).toBe(true)
    expect(cloudFront.asked).toEqual([])
    expect((await deploy()).succeeded).toBe(true)
    expect(told()[0]?.paths).toHaveLength(3)
  })

  it('a run that is cancelled before starts no invalidation, and the next run makes up for it', async () => {
    const { server, cloudFront, deploy, told } = await deployed()
    const cancelling = new AbortController()
    server.intercept = ({ operation }) => {
      if (operation === 'DeleteObjects') cancelling.abort(new Cancelled('Cancelled by SIGTERM.'))
      return undefined
    }
    const { succeeded, host } = await deploy({}, cancelling.signal)
    server.intercept = undefined
    expect(succeeded).toBe(false)
    expect(host.log.join('\n')).toContain('Cancelled')
    expect(told()).toEqual([])
    cloudFront.asked.length = 0
    expect((await deploy()).succeeded).toBe(true)
    expect(told()[0]?.paths).toEqual(expect.arrayContaining(['/', '/index.html']))
  })

  it('a run that is cancelled while CloudFront is busy ends at once, and the next run makes up for it', async () => {
    const { server, cloudFront, deploy, told } = await deployed()
    const cancelling = new AbortController()
    const busy = { status: 400, code: 'TooManyInvalidationsInProgress', message: 'Too many.' }
    cloudFront.failures.CreateInvalidation = [busy]
    cloudFront.hooks.before = ({ operation }) => {
      if (operation === 'CreateInvalidation')
        setTimeout(() => cancelling.abort(new Cancelled('Cancelled.')), 20)
    }
    const { succeeded, host } = await deploy({}, cancelling.signal)
    cloudFront.hooks.before = undefined
    expect(succeeded).toBe(false)
    expect(host.errors).toEqual([])
    expect(told()).toHaveLength(1)
    expect(contents(server).keys()).toContain('app-4f3c2b1a.js')
    expect((await deploy()).succeeded).toBe(true)
    expect(told()).toHaveLength(2)
    expect(told()[1]?.paths.toSorted()).toEqual(CHANGED.toSorted())
  })

  it('after a partly failed deploy what did change is invalidated', async () => {
    const { server, deploy, told, source } = await deployed()
    change(source, { 'robots.txt': 'none' })
    server.intercept = ({ method, key }) =>
      method === 'PUT' && key === 'index.html' ? { status: 403, code: 'AccessDenied' } : undefined
    const { succeeded, host } = await deploy()
    expect(succeeded).toBe(false)
    expect(told().map(({ paths }) => paths)).toEqual([['/robots.txt']])
    expect(linesIn(host.outputs['changed-paths-file'])).toEqual(['/robots.txt'])
  })

  it('what a run wrote that did not live to invalidate it, the next one invalidates', async () => {
    const { server, deploy, told, source } = await deployed()
    contents(server).put('index.html', '<script src="app-5a6b7c8d.js"></script>')
    change(source, { 'old.html': 'old', 'app-4f3c2b1a.js': 'boot()' })
    await deploy()
    expect(told().map(({ paths }) => paths)).toEqual([['/', '/index.html']])
  })
})
