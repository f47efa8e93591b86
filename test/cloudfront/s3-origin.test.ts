import fc from 'fast-check'
import { expect, test } from 'vitest'
import { s3Origin } from '../../src/cloudfront/s3-origin.ts'

const bucket = fc
  .stringMatching(/^[a-z0-9][a-z0-9.-]{1,40}[a-z0-9]$/)
  .filter(name => !name.includes('..') && !name.includes('.s3'))
const region = fc.constantFrom('us-east-1', 'eu-central-1', 'us-gov-west-1', 'cn-north-1', 'ap-southeast-5')
const hostOf = {
  rest: (name: string, of: string) => `${name}.s3.${of}.amazonaws.com`,
  dashed: (name: string, of: string) => `${name}.s3-${of}.amazonaws.com`,
  dualstack: (name: string, of: string) => `${name}.s3.dualstack.${of}.amazonaws.com`,
  website: (name: string, of: string) => `${name}.s3-website.${of}.amazonaws.com`,
  'dashed website': (name: string, of: string) => `${name}.s3-website-${of}.amazonaws.com`,
  'in China': (name: string, of: string) => `${name}.s3.${of}.amazonaws.com.cn`,
}

test.each(Object.entries(hostOf))('%s: bucket and region', (_, host) => {
  fc.assert(
    fc.property(bucket, region, (name, of) => {
      expect(s3Origin(host(name, of))).toEqual({ bucket: name, region: of })
    }),
  )
})

test('a name of old tells no region', () => {
  fc.assert(
    fc.property(bucket, name => {
      expect(s3Origin(`${name}.s3.amazonaws.com`)).toEqual({ bucket: name })
    }),
  )
})

test.each([
  ['www.example.com.S3.EU-central-1.amazonaws.com', { bucket: 'www.example.com', region: 'eu-central-1' }],
  // A bucket may have the name of another one's host.
  ['a.s3.amazonaws.com.s3.eu-west-1.amazonaws.com', { bucket: 'a.s3.amazonaws.com', region: 'eu-west-1' }],
])('%s', (host, origin) => {
  expect(s3Origin(host)).toEqual(origin)
})

test.each([
  'www.example.com',
  's3.amazonaws.com',
  'abc.execute-api.eu-central-1.amazonaws.com',
  'b.s3-accelerate.amazonaws.com',
  'b.s3.eu-central-1.amazonaws.com.example.com',
  'b.s3-object-lambda.eu-central-1.amazonaws.com',
  'storage.googleapis.com',
  '',
])('no bucket of S3: %s', host => {
  expect(s3Origin(host)).toBeUndefined()
})
