import {
  CloudFrontClient,
  CreateInvalidationCommand,
  CreateInvalidationForDistributionTenantCommand,
  type DistributionConfig,
  type DistributionSummary,
  type DistributionTenant,
  GetDistributionConfigCommand,
  GetDistributionTenantCommand,
  GetInvalidationCommand,
  GetInvalidationForDistributionTenantCommand,
  ListDistributionsCommand,
} from '@aws-sdk/client-cloudfront'
import { CredentialsError } from '../errors.ts'
import { createAgents, handlerOf } from '../http/agents.ts'
import type { CredentialsProvider } from '../s3/identity.ts'
import { CloudFrontError, type CloudFrontOperation } from './cloudfront-error.ts'
import type { ListedDistribution } from './find-by-domain.ts'
import type { Distribution } from './invalidation.ts'
import { isTenant } from './tenant.ts'

/** To reach CloudFront, and to hear from it. Milliseconds. */
const ANSWER_TIMEOUT_MS = 30_000

/** Seconds. CloudFront caches an error for ten unless told otherwise. */
const LONG_ERROR_S = 60

/** What S3 answers where there is no object. */
const MISSING: readonly (number | undefined)[] = [403, 404]

/** The few things that a deploy asks of CloudFront, by the ID of a distribution or a tenant. They reject with a `CloudFrontError`. */
export interface CloudFront {
  /** All of the account. */
  distributions(signal: AbortSignal): Promise<readonly ListedDistribution[]>
  /** Undefined: it serves other buckets (`isOfOthers`). */
  distribution(id: string, buckets: Buckets, signal: AbortSignal): Promise<Distribution | undefined>
  /** Resolves with the invalidation's id. The same reference and paths again are the same invalidation. */
  invalidate(id: string, paths: readonly string[], reference: string, signal: AbortSignal): Promise<string>
  isCompleted(id: string, invalidation: string, signal: AbortSignal): Promise<boolean>
}

/** The bucket of a target, and those of the other ones. */
export interface Buckets {
  readonly bucket: string
  readonly others: readonly string[]
}

export interface CloudFrontConnection {
  /** Of the bucket, as far as it is known: in China CloudFront is another. */
  readonly region?: string | undefined
  /** Those that S3 is asked with; absent: the SDK's default chain. */
  readonly credentials?: CredentialsProvider
}

/** CloudFront through the SDK. Where it is comes from the SDK too: partition, FIPS, `AWS_ENDPOINT_URL_CLOUDFRONT`. */
export function connectCloudFront({ region, credentials }: CloudFrontConnection): CloudFront {
  const client = new CloudFrontClient({
    region: region?.startsWith('cn-') ? 'cn-northwest-1' : 'us-east-1',
    ...(credentials !== undefined && { credentials }),
    // Patience is in patience.ts.
    maxAttempts: 1,
    requestHandler: {
      ...handlerOf(createAgents()),
      requestTimeout: ANSWER_TIMEOUT_MS,
    },
  })
  return {
    async distributions(abortSignal) {
      const listed: ListedDistribution[] = []
      let marker: string | undefined
      do {
        const command = new ListDistributionsCommand({ Marker: marker })
        const answer = await asking('ListDistributions', undefined, abortSignal, () =>
          client.send(command, { abortSignal }),
        )
        // A staging distribution gets no visitors by its aliases.
        const live = answer.DistributionList?.Items?.filter(({ Staging }) => !Staging) ?? []
        listed.push(...live.map(toListed))
        marker = answer.DistributionList?.IsTruncated ? answer.DistributionList.NextMarker : undefined
      } while (marker)
      return listed
    },
    async distribution(id, buckets, abortSignal) {
      const tenant = isTenant(id) ? await tenantOf(client, id, abortSignal) : undefined
      const command = new GetDistributionConfigCommand({ Id: tenant?.DistributionId ?? id })
      const answer = await asking('GetDistributionConfig', id, abortSignal, () =>
        client.send(command, { abortSignal }),
      )
      const config = answer.DistributionConfig
      return isOfOthers(buckets, config, tenant)
        ? undefined
        : toDistribution(id, buckets.bucket, config, tenant)
    },
    async invalidate(id, paths, reference, abortSignal) {
      const batch = { Paths: { Quantity: paths.length, Items: [...paths] }, CallerReference: reference }
      const answer = isTenant(id)
        ? await asking('CreateInvalidationForDistributionTenant', id, abortSignal, () => {
            const input = { Id: id, InvalidationBatch: batch }
            return client.send(new CreateInvalidationForDistributionTenantCommand(input), { abortSignal })
          })
        : await asking('CreateInvalidation', id, abortSignal, () => {
            const input = { DistributionId: id, InvalidationBatch: batch }
            return client.send(new CreateInvalidationCommand(input), { abortSignal })
          })
      return answer.Invalidation?.Id ?? ''
    },
    async isCompleted(id, invalidation, abortSignal) {
      const answer = isTenant(id)
        ? await asking('GetInvalidationForDistributionTenant', id, abortSignal, () => {
            const input = { DistributionTenantId: id, Id: invalidation }
            return client.send(new GetInvalidationForDistributionTenantCommand(input), { abortSignal })
          })
        : await asking('GetInvalidation', id, abortSignal, () => {
            const input = { DistributionId: id, Id: invalidation }
            return client.send(new GetInvalidationCommand(input), { abortSignal })
          })
      // Emulators capitalize it.
      return answer.Invalidation?.Status?.toLowerCase() === 'completed'
    },
  }
}

