import { S3Client } from '@aws-sdk/client-s3'
import { createAgents } from '../http/agents.ts'
import { type ClientOptions, createClient } from './client.ts'
import type { Connection } from './connection.ts'
import type { CredentialsProvider } from './identity.ts'
import { regionOfEndpoint } from './region-of-endpoint.ts'
import type { Target } from './target.ts'
import { LeanClient } from './wire/lean-client.ts'

/** The two ways to the bucket, and what they were made from. */
export interface Connected {
  readonly client: S3Client
  readonly lean: LeanClient
  readonly options: ClientOptions
}

/** Where AWS answers for every bucket, if only with the bucket's region; what other stores usually expect. */
const DEFAULT_REGION = 'us-east-1'

/**
 * Clients for the bucket. What the connection leaves open comes from the SDK's chain (environment, profile).
 * A region that is known nowhere is asked of the bucket by the first request itself: its answer tells.
 */
export async function connect(
  { bucket }: Target,
  connection: Connection,
  credentials?: CredentialsProvider,
): Promise<Connected> {
  const { profile } = connection
  const settings = new S3Client(profile === undefined ? {} : { profile }).config
  const endpoint = connection.endpoint ?? (await settings.serviceConfiguredEndpoint?.())
  const given = givenRegion(connection, endpoint)
  const region = given ?? (await settings.region().catch(() => undefined)) ?? DEFAULT_REGION
  const forcePathStyle = connection.forcePathStyle ?? needsPathStyle(bucket, endpoint)
  const common = { region, endpoint, forcePathStyle, ...(credentials && { credentials }) }
  return connectTo(bucket, { ...common, agents: createAgents() })
}

/** The endpoint of a well-known store knows better than an environment that is made for AWS. */
function givenRegion({ region }: Connection, endpoint = ''): string | undefined {
  return region?.from === 'input' ? region.name : (regionOfEndpoint(endpoint) ?? region?.name)
}

export function connectTo(bucket: string, options: ClientOptions): Connected {
  const client = createClient(options)
  return { client, lean: new LeanClient(client, bucket, options.agents), options }
}

/** Many stores have no host name for each bucket, and a wildcard certificate covers no name with a dot. */
function needsPathStyle(bucket: string, endpoint: string | undefined): boolean {
  return endpoint !== undefined || bucket.includes('.')
}
