import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { expectGolden } from '../report/golden.ts'
import type { Inputs } from '../run/in-process.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type StsRefusal, type StsServer, startStsServer } from '../support/sts-server.ts'
import { folder, GITHUB, message, pullRequest, ROLE, start } from './run.ts'

const golden = (name: string, text: string) =>
  expectGolden(`${name}.txt`, text, join(import.meta.dirname, 'golden'))

let sts: StsServer
let issuer: Issuer
beforeAll(async () => {
  sts = await startStsServer()
  issuer = await startIssuer()
})
beforeEach(() => {
  sts.refuse = () => undefined
  issuer.failures.length = 0
})
afterAll(async () => {
  await sts.close()
  await issuer.close()
})

const WITH_ROLE: Inputs = { 'role-to-assume': ROLE }
const KEYS: Environment = { AWS_ACCESS_KEY_ID: 'AKIA1', AWS_SECRET_ACCESS_KEY: 'secret' }

describe('no credentials', () => {
  test.each<[name: string, inputs: Inputs, environment: () => Environment]>([
    ['no-permission', WITH_ROLE, () => GITHUB],
    ['fork', WITH_ROLE, () => ({ ...GITHUB, ...pullRequest('eve/site') })],
    ['dependabot', WITH_ROLE, () => ({ ...GITHUB, ...pullRequest('octo/site', 'dependabot[bot]') })],
    ['none-on-github', {}, () => GITHUB],
    ['empty-secrets', {}, () => ({ ...GITHUB, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' })],
    ['none-elsewhere', {}, () => ({})],
    ['no-profile', { 'aws-profile': 'site' }, () => ({})],
  ])('%s', async (name, inputs, environment) => {
    const { credentials } = await start(inputs, environment())
    golden(name, await message(credentials))
  })

  test('without the login that a profile needs', async () => {
    const file = join(folder(), 'config')
    const sso = ['sso_session = corp', 'sso_account_id = 123456789012', 'sso_role_name = deploy']
    const session = ['sso_start_url = https://corp.awsapps.com/start', 'sso_region = eu-central-1']
    writeFileSync(file, ['[profile site]', ...sso, '[sso-session corp]', ...session, ''].join('\n'))
    const { credentials } = await start({ 'aws-profile': 'site' }, { AWS_CONFIG_FILE: file, HOME: folder() })
    golden('no-login', await message(credentials))
  })
})

describe('a role that cannot be assumed', () => {
  const SUB = 'repo:octo/site:environment:production'
  const NOT_TRUSTED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'
  const withToken = (): Environment => ({ ...GITHUB, ...issuer.environment })
  const cases: readonly [string, Inputs, () => Environment, string, StsRefusal][] = [
    ['not-trusted', WITH_ROLE, withToken, SUB, { status: 403, code: 'AccessDenied', message: NOT_TRUSTED }],
    [
      'not-trusted-immutable',
      WITH_ROLE,
      withToken,
      'repo:octo@123456/site@456789:environment:production',
      { status: 403, code: 'AccessDenied', message: NOT_TRUSTED },
    ],
    [
      'not-trusted-custom-subject',
      WITH_ROLE,
      withToken,
      'octo-custom',
      { status: 403, code: 'AccessDenied', message: NOT_TRUSTED },
    ],
    [
      'no-provider',
      WITH_ROLE,
      withToken,
      SUB,
      {
        code: 'InvalidIdentityToken',
        message:
          'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      },
    ],
    [
      'token-expired',
      WITH_ROLE,
      withToken,
      SUB,
      {
        code: 'ExpiredTokenException',
        message: 'Token expired: current date/time must be before the expiration date/time',
      },
    ],
    [
      'too-long',
      { ...WITH_ROLE, 'role-duration': '43200' },
      withToken,
      SUB,
      {
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      },
    ],
    [
      'no-such-role',
      WITH_ROLE,
      () => KEYS,
      '',
      {
        status: 403,
        code: 'AccessDenied',
        message: `User: arn:aws:iam::123456789012:user/ci is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
      },
    ],
    [
      'not-allowed-without-token',
      WITH_ROLE,
      () => ({ ...GITHUB, ...KEYS }),
      '',
      {
        status: 403,
        code: 'AccessDenied',
        message: `User: arn:aws:iam::123456789012:user/ci is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
      },
    ],
    ['invalid-arn', WITH_ROLE, () => KEYS, '', { code: 'ValidationError', message: `${ROLE} is invalid` }],
    [
      'keys-expired',
      WITH_ROLE,
      () => ({ ...KEYS, AWS_SESSION_TOKEN: 'old' }),
      '',
      { status: 403, code: 'ExpiredToken', message: 'The security token included in the request is expired' },
    ],
    [
      'keys-wrong',
      WITH_ROLE,
      () => KEYS,
      '',
      {
        status: 403,
        code: 'InvalidClientTokenId',
        message: 'The security token included in the request is invalid.',
      },
    ],
  ]
  test.each(cases)('%s', async (name, inputs, environment, sub, refusal) => {
    issuer.claims = { ...issuer.claims, iss: 'https://token.actions.githubusercontent.com', sub }
    sts.refuse = () => refusal
    const { credentials } = await start(
      { audience: 'sts.amazonaws.com', ...inputs },
      { ...environment(), AWS_ENDPOINT_URL_STS: sts.endpoint },
    )
    golden(name, await message(credentials))
  })

  test('by the role before it', async () => {
    const second = 'arn:aws:iam::210987654321:role/site'
    sts.refuse = ({ RoleArn }) =>
      RoleArn === second
        ? { status: 403, code: 'AccessDenied', message: 'not authorized to perform: sts:AssumeRole' }
        : undefined
    const inputs = { 'role-to-assume': `${ROLE}\n${second}` }
    const { credentials } = await start(inputs, { ...withToken(), AWS_ENDPOINT_URL_STS: sts.endpoint })
    golden('not-allowed-in-turn', await message(credentials))
  })

  test('without a token from GitHub', async () => {
    issuer.failures.push(403)
    const { credentials } = await start(WITH_ROLE, { ...withToken(), AWS_ENDPOINT_URL_STS: sts.endpoint })
    golden('token-refused', await message(credentials))
  })

  it('names no token and no secret', async () => {
    sts.refuse = () => ({ status: 403, code: 'AccessDenied', message: NOT_TRUSTED })
    const { credentials, told } = await start(WITH_ROLE, {
      ...withToken(),
      AWS_ENDPOINT_URL_STS: sts.endpoint,
    })
    const said = await message(credentials)
    const [token = ''] = told.masked
    expect(token.split('.')).toHaveLength(3)
    expect([said, ...told.debug, ...told.warnings].join('\n')).not.toContain(token)
  })
})
