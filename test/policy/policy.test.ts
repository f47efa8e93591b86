import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { literally, type PolicyDocument } from '../../src/policy/document.ts'
import { policyFor, policyForAll, sessionPolicyFor } from '../../src/policy/policy.ts'
import { temporaryFolder } from '../support/site.ts'

type Inputs = Readonly<Partial<Record<OptionName, string>>>

async function configOf(inputs: Inputs) {
  const source = temporaryFolder()
  const values = new Map(Object.entries({ bucket: 'site', ...inputs }) as [OptionName, string][])
  const config = await loadConfig({ from: 'action', values, problems: [] }, {}, source)
  if (config.command === 'sweep') throw new Error('A sweep has the policies of its removals.')
  if (config.command !== 'iam-policy') return config
  if (config.asks !== 'permissions') throw new Error('These inputs ask for a trust policy.')
  return config.deploy
}

async function policy(inputs: Inputs): Promise<PolicyDocument> {
  return policyFor(await configOf({ command: 'iam-policy', ...inputs }))
}

/** `Sid: action on resource`, a line each, with what the condition is about. */
async function allowed(inputs: Inputs): Promise<readonly string[]> {
  const { Statement } = await policy(inputs)
  return Statement.flatMap(({ Sid, Action, Resource, Condition }) =>
    [Action].flat().map(action => {
      const values = Object.values(Condition ?? {}).flatMap(keys => Object.values(keys).flat())
      return [`${Sid}: ${action} on ${Resource}`, ...values].join(' if ')
    }),
  )
}

const READS = ['ListSite: s3:ListBucket on arn:aws:s3:::site', 'Site: s3:GetObject on arn:aws:s3:::site/*']
const WRITES = [
  'Site: s3:PutObject on arn:aws:s3:::site/*',
  'Site: s3:AbortMultipartUpload on arn:aws:s3:::site/*',
]

