import type { Environment } from '../environment.ts'
import type { ChainOptions, CredentialsProvider, Identity } from './identity.ts'

/** What every AWS tool finds. Keys in the environment need no SDK. Otherwise its chain looks them up and caches
 * them. */
export function defaultCredentials(options: ChainOptions, environment: Environment): CredentialsProvider {
  const keys = options.profile === undefined ? keysIn(environment) : undefined
  if (keys !== undefined) return async () => keys
  let chain: CredentialsProvider | undefined
  return async () => {
    chain ??= (await import('./sdk.ts')).sdkCredentials(options)
    return chain()
  }
}

/** As in the SDK, a profile takes precedence over keys. */
function keysIn(environment: Environment): Identity | undefined {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_PROFILE,
  } = environment
  if (AWS_PROFILE || !accessKeyId || !secretAccessKey) return undefined
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}
