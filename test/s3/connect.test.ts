import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../src/s3/connect.ts'
import { useTestCredentials } from './s3-env.ts'

useTestCredentials()

const endpoint = 'http://127.0.0.1:9000'
const region = { name: 'eu-west-3', from: 'input' } as const

function optionsFor(bucket: string, connection: Parameters<typeof connect>[1]) {
  return connect({ bucket, prefix: '' }, connection).then(({ place }) => place)
}

async function useProfile(text: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'profile-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const file = join(directory, 'config')
  await writeFile(file, text)
  vi.stubEnv('AWS_CONFIG_FILE', file)
}

test.each([
  ['AWS, a plain name', 'site', {}, false],
  ['AWS, a name with dots, which no certificate covers', 'www.example.org', {}, true],
  ['another store', 'site', { endpoint }, true],
  ['AWS, asked for', 'site', { forcePathStyle: true }, true],
  ['another store, asked not to', 'site', { endpoint, forcePathStyle: false }, false],
] as const)('path style: %s', async (_, bucket, connection, expected) => {
  expect((await optionsFor(bucket, connection)).forcePathStyle).toBe(expected)
})

test('the region of the connection comes first', async () => {
  await useProfile('[default]\nregion = eu-west-1\n')
  expect((await optionsFor('site', { region })).region).toBe('eu-west-3')
})

test('the endpoint of a well-known store comes before an environment made for AWS', async () => {
  await useProfile('[default]\nregion = eu-west-1\n')
  const wasabi = { endpoint: 'https://s3.eu-central-2.wasabisys.com' }
  const environment = { name: 'us-east-1', from: 'environment' } as const
  expect((await optionsFor('site', wasabi)).region).toBe('eu-central-2')
  expect((await optionsFor('site', { ...wasabi, region: environment })).region).toBe('eu-central-2')
  expect((await optionsFor('site', { ...wasabi, region })).region).toBe('eu-west-3')
  expect((await optionsFor('site', { endpoint, region: environment })).region).toBe('us-east-1')
})

test("then the profile's", async () => {
  await useProfile('[profile deploy]\nregion = eu-west-1\n')
  vi.stubEnv('AWS_PROFILE', 'deploy')
  expect((await optionsFor('site', {})).region).toBe('eu-west-1')
})

test('then the one where every bucket is known', async () => {
  expect((await optionsFor('site', {})).region).toBe('us-east-1')
})

test.each(['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'])('an endpoint in %s counts as one', async name => {
  vi.stubEnv(name, endpoint)
  expect(await optionsFor('site', {})).toMatchObject({ endpoint, forcePathStyle: true })
})

test("so does the profile's", async () => {
  await useProfile(`[default]\nendpoint_url = ${endpoint}\n`)
  expect(await optionsFor('site', {})).toMatchObject({ endpoint, forcePathStyle: true })
})
