import { expect, test } from 'vitest'
import type { SiteOrigin } from '../../src/cloudfront/find-by-domain.ts'
import { loadConfig } from '../../src/config/load.ts'
import { isUnlocated, located } from '../../src/config/located.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { Environment } from '../../src/environment.ts'
import { temporaryFolder } from '../support/site.ts'

const ORIGIN: SiteOrigin = { distribution: 'E1', bucket: 'www', region: 'eu-west-1', prefix: 'site/' }

async function at(
  origin: SiteOrigin,
  inputs: Readonly<Partial<Record<OptionName, string>>> = {},
  environment: Environment = {},
) {
  const folder = temporaryFolder()
  const given = { domain: 'www.example.com', source: folder, ...inputs }
  const values = new Map(Object.entries(given) as [OptionName, string][])
  const config = await loadConfig({ from: 'action', values, problems: [] }, environment, folder)
  if (config.command !== 'deploy') throw new Error(`The command is ${config.command}.`)
  expect(isUnlocated(config)).toBe(true)
  const found = located(config, origin)
  expect(isUnlocated(found)).toBe(false)
  return found
}

test('what lies below the prefix lies below that of the origin', async () => {
  const config = await at(ORIGIN, { prefix: 'blog', record: 'notes.json' })
  expect(config.target).toEqual({ bucket: 'www', prefix: 'site/blog/' })
  expect(config.record).toEqual({ key: 'site/blog/notes.json' })
})

test('a record in a bucket of its own stays there', async () => {
  const { record } = await at(ORIGIN, { record: 's3://notes/www.json' })
  expect(record).toEqual({ bucket: 'notes', key: 'www.json' })
})

test('no record stays none', async () => {
  expect(await at(ORIGIN, { record: 'false' })).not.toHaveProperty('record')
})

test('the distribution is invalidated once, before others', async () => {
  const { cloudFront } = await at(ORIGIN, { 'cloudfront-distribution-id': 'E2\nE1' })
  expect(cloudFront?.distributions).toEqual(['E1', 'E2'])
})

test("the region is that of the origin's name, unless it is said or another store is meant", async () => {
  const environment = { AWS_REGION: 'us-east-1' }
  const { region: _, ...silent } = ORIGIN
  const regionOf = async (...given: Parameters<typeof at>) => (await at(...given)).connection.region?.name
  expect(await regionOf(ORIGIN)).toBe('eu-west-1')
  expect(await regionOf(ORIGIN, {}, environment)).toBe('eu-west-1')
  expect(await regionOf(ORIGIN, { region: 'eu-north-1' })).toBe('eu-north-1')
  expect(await regionOf(ORIGIN, { endpoint: 'http://localhost:9000' }, environment)).toBe('us-east-1')
  expect(await regionOf(silent, {}, environment)).toBe('us-east-1')
})
