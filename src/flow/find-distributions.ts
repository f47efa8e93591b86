import type { CloudFront } from '../cloudfront/cloudfront.ts'
import { adviseCloudFront, CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { Distribution } from '../cloudfront/invalidation.ts'
import type { CloudFrontOptions } from '../cloudfront/options.ts'
import { isTag } from '../cloudfront/paths.ts'
import { ASKING, patiently } from '../cloudfront/patience.ts'
import { ConfigError } from '../errors.ts'
import type { Target } from '../s3/target.ts'
import { visible } from '../text/escape.ts'
import { tellOfPatience } from './patience.ts'
import type { Prepared } from './prepared.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'connections' | 'host' | 'signal' | 'warn'>

/**
 * Adds to the plan what is known about the distributions that it will invalidate. Writes nothing.
 * @param others buckets that some of the distributions may belong to instead
 * @throws CloudFrontError for one that does not exist, or if CloudFront cannot be asked
 * @throws ConfigError for cache tags that a distribution does not read
 */
export async function findDistributions(
  prepared: Prepared,
  others: readonly string[],
  session: Needed,
): Promise<Prepared> {
  const { plan } = prepared
  if (plan.invalidation === undefined) return prepared
  const { options } = plan.invalidation
  const cloudFront = await session.connections.connectCloudFront()
  const asked = await Promise.all(
    options.distributions.map(id => readDistribution(id, plan.target, others, cloudFront, session)),
  )
  const distributions = asked.filter(distribution => distribution !== undefined)
  checkTags(options, distributions)
  return { ...prepared, plan: { ...plan, invalidation: { options, distributions } } }
}

/** A tag that a distribution does not read invalidates nothing. */
function checkTags({ invalidate }: CloudFrontOptions, distributions: readonly Distribution[]): void {
  const tag = invalidate.what === 'paths' ? invalidate.paths.find(isTag) : undefined
  const without = distributions.find(({ readsTags }) => readsTags === false)
  if (tag === undefined || without === undefined) return
  const problem = `the distribution ${without.id} reads no cache tags. Set its CacheTagConfig to the header that holds them, such as x-amz-meta-cache-tag, or invalidate paths.`
  throw new ConfigError([{ input: 'invalidate', value: tag, problem }])
}

async function readDistribution(
  id: string,
  { bucket, prefix }: Target,
  others: readonly string[],
  cloudFront: CloudFront,
  { host, signal, warn }: Needed,
): Promise<Distribution | undefined> {
  try {
    return await patiently(
      () => cloudFront.distribution(id, { bucket, others }, signal),
      ASKING,
      signal,
      tellOfPatience(host),
    )
  } catch (error) {
    if (!(error instanceof CloudFrontError) || error.details.status !== 403) throw error
    const { problem, hint } = adviseCloudFront(error)
    const forms =
      prefix === ''
        ? 'paths are taken to begin at the root of the bucket'
        : `every path is sent twice: from the root of the bucket, and below ${visible(prefix)}`
    warn(`The configuration of the distribution ${id} cannot be read, so ${forms}.\n${problem}\n${hint}`)
    return { id, originPaths: prefix === '' ? [''] : ['', `/${prefix.slice(0, -1)}`], keepsErrors: false }
  }
}
