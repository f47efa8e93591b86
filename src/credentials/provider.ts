import type { BucketConfig } from '../config/config.ts'
import type { Environment } from '../config/raw-inputs.ts'
import { tokenSourceOf } from '../github/workflow-token.ts'
import { createAgents } from '../http/agents.ts'
import type { CredentialsProvider } from '../s3/identity.ts'
import type { Host } from '../terminal/host.ts'
import { type Assumption, assumeRoles, isPolicyRefused } from './assume-roles.ts'
import { type Chain, chainOf } from './chain.ts'
import { renewing } from './renewing.ts'
import { isOfAws, sessionPolicy } from './session-policy.ts'

/** How a run tells of its credentials. */
export interface Listener extends Pick<Host, 'mask' | 'debug'> {
  /** A warning for log, annotations and summary. */
  warn(text: string): void
}

/**
 * The credentials of a run, for every client of a service: those of the environment, the profile or the machine, or
 * of `role-to-assume`. Asks for nothing before it is called; throws a `CredentialsError` where there are none.
 */
export function credentialsProvider(
  config: BucketConfig,
  environment: Environment,
  listener: Listener,
): CredentialsProvider {
  let source: CredentialsProvider | undefined
  const masked = new Set<string>()
  return async () => {
    source ??= sourceOf(config, environment, listener)
    const identity = await source()
    for (const secret of [identity.secretAccessKey, identity.sessionToken]) {
      if (secret === undefined || masked.has(secret)) continue
      masked.add(secret)
      listener.mask(secret)
    }
    return identity
  }
}

function sourceOf(config: BucketConfig, environment: Environment, listener: Listener): CredentialsProvider {
  const agents = createAgents(environment)
  const [first, ...others] = config.credentials.roles
  const chain = chainOf(config.connection, first, environment, agents)
  if (first === undefined) return chain.credentials
  const roles = [first, ...others] as const
  const last = others.at(-1) ?? first
  let policy = policyFrom(config, last, listener)
  return renewing(async () => {
    const asked = { ...(await assumptionOf(config, roles, chain, environment)), policy }
    const onToken = (token: string) => listener.mask(token)
    try {
      return await assumeRoles(asked, agents, onToken)
    } catch (error) {
      if (policy === undefined || !isPolicyRefused(error)) throw error
      policy = undefined
      listener.warn(
        `The session policy was refused, so the role ${last} alone decides what this run may do: ${error.message} (${error.name})`,
      )
      return await assumeRoles({ ...asked, policy }, agents, onToken)
    }
  })
}

function policyFrom(config: BucketConfig, role: string, listener: Listener): string | undefined {
  if (config.credentials.sessionPolicy === 'none') return undefined
  const policy = sessionPolicy(config, role)
  if (policy === undefined) listener.debug('The session policy would be too large, so none goes along.')
  return policy
}

async function assumptionOf(
  { connection, credentials }: BucketConfig,
  roles: Assumption['roles'],
  chain: Chain,
  environment: Environment,
): Promise<Assumption> {
  const { GITHUB_ACTIONS } = environment
  return {
    roles,
    sessionName: credentials.sessionName,
    duration: credentials.duration,
    policy: undefined,
    // Who names a profile wants it to ask, also in a job that has a token.
    tokenSource: connection.profile === undefined ? tokenSourceOf(environment) : undefined,
    base: chain.credentials,
    region: await chain.region(),
    endpoint: isOfAws(roles[0]) || namesSts(environment) ? undefined : connection.endpoint,
    isOnGithub: GITHUB_ACTIONS === 'true',
  }
}

/** A store answers for STS where it answers for S3, unless the environment says otherwise. */
function namesSts({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS }: Environment): boolean {
  return Boolean(AWS_ENDPOINT_URL || AWS_ENDPOINT_URL_STS)
}
