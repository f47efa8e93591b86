import { describe, expect, it, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { ConfigError } from '../../src/errors.ts'
import { temporaryFolder } from '../support/site.ts'

type Inputs = Readonly<Partial<Record<OptionName, string>>>

async function load(inputs: Inputs) {
  const values = new Map(Object.entries({ bucket: 'www', source: '.', ...inputs }) as [OptionName, string][])
  const config = await loadConfig({ from: 'action', values, problems: [] }, {}, temporaryFolder())
  return config.command === 'deploy' || config.command === 'remove' ? config.cloudFront : undefined
}

async function problemOf(inputs: Inputs): Promise<string> {
  const error = await load(inputs).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof ConfigError ? error.message : `no problem: ${String(error)}`
}

describe('the options of CloudFront', () => {
  it('are none without a distribution', async () => {
    expect(await load({})).toBeUndefined()
    expect(await load({ 'cloudfront-distribution-id': ' \n ', invalidate: 'none' })).toBeUndefined()
  })

  it('have defaults', async () => {
    expect(await load({ 'cloudfront-distribution-id': 'E2QWRUHAPOMQZL' })).toEqual({
      distributions: ['E2QWRUHAPOMQZL'],
      invalidate: { what: 'auto' },
      maxPaths: 10,
      wait: 'auto',
    })
  })

  it('are read, for a removal too', async () => {
    const inputs = {
      'cloudfront-distribution-id': 'E1\r\n E2 \nE1\n',
      invalidate: '/\n/a b/ü*\n/a%20b\n/x?y=1\n/\n',
      'invalidation-max-paths': '3000',
      'invalidation-wait': 'true',
    }
    const wanted = {
      distributions: ['E1', 'E2'],
      invalidate: { what: 'paths', paths: ['/', '/a%20b/%C3%BC*', '/a%20b', '/x?y=1'] },
      maxPaths: 3000,
      wait: 'always',
    }
    expect(await load(inputs)).toEqual(wanted)
    expect(await load({ ...inputs, command: 'remove', prefix: 'pr-1' })).toEqual(wanted)
  })

  const id = { 'cloudfront-distribution-id': 'E1' }
  test.each<[Inputs, string]>([
    [
      { 'cloudfront-distribution-id': 'e1' },
      'cloudfront-distribution-id: "e1" is not the ID of a distribution, such as E2QWRUHAPOMQZL, or of a tenant (dt_…). Did you mean E1?',
    ],
    [
      { 'cloudfront-distribution-id': 'arn:aws:cloudfront::123456789012:distribution/E1' },
      'is not the ID of a distribution, such as E2QWRUHAPOMQZL, or of a tenant (dt_…). Did you mean E1?',
    ],
    [
      { 'cloudfront-distribution-id': 'd111111abcdef8.cloudfront.net' },
      'such as E2QWRUHAPOMQZL, or of a tenant (dt_…).',
    ],
    [
      { ...id, invalidate: 'al' },
      'invalidate: "al" is not auto, all, none, a path that begins with a slash, or a cache tag that begins with #.',
    ],
    [{ ...id, invalidate: '/a\nb' }, 'names "b", which is not auto'],
    [{ ...id, invalidate: '/a\nnone' }, 'names "none", which must stand alone.'],
    [{ ...id, invalidate: '/a*/b' }, 'invalidate: "/a*/b" has a * that is not at its end.'],
    [{ ...id, invalidate: '/a\n/~me' }, 'names "/~me", which contains a ~, and CloudFront'],
    [{ ...id, invalidate: `/${'ü'.repeat(700)}` }, 'names a path of more than 4000 characters.'],
    [
      { ...id, invalidate: Array.from({ length: 16 }, (_, index) => `/${index}*`).join('\n') },
      'names more than 15 wildcards',
    ],
    [
      { ...id, invalidate: Array.from({ length: 3001 }, (_, index) => `/${index}`).join('\n') },
      'names more than 3000 paths.',
    ],
    [{ ...id, 'invalidation-max-paths': '0' }, 'is not a whole number from 1 to 3000.'],
    [{ ...id, 'invalidation-max-paths': '3001' }, 'is not a whole number from 1 to 3000.'],
    [{ invalidate: 'all' }, 'invalidate: "all" needs cloudfront-distribution-id or domain.'],
    [{ invalidate: '/x' }, 'invalidate: "/x" needs cloudfront-distribution-id or domain.'],
    [{ 'cloudfront-distribution-id': 'E1', invalidate: '#a b' }, '"#a b" is not a cache tag'],
    [{ 'cloudfront-distribution-id': 'E1', invalidate: '#pages*' }, 'is not a cache tag'],
    [{ ...id, 'invalidation-wait': 'yes' }, 'invalidation-wait: "yes" is not true, false or auto.'],
    [
      { 'invalidation-wait': 'true' },
      'invalidation-wait: "true" needs cloudfront-distribution-id or domain.',
    ],
  ])('%j is refused', async (inputs, problem) => {
    expect(await problemOf(inputs)).toContain(problem)
  })
})
