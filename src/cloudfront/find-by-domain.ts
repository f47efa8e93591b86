import { quote } from '../text/quote.ts'
import { encodeWritten } from './paths.ts'
import { s3Origin } from './s3-origin.ts'

/** What the list of an account's distributions says of one. */
export interface ListedDistribution {
  readonly id: string
  /** CloudFront's own name for it, and the aliases. All in lower case. */
  readonly domains: readonly string[]
  readonly isEnabled: boolean
  /** Its domains are those of its tenants, which the list does not show. */
  readonly isForTenants: boolean
  /** Of the default cache behaviour. */
  readonly origin: ListedOrigin
}

export interface ListedOrigin {
  readonly host: string
  /** What CloudFront puts before each path: empty, or `/folder`. */
  readonly path: string
  /** The host that an origin group takes if the first one fails. */
  readonly failover?: string
}

/** Where the pages of a domain come from. */
export interface SiteOrigin {
  readonly distribution: string
  readonly bucket: string
  /** Absent: not known yet. */
  readonly region?: string
  /** Of the origin: empty, or with a slash at its end. */
  readonly prefix: string
  /** The second host of an origin group. */
  readonly failover?: string
}

const INSTEAD = 'Give bucket and cloudfront-distribution-id in place of domain'

/** Near aliases that are named. */
const MOST_NEAR = 5

/**
 * The distribution that serves a domain, by its alias or by one with a wildcard, and the bucket that its default cache
 * behaviour leads to. Pure.
 * @returns or what is wrong, as a sentence about the domain
 */
export function findByDomain(
  domain: string,
  distributions: readonly ListedDistribution[],
): SiteOrigin | { readonly problem: string } {
  const having = (name: string) => distributions.find(({ domains }) => domains.includes(name))
  const found = having(domain) ?? having(wildcardFor(domain))
  if (found === undefined) return { problem: notFound(domain, distributions) }
  const { id, isEnabled, origin } = found
  if (!isEnabled) return { problem: `is an alias of the distribution ${id}, which is disabled. Enable it.` }
  const bucket = s3Origin(origin.host)
  if (bucket === undefined) {
    return {
      problem: `is an alias of the distribution ${id}, whose default origin is ${quote(origin.host)}, not an S3 bucket. ${INSTEAD}.`,
    }
  }
  const { failover } = origin
  return { distribution: id, ...bucket, prefix: prefixOf(origin.path), ...(failover && { failover }) }
}

/** A wildcard stands for one label, and never for a whole name. */
function wildcardFor(domain: string): string {
  return domain.replace(/^[^.]+/, '*')
}

/** The path as CloudFront sends it, as a prefix of keys. */
function prefixOf(originPath: string): string {
  const path = encodeWritten(originPath).replace(/^\/+|\/+$/g, '')
  return path === '' ? '' : `${decoded(path)}/`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function notFound(domain: string, distributions: readonly ListedDistribution[]): string {
  if (distributions.length === 0) {
    return `is looked for among the CloudFront distributions of the account that the credentials are for, which has none. ${INSTEAD}, or take credentials for the account that has the distribution.`
  }
  const end = lastLabels(domain)
  const near = distributions.flatMap(({ id, domains }) =>
    domains.filter(name => lastLabels(name) === end).map(name => `${name} (${id})`),
  )
  const more = near.length > MOST_NEAR ? ' and more' : ''
  const aliases = near.length === 0 ? '' : ` It has ${near.slice(0, MOST_NEAR).join(', ')}${more}.`
  const tenants = distributions.some(({ isForTenants }) => isForTenants)
    ? ` If it is the domain of a tenant: ${INSTEAD.toLowerCase()}, with the ID of the tenant (dt_…).`
    : ''
  return `is not an alias of any CloudFront distribution in the account that the credentials are for.${aliases} ${INSTEAD}, or take credentials for the account that has the distribution.${tenants}`
}

function lastLabels(name: string): string {
  return name.split('.').slice(-2).join('.')
}
