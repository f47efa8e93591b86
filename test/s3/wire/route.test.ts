import { expect, test, vi } from 'vitest'
import { createAgents } from '../../../src/http/agents.ts'
import { type ClientOptions, createClient } from '../../../src/s3/client.ts'
import { findRoute } from '../../../src/s3/wire/route.ts'
import { useTestCredentials } from '../s3-env.ts'

useTestCredentials()

function routeFor(bucket: string, options: Partial<ClientOptions> = {}) {
  const common = { region: 'eu-west-1', endpoint: undefined, forcePathStyle: false, agents: createAgents() }
  return findRoute(createClient({ ...common, ...options }), bucket)
}

const s3 = { region: 'eu-west-1', service: 's3' }
const accessPoint = 'arn:aws:s3:eu-central-1:123456789012:accesspoint/site'

test.each([
  [
    'AWS',
    'site',
    {},
    { protocol: 'https:', hostname: 'site.s3.eu-west-1.amazonaws.com', path: '/', scope: s3 },
  ],
  [
    'AWS, path style',
    'www.example.org',
    { forcePathStyle: true },
    { hostname: 's3.eu-west-1.amazonaws.com', path: '/www.example.org/', scope: s3 },
  ],
  [
    'China',
    'site',
    { region: 'cn-north-1' },
    { hostname: 'site.s3.cn-north-1.amazonaws.com.cn', scope: { region: 'cn-north-1', service: 's3' } },
  ],
  [
    'another store',
    'site',
    { endpoint: 'http://127.0.0.1:9000', forcePathStyle: true },
    {
      protocol: 'http:',
      hostname: '127.0.0.1',
      port: 9000,
      path: '/site/',
      headers: { host: '127.0.0.1:9000' },
      scope: s3,
    },
  ],
  [
    'an endpoint with a path',
    'site',
    { endpoint: 'https://store.example/s3', forcePathStyle: true },
    { hostname: 'store.example', path: '/s3/site/' },
  ],
  [
    'an IPv6 address',
    'site',
    { endpoint: 'http://[::1]:9000', forcePathStyle: true },
    { hostname: '::1', port: 9000, headers: { host: '[::1]:9000' } },
  ],
] as const)('%s', async (_, bucket, options, expected) => {
  expect(await routeFor(bucket, options)).toMatchObject(expected)
})

test('an access point in another region, which its profile allows', async () => {
  vi.stubEnv('AWS_S3_USE_ARN_REGION', 'true')
  expect(await routeFor(accessPoint)).toMatchObject({
    hostname: 'site-123456789012.s3-accesspoint.eu-central-1.amazonaws.com',
    scope: { region: 'eu-central-1', service: 's3' },
  })
})

test.each([
  ['AWS_USE_DUALSTACK_ENDPOINT', 'site.s3.dualstack.eu-west-1.amazonaws.com'],
  ['AWS_USE_FIPS_ENDPOINT', 'site.s3-fips.us-east-2.amazonaws.com'],
])('%s', async (name, hostname) => {
  vi.stubEnv(name, 'true')
  const region = name.includes('FIPS') ? 'us-east-2' : 'eu-west-1'
  expect((await routeFor('site', { region })).hostname).toBe(hostname)
})

test('an access key with slashes in it', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a/b/c')
  expect((await routeFor('site')).scope).toEqual(s3)
})

test('what cannot be resolved is an error', async () => {
  await expect(routeFor('site', { endpoint: 'nonsense' })).rejects.toThrow('Invalid URL')
})
