import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { connect, findRoute } from '../../src/s3/connect.ts'
import type { Connection } from '../../src/s3/connection.ts'
import { plainRoute } from '../../src/s3/plain-route.ts'
import { sdkRoute } from '../../src/s3/sdk.ts'
import { useTestCredentials } from './s3-env.ts'

useTestCredentials()

const keys = async () => ({ accessKeyId: 'AKIA', secretAccessKey: 's' })

async function routeFor(
  bucket: string,
  { region = 'eu-west-1', ...connection }: Omit<Connection, 'region'> & { region?: string } = {},
) {
  const whole = { region: { name: region, from: 'input' }, ...connection } as const
  return findRoute(bucket, await connect({ bucket, prefix: '' }, whole))
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
    'AWS, a name that no certificate covers',
    'www.example.org',
    {},
    { hostname: 's3.eu-west-1.amazonaws.com', path: '/www.example.org/', scope: s3 },
  ],
  [
    'China',
    'site',
    { region: 'cn-north-1' },
    { hostname: 'site.s3.cn-north-1.amazonaws.com.cn', scope: { region: 'cn-north-1', service: 's3' } },
  ],
  [
    'a partition of its own',
    'site',
    { region: 'eusc-de-east-1' },
    { hostname: 'site.s3.eusc-de-east-1.amazonaws.eu', path: '/' },
  ],
  [
    'another store',
    'site',
    { endpoint: 'http://127.0.0.1:9000' },
    {
      protocol: 'http:',
      hostname: '127.0.0.1',
      port: 9000,
      path: '/site/',
      host: '127.0.0.1:9000',
      scope: s3,
    },
  ],
  [
    'another store, by name',
    'site',
    { endpoint: 'https://store.example:8443/', forcePathStyle: false },
    { hostname: 'site.store.example', port: 8443, path: '/', host: 'site.store.example:8443' },
  ],
  [
    'a store without host names for buckets, asked for one',
    'site',
    { endpoint: 'http://127.0.0.1:9000', forcePathStyle: false },
    { hostname: '127.0.0.1', path: '/site/' },
  ],
  [
    'an endpoint with a path',
    'site',
    { endpoint: 'https://store.example/s3' },
    { hostname: 'store.example', path: '/s3/site/' },
  ],
  [
    'an IPv6 address',
    'site',
    { endpoint: 'http://[::1]:9000' },
    { hostname: '::1', port: 9000, host: '[::1]:9000' },
  ],
] as const)('%s', async (_, bucket, connection, expected) => {
  expect(await routeFor(bucket, connection)).toMatchObject(expected)
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

test('what cannot be resolved is an error', async () => {
  await expect(routeFor('site', { endpoint: 'nonsense' })).rejects.toThrow('Invalid URL')
})

test('an endpoint that is no address is not shown: it may hold a password', async () => {
  const refused = routeFor('site', { endpoint: 'u:PW@h' })
  await expect(refused).rejects.toMatchObject({
    message: expect.not.stringContaining('PW'),
    details: { code: 'ERR_INVALID_URL' },
  })
})

describe('a plain route is the one that the SDK finds', () => {
  const regions = fc.constantFrom(
    'us-east-1',
    'eu-central-1',
    'ap-southeast-7',
    'mx-central-1',
    'us-gov-west-1',
    'cn-northwest-1',
  )
  const buckets = fc.oneof(
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/),
    fc.constantFrom('www.example.org', 'UPPER', 'under_score', 'sp ace', '1.2.3.4'),
  )
  const endpoints = fc.constantFrom(
    undefined,
    'https://store.example',
    'http://store.example:9000',
    'https://store.example/below',
    'http://127.0.0.1:9000',
    'http://[::1]:9000',
  )
  test('for names, regions and endpoints of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        buckets,
        regions,
        endpoints,
        fc.boolean(),
        async (bucket, region, endpoint, forcePathStyle) => {
          const place = {
            region,
            endpoint,
            forcePathStyle: forcePathStyle || bucket.includes('.'),
            variant: false,
          }
          expect(plainRoute(bucket, place)).toEqual(await sdkRoute(bucket, place, keys, undefined))
        },
      ),
      { numRuns: 60 },
    )
  })
})
