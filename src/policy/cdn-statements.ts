import type { BucketConfig } from '../config/config.ts'
import { partitionOf } from '../s3/partition.ts'
import { oneOrMore, type Statement } from './document.ts'

/** What invalidations need. The account is not known here; a distribution's id is nobody else's. */
export function cdnStatements(config: BucketConfig): readonly Statement[] {
  if (config.command === 'list' || config.cloudFront === undefined) return []
  const { distributions, invalidate, wait } = config.cloudFront
  if (invalidate.what === 'none') return []
  const partition = partitionOf(config.connection.region?.name)
  const actions = [
    'cloudfront:GetDistributionConfig',
    ...(config.dryRun ? [] : ['cloudfront:CreateInvalidation']),
    ...(config.dryRun || !wait ? [] : ['cloudfront:GetInvalidation']),
  ]
  return [
    {
      Sid: 'Invalidate',
      Effect: 'Allow',
      Action: oneOrMore(actions),
      Resource: oneOrMore(distributions.map(id => `arn:${partition}:cloudfront::*:distribution/${id}`)),
    },
  ]
}
