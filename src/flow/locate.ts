import { findByDomain, type SiteOrigin } from '../cloudfront/find-by-domain.ts'
import { ASKING, patiently } from '../cloudfront/patience.ts'
import type { BucketConfig } from '../config/config.ts'
import { located } from '../config/located.ts'
import { deniedTo } from '../credentials/credentials-error.ts'
import { ConfigError } from '../errors.ts'
import { urlOf } from '../report/run-report.ts'
import { visible } from '../text/escape.ts'
import { quote } from '../text/quote.ts'
import { tellOfPatience } from './patience.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'connections' | 'host' | 'signal'>

/**
 * Asks CloudFront for the bucket and the distribution of a domain. If GitHub withholds credentials, the domain stays
 * unresolved: the next step either works without credentials or fails.
 * @throws ConfigError if the domain leads to no bucket
 * @throws CloudFrontError if CloudFront cannot be asked
 */
export async function locate<C extends BucketConfig>(
  config: C,
  domain: string,
  { connections, host, signal }: Needed,
): Promise<C> {
  let found: ReturnType<typeof findByDomain>
  try {
    const cloudFront = await connections.connectCloudFront()
    const ask = () => cloudFront.distributions(signal)
    found = findByDomain(domain, await patiently(ask, ASKING, signal, tellOfPatience(host)))
  } catch (error) {
    if (deniedTo(error) === undefined) throw error
    return config
  }
  if ('problem' in found)
    throw new ConfigError([{ input: 'domain', value: domain, problem: `${quote(domain)} ${found.problem}` }])
  host.info(sentenceOf(domain, found))
  return located(config, found)
}

function sentenceOf(domain: string, { distribution, failover, ...origin }: SiteOrigin): string {
  const found = `${domain}: distribution ${distribution}, origin ${visible(urlOf(origin))}`
  if (failover === undefined) return found
  return `${found}\nIt is the first of an origin group. Nothing is deployed to the other one, ${visible(failover)}.`
}