describe('the permissions', () => {
  it.each<{ of: string; inputs: Inputs; are: readonly string[] }>([
    { of: 'a deploy to a whole bucket', inputs: {}, are: [...READS, ...WRITES] },
    {
      of: 'a deploy to a prefix',
      inputs: { prefix: 'blog', delete: 'true' },
      are: [
        'ListSite: s3:ListBucket on arn:aws:s3:::site if blog/*',
        'Site: s3:GetObject on arn:aws:s3:::site/blog/*',
        'Site: s3:PutObject on arn:aws:s3:::site/blog/*',
        'Site: s3:AbortMultipartUpload on arn:aws:s3:::site/blog/*',
        'Site: s3:DeleteObject on arn:aws:s3:::site/blog/*',
      ],
    },
    {
      of: 'deletes of what is owned',
      inputs: { delete: 'owned' },
      are: [...READS, ...WRITES, 'Site: s3:DeleteObject on arn:aws:s3:::site/*'],
    },
    {
      of: 'ACLs',
      inputs: { acl: 'public-read' },
      are: [...READS, ...WRITES, 'Site: s3:PutObjectAcl on arn:aws:s3:::site/*'],
    },
    {
      of: 'tags',
      inputs: { headers: '"*.pdf":\n  tags: {kind: paper}' },
      are: [
        ...READS,
        ...WRITES,
        'Site: s3:GetObjectTagging on arn:aws:s3:::site/*',
        'Site: s3:PutObjectTagging on arn:aws:s3:::site/*',
      ],
    },
    { of: 'other headers', inputs: { headers: '"*":\n  x-amz-meta-a: b' }, are: [...READS, ...WRITES] },
    {
      of: 'a dry run of all that',
      inputs: {
        'dry-run': 'true',
        delete: 'true',
        acl: 'public-read',
        headers: '"*.pdf":\n  tags: {kind: paper}',
      },
      are: READS,
    },
    {
      of: 'a record in another bucket',
      inputs: { prefix: 'blog', record: 's3://notes/blog.json', acl: 'private' },
      are: [
        'ListSite: s3:ListBucket on arn:aws:s3:::site if blog/*',
        'ListRecord: s3:ListBucket on arn:aws:s3:::notes if blog.json',
        'Site: s3:GetObject on arn:aws:s3:::site/blog/*',
        'Site: s3:PutObject on arn:aws:s3:::site/blog/*',
        'Site: s3:PutObjectAcl on arn:aws:s3:::site/blog/*',
        'Site: s3:AbortMultipartUpload on arn:aws:s3:::site/blog/*',
        'Record: s3:GetObject on arn:aws:s3:::notes/blog.json',
        'Record: s3:PutObject on arn:aws:s3:::notes/blog.json',
        'Record: s3:PutObjectAcl on arn:aws:s3:::notes/blog.json',
      ],
    },
    {
      of: 'a record beside the prefix, in a dry run',
      inputs: { prefix: 'blog', record: 's3://site/notes.json', 'dry-run': 'true' },
      are: [
        'ListSite: s3:ListBucket on arn:aws:s3:::site if blog/* if notes.json',
        'Site: s3:GetObject on arn:aws:s3:::site/blog/*',
        'Record: s3:GetObject on arn:aws:s3:::site/notes.json',
      ],
    },
    {
      of: 'the bucket of a known account',
      inputs: { 'expected-bucket-owner': '123456789012', 'dry-run': 'true' },
      are: READS.map(line => `${line} if 123456789012`),
    },
    {
      of: 'the account of another store',
      inputs: { 'expected-bucket-owner': 'me', endpoint: 'https://s3.example.com', 'dry-run': 'true' },
      are: READS,
    },
    {
      of: 'an access point',
      inputs: { bucket: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/site', 'dry-run': 'true' },
      are: [
        'ListSite: s3:ListBucket on arn:aws:s3:eu-west-1:123456789012:accesspoint/site',
        'Site: s3:GetObject on arn:aws:s3:eu-west-1:123456789012:accesspoint/site/object/*',
      ],
    },
    {
      of: 'a domain whose distribution is not known yet',
      inputs: { domain: 'www.example.com' },
      are: [
        ...READS,
        ...WRITES,
        'FindDistribution: cloudfront:ListDistributions on *',
        ...['GetDistributionConfig', 'CreateInvalidation'].map(
          action => `Invalidate: cloudfront:${action} on arn:aws:cloudfront::*:distribution/*`,
        ),
      ],
    },
    {
      of: 'a domain in a dry run that invalidates nothing',
      inputs: { domain: 'www.example.com', invalidate: 'none', 'dry-run': 'true' },
      are: [...READS, 'FindDistribution: cloudfront:ListDistributions on *'],
    },
    {
      of: 'invalidations',
      inputs: { 'cloudfront-distribution-id': 'E1\nE2', 'invalidation-wait': 'true' },
      are: [
        ...READS,
        ...WRITES,
        ...['GetDistributionConfig', 'CreateInvalidation', 'GetInvalidation'].map(
          action =>
            `Invalidate: cloudfront:${action} on arn:aws:cloudfront::*:distribution/E1,arn:aws:cloudfront::*:distribution/E2`,
        ),
      ],
    },
    {
      of: 'a dry run with invalidations',
      inputs: { 'cloudfront-distribution-id': 'E1', 'dry-run': 'true' },
      are: [
        ...READS,
        'Invalidate: cloudfront:GetDistributionConfig on arn:aws:cloudfront::*:distribution/E1',
      ],
    },
    {
      of: 'a distribution that is left alone',
      inputs: { 'cloudfront-distribution-id': 'E1', invalidate: 'none', 'dry-run': 'true' },
      are: READS,
    },
    {
      of: 'a list',
      inputs: { command: 'list', prefix: 'blog' },
      are: ['ListSite: s3:ListBucket on arn:aws:s3:::site if blog/*'],
    },
    {
      of: 'a removal',
      inputs: { command: 'remove', prefix: 'blog' },
      are: [
        'ListSite: s3:ListBucket on arn:aws:s3:::site if blog/*',
        'Site: s3:DeleteObject on arn:aws:s3:::site/blog/*',
      ],
    },
    {
      of: 'the dry run of a removal',
      inputs: { command: 'remove', prefix: 'blog', 'dry-run': 'true', record: 's3://notes/r' },
      are: ['ListSite: s3:ListBucket on arn:aws:s3:::site if blog/*'],
    },
  ])('for $of', async ({ inputs, are }) => {
    expect((await allowed(inputs)).toSorted()).toEqual(are.toSorted())
  })

  it.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-east-1', 'aws'],
  ])('in %s are of the partition %s', async (region, partition) => {
    const { Statement } = await policy({ region })
    expect(Statement.map(({ Resource }) => Resource)).toEqual([
      `arn:${partition}:s3:::site`,
      `arn:${partition}:s3:::site/*`,
    ])
  })
})

test('the permissions for several buckets are those for each, and what they share is there once', async () => {
  const inputs = { bucket: 'site\ns3://mirror/www', 'cloudfront-distribution-id': 'E1', 'dry-run': 'true' }
  const config = await configOf({ command: 'iam-policy', ...inputs })
  if (config.command !== 'deploy') throw new Error('A policy is of a deploy.')
  const { Statement } = policyForAll([config, ...(config.further ?? [])])
  expect(Statement.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
    ['ListSite', 'arn:aws:s3:::site'],
    ['Site', 'arn:aws:s3:::site/*'],
    ['Invalidate', 'arn:aws:cloudfront::*:distribution/E1'],
    ['ListSite2', 'arn:aws:s3:::mirror'],
    ['Site2', 'arn:aws:s3:::mirror/www/*'],
  ])
})

describe('the permissions for a KMS key', () => {
  const ANY = 'arn:aws:kms:*:*:key/*'
  it.each<[string, Inputs, string, string[]]>([
    ['an ARN', {}, 'arn:aws:kms:eu-west-1:123456789012:key/k', []],
    ['an id', { region: 'eu-west-1' }, 'mrk-1', ['arn:aws:kms:eu-west-1:*:key/mrk-1']],
    ['an id, region unknown', {}, 'mrk-1', ['arn:aws:kms:*:*:key/mrk-1']],
    ['an alias', {}, 'alias/site', [ANY, 'alias/site']],
    [
      'the ARN of an alias',
      {},
      'arn:aws-cn:kms:cn-north-1:123456789012:alias/site',
      ['arn:aws-cn:kms:cn-north-1:123456789012:key/*', 'alias/site'],
    ],
  ])('named by %s', async (_, inputs, key, [resource = key, alias]) => {
    const { Statement } = await policy({ ...inputs, sse: 'aws:kms', 'sse-kms-key-id': key })
    expect(Statement.find(({ Sid }) => Sid === 'Key')).toEqual({
      Sid: 'Key',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: resource,
      Condition: {
        StringLike: { 'kms:ViaService': 's3.*' },
        ...(alias && { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } }),
      },
    })
  })

  it('are those to read, in a dry run', async () => {
    const { Statement } = await policy({ sse: 'aws:kms', 'sse-kms-key-id': 'k', 'dry-run': 'true' })
    expect(Statement.find(({ Sid }) => Sid === 'Key')?.Action).toBe('kms:Decrypt')
  })

  it('are none where AWS manages the key', async () => {
    const { Statement } = await policy({ sse: 'aws:kms' })
    expect(Statement.map(({ Sid }) => Sid)).toEqual(['ListSite', 'Site'])
  })

  it('are not taken away by the policy of a session, whatever the bucket is encrypted with', async () => {
    const { Statement } = sessionPolicyFor(await configOf({ command: 'iam-policy' }))
    expect(Statement.find(({ Sid }) => Sid === 'Key')).toMatchObject({ Resource: '*' })
    const known = await configOf({ command: 'iam-policy', sse: 'aws:kms', 'sse-kms-key-id': 'k' })
    expect(sessionPolicyFor(known)).toEqual(policyFor(known))
  })
})

describe('a text in a pattern', () => {
  const matches = (pattern: string, text: string) => {
    const source = pattern
      .split(/(\$\{.\}|\*)/s)
      .map((part, index) => {
        if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        return part === '*' ? '.*' : `\\${part.slice(2, 3)}`
      })
      .join('')
    return new RegExp(`^${source}$`, 's').test(text)
  }

  test('matches itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => matches(literally(text), text)))
  })

  test('matches nothing else, if IAM can write it', () => {
    const text = fc.string({ unit: fc.constantFrom('*', '?', '$', '{', '}', 'a', '/') })
    fc.assert(fc.property(text, text, (a, b) => a === b || !matches(literally(a), b)))
  })

  test('has only what IAM takes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => /^[\t\n\r -\u00ff]*$/.test(literally(text))))
  })
})