async function tenantOf(
  client: CloudFrontClient,
  id: string,
  abortSignal: AbortSignal,
): Promise<DistributionTenant | undefined> {
  const command = new GetDistributionTenantCommand({ Identifier: id })
  const answer = await asking('GetDistributionTenant', id, abortSignal, () =>
    client.send(command, { abortSignal }),
  )
  return answer.DistributionTenant
}

/** Of an origin group, the origin that is asked first. */
export function toListed({
  Id = '',
  DomainName = '',
  Aliases,
  Enabled = false,
  ConnectionMode,
  DefaultCacheBehavior,
  Origins,
  OriginGroups,
}: DistributionSummary): ListedDistribution {
  const target = DefaultCacheBehavior?.TargetOriginId
  const members = OriginGroups?.Items?.find(group => group.Id === target)?.Members?.Items
  const [first, second] = (members ?? [{ OriginId: target }]).map(({ OriginId }) =>
    Origins?.Items?.find(origin => origin.Id === OriginId),
  )
  return {
    id: Id,
    domains: [DomainName, ...(Aliases?.Items ?? [])].map(name => name.toLowerCase()),
    isEnabled: Enabled,
    isForTenants: ConnectionMode === 'tenant-only',
    origin: {
      host: first?.DomainName ?? '',
      path: first?.OriginPath ?? '',
      ...(second?.DomainName && { failover: second.DomainName }),
    },
  }
}

/** Which of the distribution's ways lead to the bucket, and how long it keeps errors. */
export function toDistribution(
  id: string,
  bucket: string,
  config: DistributionConfig | undefined,
  tenant?: DistributionTenant,
): Distribution {
  const origins = originsOf(config, tenant)
  const named = origins.filter(({ domain }) => namesBucket(domain, bucket))
  const ways = named.length > 0 ? named : origins
  const originPaths = new Set(ways.map(({ path }) => path))
  const errors = config?.CustomErrorResponses?.Items ?? []
  return {
    id,
    originPaths: originPaths.size === 0 ? [''] : [...originPaths],
    keepsErrors: errors.some(
      ({ ErrorCode, ErrorCachingMinTTL = 0 }) =>
        MISSING.includes(ErrorCode) && ErrorCachingMinTTL > LONG_ERROR_S,
    ),
    readsTags: config?.CacheTagConfig?.HeaderName !== undefined,
  }
}

/** Whether its origins are other buckets, and this one is none of them. */
export function isOfOthers(
  { bucket, others }: Buckets,
  config: DistributionConfig | undefined,
  tenant?: DistributionTenant,
): boolean {
  const leadsTo = (name: string) => originsOf(config, tenant).some(({ domain }) => namesBucket(domain, name))
  return others.some(leadsTo) && !leadsTo(bucket)
}

interface Way {
  /** In lower case. */
  readonly domain: string
  readonly path: string
}

function originsOf(
  config: DistributionConfig | undefined,
  tenant: DistributionTenant | undefined,
): readonly Way[] {
  const fill = parametersOf(config, tenant)
  return (config?.Origins?.Items ?? []).map(({ DomainName = '', OriginPath = '' }) => ({
    domain: fill(DomainName).toLowerCase(),
    path: fill(OriginPath),
  }))
}

/** Puts a tenant's parameters, or their defaults, where an origin has `{{name}}`. */
function parametersOf(
  config: DistributionConfig | undefined,
  tenant: DistributionTenant | undefined,
): (text: string) => string {
  const defaults = (config?.TenantConfig?.ParameterDefinitions ?? []).map(
    ({ Name, Definition }) => [Name, Definition?.StringSchema?.DefaultValue] as const,
  )
  const given = (tenant?.Parameters ?? []).map(({ Name, Value }) => [Name, Value] as const)
  const values = new Map([...defaults, ...given])
  return text =>
    text.replaceAll(/\{\{([^{}]+)\}\}/g, (whole, name: string) => values.get(name.trim()) ?? whole)
}

/** `bucket.s3.eu-central-1.amazonaws.com`, `bucket.s3-website-us-east-1.amazonaws.com` and their like. */
function namesBucket(domain: string, bucket: string): boolean {
  return domain === bucket || domain.startsWith(`${bucket}.s3.`) || domain.startsWith(`${bucket}.s3-`)
}

async function asking<Answer>(
  operation: CloudFrontOperation,
  distribution: string | undefined,
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof CredentialsError) throw error
    throw toCloudFrontError(error, operation, distribution)
  }
}

/** What the SDK and Node attach to the errors they throw, all of it optional. */
interface Thrown {
  readonly name?: string
  readonly code?: unknown
  readonly message?: string
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
}

/** The names that the SDK gives to an answer that has no code. */
const NO_CODE: readonly (string | undefined)[] = ['Unknown', 'UnknownError', 'Error', undefined]

/** The SDK's parser says what it stumbled over, which only concerns the parser. */
function saidBy({ message, $metadata }: Thrown): string {
  if (message?.includes('Deserialization error')) return 'the answer is not one of CloudFront'
  return message && message !== 'UnknownError' ? message : `it answered ${$metadata?.httpStatusCode}`
}

function toCloudFrontError(
  cause: unknown,
  operation: CloudFrontOperation,
  distribution: string | undefined,
): CloudFrontError {
  const thrown: Thrown = typeof cause === 'object' && cause !== null ? cause : { message: String(cause) }
  const { httpStatusCode: status, requestId } = thrown.$metadata ?? {}
  const system = typeof thrown.code === 'string' ? thrown.code : undefined
  const code = system ?? (NO_CODE.includes(thrown.name) ? `HTTP ${status ?? 'error'}` : (thrown.name ?? ''))
  return new CloudFrontError(saidBy(thrown), {
    operation,
    ...(distribution !== undefined && { distribution }),
    code,
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    cause,
  })
}
