import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findByDomain, type ListedDistribution } from '../../src/cloudfront/find-by-domain.ts'

function listed(id: string, more: Partial<ListedDistribution> = {}): ListedDistribution {
  const origin = { host: `${id.toLowerCase()}.s3.eu-central-1.amazonaws.com`, path: '' }
  return { id, domains: [], isEnabled: true, isForTenants: false, origin, ...more }
}

const EXACT = listed('EXACT', { domains: ['d1.cloudfront.net', 'example.com', 'www.example.com'] })
const WILD = listed('WILD', { domains: ['d2.cloudfront.net', '*.example.com'] })

function distributionOf(domain: string, distributions: readonly ListedDistribution[]): string {
  const found = findByDomain(domain, distributions)
  return 'problem' in found ? found.problem : found.distribution
}

function problemOf(domain: string, distributions: readonly ListedDistribution[]): string {
  const found = findByDomain(domain, distributions)
  return 'problem' in found ? found.problem : `found ${found.distribution}`
}

describe('the distribution of a domain', () => {
  test('has it as an alias; else one with a wildcard for its first label', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([EXACT, WILD, listed('OTHER')], { minLength: 3 }), all => {
        expect(distributionOf('www.example.com', all)).toBe('EXACT')
        expect(distributionOf('blog.example.com', all)).toBe('WILD')
        expect(distributionOf('example.com', all)).toBe('EXACT')
      }),
    )
  })

  test("may be named by CloudFront's own domain", () => {
    expect(distributionOf('d2.cloudfront.net', [EXACT, WILD])).toBe('WILD')
  })

  test.each(['a.b.example.com', 'notexample.com', 'com'])('a wildcard is one label: not %s', domain => {
    expect(problemOf(domain, [WILD])).toMatch(/^is not an alias of any CloudFront distribution/)
  })
})

describe('the bucket', () => {
  test.each([
    ['', ''],
    ['/', ''],
    ['/site', 'site/'],
    ['/site/v2', 'site/v2/'],
    ['/a%20b', 'a b/'],
    ['/100%', '100%/'],
  ])('with the origin path %j has the prefix %j', (path, prefix) => {
    const host = 'www.example.com.s3-website.eu-west-1.amazonaws.com'
    const distribution = listed('E1', { domains: ['www.example.com'], origin: { host, path } })
    expect(findByDomain('www.example.com', [distribution])).toEqual({
      distribution: 'E1',
      bucket: 'www.example.com',
      region: 'eu-west-1',
      prefix,
    })
  })

  test('of an origin group is the first one, and the other is named', () => {
    const origin = { host: 'a.s3.amazonaws.com', path: '', failover: 'b.s3.amazonaws.com' }
    const distribution = listed('E1', { domains: ['www.example.com'], origin })
    expect(findByDomain('www.example.com', [distribution])).toEqual({
      distribution: 'E1',
      bucket: 'a',
      prefix: '',
      failover: 'b.s3.amazonaws.com',
    })
  })
})

describe('what is wrong', () => {
  test('no such alias: those like it are named', () => {
    const problem = problemOf('shop.example.com', [EXACT, listed('X', { domains: ['a.org'] })])
    expect(problem).toContain('It has example.com (EXACT), www.example.com (EXACT).')
    expect(problem).not.toContain('a.org')
    expect(problem).not.toContain('tenant')
  })

  test('it may be the domain of a tenant, which the list does not show', () => {
    expect(problemOf('www.example.com', [listed('E1', { isForTenants: true })])).toContain('(dt_…)')
  })

  test('an account without distributions', () => {
    expect(problemOf('www.example.com', [])).toContain('which has none')
  })

  test('a distribution that is disabled', () => {
    const problem = problemOf('www.example.com', [{ ...EXACT, isEnabled: false }, WILD])
    expect(problem).toBe('is an alias of the distribution EXACT, which is disabled. Enable it.')
  })

  test('an origin that is no bucket', () => {
    const origin = { host: 'api.example.org', path: '' }
    expect(problemOf('example.com', [{ ...EXACT, origin }])).toBe(
      'is an alias of the distribution EXACT, whose default origin is "api.example.org", not an S3 bucket. ' +
        'Give bucket and cloudfront-distribution-id in place of domain.',
    )
  })
})
