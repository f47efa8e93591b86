import type { SiteOrigin } from '../cloudfront/find-by-domain.ts'
import type { CloudFrontOptions } from '../cloudfront/options.ts'
import type { RecordPlace } from '../record/record.ts'
import type { Connection } from '../s3/connection.ts'
import type { BucketConfig } from './config.ts'

/** Whether CloudFront has to be asked for the bucket. */
export function isUnlocated({ target }: Pick<BucketConfig, 'target'>): boolean {
  return target.bucket === ''
}

/**
 * The config with the bucket that its domain leads to: its prefix is one below the origin's, and the distribution is
 * invalidated, too.
 */
export function located<C extends BucketConfig>(config: C, origin: SiteOrigin): C {
  const { bucket, prefix, region, distribution } = origin
  return {
    ...config,
    target: { bucket, prefix: prefix + config.target.prefix },
    connection: inRegion(config.connection, region),
    ...(config.command !== 'list' && {
      ...(config.record && { record: belowOrigin(prefix, config.record) }),
      ...(config.cloudFront && { cloudFront: withDistribution(distribution, config.cloudFront) }),
    }),
  }
}

/** Its host name knows better than an environment that is made for something else. */
function inRegion(connection: Connection, name: string | undefined): Connection {
  const isSaid = connection.region?.from === 'input' || connection.endpoint !== undefined
  return name === undefined || isSaid ? connection : { ...connection, region: { name, from: 'environment' } }
}

/** A record in a separate bucket stays where it is. */
function belowOrigin(prefix: string, { bucket, key }: RecordPlace): RecordPlace {
  return bucket === undefined ? { key: prefix + key } : { bucket, key }
}

function withDistribution(id: string, options: CloudFrontOptions): CloudFrontOptions {
  return { ...options, distributions: [...new Set([id, ...options.distributions])] }
}
