import { StoreError } from './errors/store-error.ts'
import type { Place } from './place.ts'
import { type Route, routeTo } from './wire/route.ts'
import { encodeStrictly } from './wire/uri.ts'

/**
 * The route to a bucket of the usual kind: by name or by path, at an endpoint that was given or at AWS's own. Undefined
 * for what only the SDK's rules tell: access points, directory buckets, FIPS and dual stack, partitions of their own.
 */
export function plainRoute(
  bucket: string,
  { region, endpoint, forcePathStyle, variant }: Place,
): Route | undefined {
  if (variant || bucket.includes(':') || bucket.endsWith('--x-s3') || bucket.endsWith('--xa-s3'))
    return undefined
  const host = endpoint === undefined ? awsHost(region) : endpoint
  if (host === undefined) return undefined
  const url = new URL(host)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw notAnAddress()
  const byName = !forcePathStyle && isHostLabel(bucket) && !isAddress(url.hostname)
  if (byName) url.hostname = `${bucket}.${url.hostname}`
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeStrictly(bucket)}`
  return routeTo(url, { region: checked(region), service: 's3' })
}

/** AWS's partitions for everybody; where a name fits none, the SDK knows more. */
const PARTITIONS: readonly (readonly [region: RegExp, suffix: string])[] = [
  [/^(us|eu|ap|sa|ca|me|af|il|mx)-(?!gov|iso)[a-z]+-\d+$/, 'amazonaws.com'],
  [/^us-gov-[a-z]+-\d+$/, 'amazonaws.com'],
  [/^cn-[a-z]+-\d+$/, 'amazonaws.com.cn'],
]

function awsHost(region: string): string | undefined {
  const suffix = PARTITIONS.find(([name]) => name.test(region))?.[1]
  return suffix && `https://s3.${region}.${suffix}`
}

/** What a host name can begin with, and a wildcard certificate covers. */
function isHostLabel(bucket: string): boolean {
  return /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket)
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname)
}

/** Without the value, which may hold a password: `user:password@host` is a URL of the scheme `user`. */
function notAnAddress(): StoreError {
  return new StoreError('the endpoint is not a URL that begins with https:// or http://', {
    operation: 'HeadBucket',
    code: 'ERR_INVALID_URL',
    verdict: 'run',
  })
}

/** It goes into the signature's scope, where a space or a slash would mean something else. */
function checked(region: string): string {
  if (/^[\w.:-]+$/.test(region)) return region
  throw new StoreError(`"${region}" cannot be the name of a region`, {
    operation: 'HeadBucket',
    code: 'ConfigurationError',
    verdict: 'run',
  })
}
