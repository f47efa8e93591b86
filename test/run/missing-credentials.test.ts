import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { folder, GITHUB, pullRequest } from '../credentials/run.ts'
import { type Inputs, runInProcess } from './in-process.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const WITHOUT: Record<string, string> = {
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  AWS_PROFILE: '',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-central-1',
}

/** A deploy by somebody who has no credentials. Nothing listens at the endpoint. */
async function deploy(inputs: Inputs, environment: Environment) {
  const source = folder()
  writeFileSync(join(source, 'index.html'), 'Hello')
  const files = { AWS_CONFIG_FILE: join(source, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(source, 'none') }
  const all = { ...WITHOUT, ...files, ...environment } as Record<string, string>
  const server = { endpoint: 'http://127.0.0.1:9', environment: all }
  return runInProcess(server, { bucket: 'site', source, ...inputs }, folder())
}

const SKIP: Inputs = { 'on-missing-credentials': 'skip' }

describe('without credentials', () => {
  test.each([
    ['a fork', () => pullRequest('eve/site'), 'pull requests from forks'],
    ['a fork that is gone', () => pullRequest(null), 'pull requests from forks'],
    ['Dependabot', () => pullRequest('octo/site', 'dependabot[bot]'), 'pull requests by Dependabot'],
    [
      'Dependabot, by its hand',
      () => ({ ...pullRequest('octo/site'), GITHUB_ACTOR: 'dependabot[bot]' }),
      'pull requests by Dependabot',
    ],
  ])('a pull request of %s is skipped where that is asked for', async (_, event, whose) => {
    const { succeeded, host } = await deploy(SKIP, { ...GITHUB, ...event() })
    const sentence = `Skipped: GitHub gives ${whose} no credentials for s3://site/`
    expect(succeeded).toBe(true)
    expect(host.log.join('\n')).toContain(sentence)
    expect(host.summaries.join('\n')).toContain(`Skipped: GitHub gives ${whose} no credentials`)
    expect(host.errors).toEqual([])
    expect(host.outputs).toMatchObject({ changed: 'false', created: '0', failed: '0' })
  })

  test.each<[what: string, inputs: Inputs, event: () => Environment]>([
    ['a fork, unless it is asked for', {}, () => pullRequest('eve/site')],
    ['a push', SKIP, () => ({})],
    ['a pull request of the repository itself', SKIP, () => pullRequest('octo/site')],
    [
      'pull_request_target, which gets secrets',
      SKIP,
      () => ({ ...pullRequest('eve/site'), GITHUB_EVENT_NAME: 'pull_request_target' }),
    ],
    ['a fork that names a profile', { ...SKIP, 'aws-profile': 'site' }, () => pullRequest('eve/site')],
  ])('%s fails', async (_, inputs, event) => {
    const { succeeded, host } = await deploy(inputs, { ...GITHUB, ...event() })
    expect(succeeded).toBe(false)
    expect(host.errors.join('\n')).toContain('No credentials')
  })

  it('says so when a preview is to be removed, too', async () => {
    const inputs = { ...SKIP, command: 'remove', prefix: 'pr-1' }
    const { succeeded, host } = await deploy(inputs, { ...GITHUB, ...pullRequest('eve/site') })
    expect(succeeded).toBe(true)
    expect(host.log.join('\n')).toContain('Skipped: ')
  })
})
