import { expect, test } from 'vitest'
import { regionOfEndpoint } from '../../src/s3/region-of-endpoint.ts'

test.each([
  ['https://s3.us-west-004.backblazeb2.com', 'us-west-004'],
  ['https://s3.fr-par.scw.cloud/', 'fr-par'],
  ['https://s3.eu-central-1.wasabisys.com', 'eu-central-1'],
  ['https://s3.wasabisys.com', 'us-east-1'],
  ['https://nyc3.digitaloceanspaces.com', 'nyc3'],
  ['https://0123abc.r2.cloudflarestorage.com', 'auto'],
  ['https://0123abc.eu.r2.cloudflarestorage.com', 'auto'],
  ['https://storage.googleapis.com', 'auto'],
  ['https://s3.example.com', undefined],
  ['https://scw.cloud', undefined],
  ['http://127.0.0.1:9000', undefined],
  ['https://s3.fr-par.scw.cloud.example.com', undefined],
  ['nonsense', undefined],
])('%s is for the region %s', (endpoint, region) => {
  expect(regionOfEndpoint(endpoint)).toBe(region)
})
