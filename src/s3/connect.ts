import type { Environment } from '../environment.ts'
import { createAgents } from '../http/agents.ts'
import type { Origin } from '../http/client/sockets.ts'
import { type Send, transportTo } from '../http/client/transport.ts'
import type { Connection } from './connection.ts'
import { defaultCredentials } from './default-credentials.ts'
import type { CredentialsProvider } from './identity.ts'
import type { Place } from './place.ts'
import { plainRoute } from './plain-route.ts'
import { regionOfEndpoint } from './region-of-endpoint.ts'
import { readSettings } from './settings.ts'
import type { Target } from './target.ts'
import type { Route } from './wire/route.ts'
import { SigningClock } from './wire/signing-clock.ts'

/** The way to the bucket, and what it was made from. */
export interface Connected {
  readonly place: Place
  readonly transportTo: (origin: Origin) => Send
  readonly credentials: CredentialsProvider
  readonly profile: string | undefined
  readonly clock: SigningClock
}

/** Where AWS answers for every bucket, if only with the bucket's region; what other stores usually expect. */
const DEFAULT_REGION = 'us-east-1'

/**
 * The place of the bucket. What the connection leaves open comes from environment and profile. A region that is known
 * nowhere is asked of the bucket by the first request itself: its answer tells.
 */
export async function connect(
  { bucket }: Target,
  connection: Connection,
  credentials?: CredentialsProvider,
  environment: Environment = process.env,
): Promise<Connected> {
  const settings = await readSettings(connection, environment)
  const endpoint = connection.endpoint ?? settings.endpoint
  const region = givenRegion(connection, endpoint) ?? settings.region ?? DEFAULT_REGION
  const forcePathStyle = connection.forcePathStyle ?? needsPathStyle(bucket, endpoint)
  const agents = createAgents(environment)
  const { profile } = connection
  const chain = { profile, region: async () => region, agents }
  return {
    place: { region, endpoint, forcePathStyle, variant: settings.variant },
    transportTo: origin => transportTo(origin, environment, agents),
    credentials: credentials ?? defaultCredentials(chain, environment),
    profile,
    clock: new SigningClock(),
  }
}

/** Loads the SDK where the way is an unusual one. */
export async function findRoute(bucket: string, { place, credentials, profile }: Connected): Promise<Route> {
  const plain = plainRoute(bucket, place)
  if (plain !== undefined) return plain
  const { sdkRoute } = await import('./sdk.ts')
  return sdkRoute(bucket, place, credentials, profile)
}

/** The endpoint of a well-known store knows better than an environment that is made for AWS. */
function givenRegion({ region }: Connection, endpoint = ''): string | undefined {
  return region?.from === 'input' ? region.name : (regionOfEndpoint(endpoint) ?? region?.name)
}

/** Many stores have no host name for each bucket, and a wildcard certificate covers no name with a dot. */
function needsPathStyle(bucket: string, endpoint: string | undefined): boolean {
  return endpoint !== undefined || bucket.includes('.')
}
