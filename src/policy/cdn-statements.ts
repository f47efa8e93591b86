import { isTenant } from '../cloudfront/tenant.ts'
import type { BucketConfig } from '../config/config.ts'
import { partitionOf } from '../s3/partition.ts'
import { oneOrMore, type Statement } from './document.ts'

/** What invalidations need. The account is not known here; a distribution's id is nobody else's. */
export function cdnStatements(config: BucketConfig): readonly Statement[] {
  if (config.command === 'list' || config.cloudFront === undefined) return []
  const { distributions, invalidate, wait } = config.cloudFront
  if (invalidate.what === 'none') return []
  const partition = partitionOf(config.connection.region?.name)
  const tenants = distributions.filter(isTenant)
  // Which distribution serves a domain is not known before CloudFront is asked.
  const isOpen = config.domain !== undefined && distributions.length === 0
  const standard = isOpen ? ['*'] : distributions.filter(id => !isTenant(id))
  const mayWait =
    wait === 'always' || (wait === 'auto' && (config.command === 'remove' || config.delete !== 'none'))
  const telling = (suffix: string) => [
    ...(config.dryRun ? [] : [`cloudfront:CreateInvalidation${suffix}`]),
    ...(config.dryRun || !mayWait ? [] : [`cloudfront:GetInvalidation${suffix}`]),
  ]
  const allow = (
    sid: string,
    actions: readonly string[],
    resources: readonly string[],
  ): readonly Statement[] =>
    resources.length === 0
      ? []
      : [
          {
            Sid: sid,
            Effect: 'Allow',
            Action: oneOrMore(actions),
            Resource: oneOrMore(resources.map(name => `arn:${partition}:cloudfront::*:${name}`)),
          },
        ]
  return [
    ...allow(
      'Invalidate',
      ['cloudfront:GetDistributionConfig', ...telling('')],
      standard.map(id => `distribution/${id}`),
    ),
    ...allow(
      'InvalidateTenants',
      ['cloudfront:GetDistributionTenant', ...telling('ForDistributionTenant')],
      tenants.map(id => `distribution-tenant/${id}`),
    ),
    // Which distribution a tenant is of is not known here.
    ...allow(
      'ReadDistributionsOfTenants',
      ['cloudfront:GetDistributionConfig'],
      tenants.length === 0 ? [] : ['distribution/*'],
    ),
  ]
}

/** What it takes to find the distribution of a domain. IAM knows no narrower resource for a list. */
export function findStatements({ domain }: BucketConfig): readonly Statement[] {
  if (domain === undefined) return []
  return [{ Sid: 'FindDistribution', Effect: 'Allow', Action: 'cloudfront:ListDistributions', Resource: '*' }]
}
