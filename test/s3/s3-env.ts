import { beforeEach, vi } from 'vitest'

/** Credentials from the environment, and nothing from the machine that runs the tests. */
export function useTestCredentials(): void {
  beforeEach(() => {
    for (const name of [
      'AWS_REGION',
      'AWS_DEFAULT_REGION',
      'AWS_PROFILE',
      'AWS_SESSION_TOKEN',
      'AWS_ENDPOINT_URL',
      'AWS_ENDPOINT_URL_S3',
    ]) {
      vi.stubEnv(name, undefined)
    }
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIATEST')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    vi.stubEnv('AWS_CONFIG_FILE', 'no-such-config')
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', 'no-such-credentials')
    return () => vi.unstubAllEnvs()
  })
}
