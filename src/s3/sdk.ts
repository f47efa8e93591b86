import { S3Client } from '@aws-sdk/client-s3'
import { handlerOf } from '../http/agents.ts'
import { StoreError } from './errors/store-error.ts'
import type { ChainOptions, CredentialsProvider } from './identity.ts'
import type { Place, Settings } from './place.ts'
import { type Route, routeTo } from './wire/route.ts'

/*
 * What the SDK is there for: its chain of credentials, its rules for endpoints and its reading of configuration files.
 * It takes longer to load than a small deploy, so this file is imported only when it is needed.
 */

/** The SDK's chain. It caches credentials until they expire. */
export function sdkCredentials({ profile, region, agents }: ChainOptions): CredentialsProvider {
  // A client has the chain in it, and hands its region and agents on to the clients of STS and SSO.
  const { config } = new S3Client({
    ...ofProfile(profile),
    region,
    requestHandler: handlerOf(agents),
    logger: SILENT,
  })
  return config.credentials
}

export async function sdkSettings(profile: string | undefined): Promise<Settings> {
  const client = new S3Client({ ...ofProfile(profile), logger: SILENT })
  const region = await client.config.region().catch(() => undefined)
  // Without a region it tells nothing else.
  const { config } =
    region === undefined
      ? new S3Client({ ...ofProfile(profile), region: 'us-east-1', logger: SILENT })
      : client
  const [endpoint, fips, dualStack] = await Promise.all([
    config.serviceConfiguredEndpoint?.(),
    config.useFipsEndpoint(),
    config.useDualstackEndpoint(),
  ])
  return { region, endpoint, variant: fips || dualStack }
}

/** The route that the SDK's rules find for access points, directory buckets, FIPS, dual stack and every partition. */
export async function sdkRoute(
  bucket: string,
  { region, endpoint, forcePathStyle }: Place,
  credentials: CredentialsProvider,
  profile: string | undefined,
): Promise<Route> {
  const { config } = new S3Client({
    ...ofProfile(profile),
    ...(endpoint !== undefined && { endpoint }),
    region,
    credentials,
    logger: SILENT,
  })
  const resolved = config.endpointProvider({
    Bucket: bucket,
    Region: await config.region(),
    ForcePathStyle: forcePathStyle,
    UseFIPS: await config.useFipsEndpoint(),
    UseDualStack: await config.useDualstackEndpoint(),
    UseArnRegion: (await settled(config.useArnRegion)) ?? false,
    DisableMultiRegionAccessPoints: true,
    ...(endpoint !== undefined && { Endpoint: endpoint }),
  })
  const route = routeTo(new URL(resolved.url), scopeIn(resolved.properties, region))
  if (route.scope.service !== 's3express') return route
  const { s3ExpressIdentityProvider: sessions } = config
  return { ...route, session: keys => sessions.getS3ExpressIdentity(keys, { Bucket: bucket }) }
}

/** A setting, which may be yet to be read. */
async function settled<T>(setting: T | (() => Promise<T>)): Promise<T> {
  return setting instanceof Function ? setting() : setting
}

interface AuthScheme {
  readonly name: string
  readonly signingName?: string
  readonly signingRegion?: string
}

function scopeIn(properties: Record<string, unknown> = {}, region: string): Route['scope'] {
  // The SDK's own rules, whose type says nothing.
  const schemes = (properties['authSchemes'] ?? []) as readonly AuthScheme[]
  const scheme = schemes.find(({ name }) => name !== 'sigv4a')
  if (scheme === undefined && schemes.length > 0)
    throw new StoreError('this kind of bucket is signed for in a way (SigV4A) that is not supported', {
      operation: 'HeadBucket',
      code: 'ConfigurationError',
      verdict: 'run',
    })
  return { region: scheme?.signingRegion ?? region, service: scheme?.signingName ?? 's3' }
}

function ofProfile(profile: string | undefined): { readonly profile?: string } {
  return profile === undefined ? {} : { profile }
}

const ignore = () => {}
/** The SDK would write to the console where there are keys besides a profile. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }
