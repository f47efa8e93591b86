import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectCloudFront } from '../../src/cloudfront/cloudfront.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { start } from '../credentials/run.ts'
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy.ts'

/* The proxy leads nowhere: what it is asked for says which host a request is for. */

type Environment = Readonly<Record<string, string>>

let proxy: ConnectProxy
beforeEach(async () => {
  proxy = await startConnectProxy()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await proxy.close()
})

const KEYS: Environment = { AWS_ACCESS_KEY_ID: 'AKIA1', AWS_SECRET_ACCESS_KEY: 'secret' }
const FIPS: Environment = { AWS_USE_FIPS_ENDPOINT: 'true' }
const DUAL_STACK: Environment = { AWS_USE_DUALSTACK_ENDPOINT: 'true' }

describe('S3 in', () => {
  test.each<[region: string, environment: Environment, host: string]>([
    ['us-east-1', {}, 'site.s3.us-east-1.amazonaws.com'],
    ['cn-north-1', {}, 'site.s3.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', {}, 'site.s3.us-gov-west-1.amazonaws.com'],
    ['us-gov-west-1', FIPS, 'site.s3-fips.us-gov-west-1.amazonaws.com'],
    ['eu-central-1', DUAL_STACK, 'site.s3.dualstack.eu-central-1.amazonaws.com'],
    ['us-east-1', { ...FIPS, ...DUAL_STACK }, 'site.s3-fips.dualstack.us-east-1.amazonaws.com'],
    ['us-east-1', { AWS_ENDPOINT_URL: 'https://store.example' }, 'store.example'],
    ['us-east-1', { AWS_ENDPOINT_URL_S3: 'https://s3.example', AWS_ENDPOINT_URL: 'https://x' }, 's3.example'],
  ])('%s with %o', async (region, environment, host) => {
    const all = { ...KEYS, ...environment, AWS_REGION: region, HTTPS_PROXY: proxy.url }
    for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
    const store = createS3Store({ target: { bucket: 'site', prefix: '' }, connection: {} })
    await expect(store.listPage('', undefined, new AbortController().signal)).rejects.toThrow()
    expect(proxy.requests[0]).toBe(`CONNECT ${host}:443`)
  })
})

describe('STS in', () => {
  test.each<[region: string, environment: Environment, partition: string, host: string]>([
    ['eu-central-1', {}, 'aws', 'sts.eu-central-1.amazonaws.com'],
    ['cn-north-1', {}, 'aws-cn', 'sts.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', {}, 'aws-us-gov', 'sts.us-gov-west-1.amazonaws.com'],
    ['us-east-1', FIPS, 'aws', 'sts-fips.us-east-1.amazonaws.com'],
    ['eu-central-1', DUAL_STACK, 'aws', 'sts.eu-central-1.api.aws'],
    ['us-east-1', { AWS_ENDPOINT_URL: 'https://store.example' }, 'aws', 'store.example'],
    ['us-east-1', { AWS_ENDPOINT_URL_STS: 'https://sts.example' }, 'minio', 'sts.example'],
  ])('%s with %o, for a role of %s', async (region, environment, partition, host) => {
    const role = `arn:${partition}:iam::123456789012:role/site`
    const all = { ...KEYS, ...environment, AWS_REGION: region, HTTPS_PROXY: proxy.url }
    const { credentials } = await start({ 'role-to-assume': role }, all)
    await expect(credentials()).rejects.toThrow()
    expect(proxy.requests[0]).toBe(`CONNECT ${host}:443`)
  })
})

describe('CloudFront for a bucket in', () => {
  test.each<[region: string, environment: Environment, host: string]>([
    ['eu-central-1', {}, 'cloudfront.amazonaws.com'],
    ['cn-north-1', {}, 'cloudfront.cn-northwest-1.amazonaws.com.cn'],
    ['eu-central-1', FIPS, 'cloudfront-fips.amazonaws.com'],
    ['eu-central-1', { AWS_ENDPOINT_URL_CLOUDFRONT: 'https://cdn.example' }, 'cdn.example'],
  ])('%s with %o', async (region, environment, host) => {
    for (const [name, value] of Object.entries({ ...environment, HTTPS_PROXY: proxy.url }))
      vi.stubEnv(name, value)
    const credentials = async () => ({ accessKeyId: 'AKIA1', secretAccessKey: 'secret' })
    const cloudFront = connectCloudFront({ region, credentials })
    const { signal } = new AbortController()
    await expect(
      cloudFront.distribution('E2QWRUHAPOMQZL', { bucket: 'site', others: [] }, signal),
    ).rejects.toThrow()
    expect(proxy.requests[0]).toBe(`CONNECT ${host}:443`)
  })
})
