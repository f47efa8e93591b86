import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../environment.ts'
import type { Connection } from './connection.ts'
import type { Settings } from './place.ts'

/** The SDK reads them where there is more to read than a few variables. */
export async function readSettings(connection: Connection, environment: Environment): Promise<Settings> {
  if (isPlain(connection, environment)) {
    const { AWS_REGION, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = environment
    return {
      region: AWS_REGION || undefined,
      endpoint: AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || undefined,
      variant: false,
    }
  }
  const { sdkSettings } = await import('./sdk.ts')
  return sdkSettings(connection.profile)
}

/** Asks for endpoints of another kind, or for others than the environment names. */
const UNUSUAL = ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']

function isPlain({ profile, endpoint, region }: Connection, environment: Environment): boolean {
  if (profile !== undefined || environment['AWS_PROFILE']) return false
  if (UNUSUAL.some(name => environment[name])) return false
  return (endpoint !== undefined && region !== undefined) || !hasSharedFiles(environment)
}

function hasSharedFiles({ AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE }: Environment): boolean {
  return (
    existsSync(AWS_CONFIG_FILE || join(homedir(), '.aws', 'config')) ||
    existsSync(AWS_SHARED_CREDENTIALS_FILE || join(homedir(), '.aws', 'credentials'))
  )
}
