import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { claimsOf } from '../../src/github/workflow-token.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type StsServer, startStsServer } from '../support/sts-server.ts'
import { folder, GITHUB, message, ROLE, start } from './run.ts'

let sts: StsServer
let issuer: Issuer
beforeAll(async () => {
  sts = await startStsServer()
  issuer = await startIssuer()
})
beforeEach(() => {
  sts.requests.length = 0
  sts.refuse = () => undefined
  sts.lifetime = 3600
})
afterAll(async () => {
  await sts.close()
  await issuer.close()
})

const KEYS: Environment = { AWS_ACCESS_KEY_ID: 'AKIA1', AWS_SECRET_ACCESS_KEY: 'secret' }
const here = (): Environment => ({ AWS_ENDPOINT_URL_STS: sts.endpoint })
const inJob = (): Environment => ({ ...GITHUB, ...issuer.environment, ...here() })

const policyOf = (at: number) => {
  const { Policy } = sts.requests[at] ?? {}
  return Policy === undefined ? undefined : JSON.parse(Policy)
}

describe('credentials', () => {
  it('are those of the environment', async () => {
    const { credentials, told } = await start({}, KEYS)
    expect(await credentials()).toMatchObject({ accessKeyId: 'AKIA1', secretAccessKey: 'secret' })
    expect(told.masked).toEqual(['AKIA1', 'secret'])
    expect(sts.requests).toEqual([])
  })

  it('are those of a profile that is named, whatever the environment has', async () => {
    const file = join(folder(), 'credentials')
    writeFileSync(file, '[site]\naws_access_key_id = AKIA2\naws_secret_access_key = other\n')
    const environment = { ...KEYS, AWS_SHARED_CREDENTIALS_FILE: file }
    const { credentials } = await start({ 'aws-profile': 'site' }, environment)
    expect(await credentials()).toMatchObject({ accessKeyId: 'AKIA2' })
  })
})

describe('a role', () => {
  it("is assumed with the workflow's token", async () => {
    const { credentials, told } = await start({ 'role-to-assume': ROLE }, inJob())
    expect(await credentials()).toMatchObject({
      accessKeyId: 'ASIA1',
      secretAccessKey: 'secret-1',
      sessionToken: 'session-1',
      expiration: expect.any(Date),
    })
    const [request] = sts.requests
    expect(request).toMatchObject({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: ROLE,
      RoleSessionName: 's3-site-deploy-42',
    })
    expect(request).not.toHaveProperty('DurationSeconds')
    expect(request).not.toHaveProperty('accessKeyId')
    const { WebIdentityToken: token } = request ?? {}
    expect(told.masked).toEqual([token, 'ASIA1', 'secret-1', 'session-1'])
  })

  it('is assumed with the credentials at hand where there is no token', async () => {
    const inputs = {
      'role-to-assume': ROLE,
      'role-session-name': 'nightly',
      'role-duration': '1800',
    }
    const { credentials } = await start(inputs, { ...KEYS, ...here() })
    await credentials()
    expect(sts.requests).toMatchObject([
      { Action: 'AssumeRole', RoleSessionName: 'nightly', DurationSeconds: '1800', accessKeyId: 'AKIA1' },
    ])
  })

  it('is assumed with the profile that is named, in spite of a token', async () => {
    const file = join(folder(), 'credentials')
    writeFileSync(file, '[site]\naws_access_key_id = AKIA2\naws_secret_access_key = other\n')
    const inputs = { 'aws-profile': 'site', 'role-to-assume': ROLE }
    const { credentials } = await start(inputs, { ...inJob(), AWS_SHARED_CREDENTIALS_FILE: file })
    await credentials()
    expect(sts.requests).toMatchObject([{ Action: 'AssumeRole', accessKeyId: 'AKIA2' }])
  })

  it('is assumed by the role before it', async () => {
    const second = 'arn:aws-cn:iam::210987654321:role/path/site'
    const inputs = { 'role-to-assume': `${ROLE}\n${second}`, 'role-duration': '900' }
    const { credentials } = await start(inputs, inJob())
    expect(await credentials()).toMatchObject({ accessKeyId: 'ASIA2' })
    expect(sts.requests).toMatchObject([
      { Action: 'AssumeRoleWithWebIdentity', RoleArn: ROLE },
      { Action: 'AssumeRole', RoleArn: second, accessKeyId: 'ASIA1', DurationSeconds: '900' },
    ])
    expect(policyOf(0)).toBeUndefined()
    expect(policyOf(1)).toBeDefined()
  })

  it('is asked for with an external ID by who has credentials, and masked with all before it', async () => {
    const second = 'arn:aws:iam::210987654321:role/site'
    const inputs = { 'role-to-assume': `${ROLE}\n${second}`, 'role-external-id': 'site-42' }
    const { credentials, told } = await start(inputs, inJob())
    await credentials()
    expect(sts.requests.map(({ ExternalId }) => ExternalId)).toEqual([undefined, 'site-42'])
    const secrets = [1, 2].flatMap(turn => [`ASIA${turn}`, `secret-${turn}`, `session-${turn}`])
    expect(told.masked).toEqual([expect.any(String), ...secrets])
  })

  it.each<[string, { audience?: string }, () => string]>([
    ['of whom it is sent to', {}, () => new URL(sts.endpoint).host],
    ['that is asked for', { audience: 'mine' }, () => 'mine'],
  ])('gets a token for the audience %s', async (_, inputs, audience) => {
    const { credentials } = await start({ 'role-to-assume': ROLE, ...inputs }, inJob())
    await credentials()
    const { WebIdentityToken = '' } = sts.requests[0] ?? {}
    expect(claimsOf(WebIdentityToken)).toMatchObject({ aud: audience() })
  })

  it.each([
    ['of all services', (url: string) => `[default]\nendpoint_url = ${url}\n`],
    [
      'of STS',
      (url: string) => `[default]\nservices = here\n[services here]\nsts =\n  endpoint_url = ${url}\n`,
    ],
  ])("gets no token for AWS's audience for the endpoint %s in a default profile", async (_, config) => {
    const file = join(folder(), 'config')
    writeFileSync(file, config(sts.endpoint))
    const environment = { ...inJob(), AWS_ENDPOINT_URL_STS: undefined, AWS_CONFIG_FILE: file }
    const { credentials } = await start({ 'role-to-assume': ROLE }, environment)
    await credentials()
    const { WebIdentityToken = '' } = sts.requests[0] ?? {}
    expect(claimsOf(WebIdentityToken)).toMatchObject({ aud: new URL(sts.endpoint).host })
  })

  it('is asked of nobody at an endpoint that is no URL', async () => {
    const environment = { ...inJob(), AWS_ENDPOINT_URL_STS: 'sts.example.com' }
    const { credentials, told } = await start({ 'role-to-assume': ROLE }, environment)
    expect(await message(credentials)).toContain('The endpoint of STS is not a URL.')
    expect(told.masked).toEqual([])
  })

  it('that nobody answers for is named in the error', async () => {
    const { credentials } = await start(
      { 'role-to-assume': ROLE },
      { ...KEYS, AWS_ENDPOINT_URL_STS: 'http://no-such-host.invalid' },
    )
    expect(await message(credentials)).toContain(
      `Could not assume ${ROLE}: no-such-host.invalid cannot be resolved`,
    )
  })

  it('is kept, and assumed anew with a fresh token before it expires', async () => {
    sts.lifetime = 0.3
    const { credentials } = await start({ 'role-to-assume': ROLE }, inJob())
    const first = await credentials()
    expect(await credentials()).toBe(first)
    await expect.poll(async () => (await credentials()).accessKeyId).toBe('ASIA2')
    expect(sts.requests).toHaveLength(2)
  })

  test.each([
    ['arn:minio:iam:us-east-1::role/oxnUw3DAuQF1uggjXGxI2AmW8IA', {}],
    ['arn:minio:iam:us-east-1::role/x', { AWS_ENDPOINT_URL_STS: undefined }],
  ])('of a store is asked of the store: %s', async (role, environment) => {
    const inputs = { 'role-to-assume': role, endpoint: sts.endpoint }
    const { credentials } = await start(inputs, { ...KEYS, ...environment })
    await credentials()
    expect(sts.requests).toMatchObject([{ Action: 'AssumeRole', RoleArn: role }])
  })
})

describe('the policy of the session', () => {
  const actionsAt = (at: number): string[] =>
    policyOf(at).Statement.flatMap(({ Action }: { Action: string | string[] }) => Action)

  it('lets a deploy do what it has to below its prefix, and no more', async () => {
    const { credentials } = await start({ 'role-to-assume': ROLE, delete: 'true' }, inJob())
    await credentials()
    expect(actionsAt(0)).toEqual(expect.arrayContaining(['s3:ListBucket', 's3:PutObject', 's3:DeleteObject']))
    expect(JSON.stringify(policyOf(0))).toContain('arn:aws:s3:::www.example.com/blog/*')
  })

  it('lets a dry run write nothing', async () => {
    const inputs = { 'role-to-assume': ROLE, delete: 'true', 'dry-run': 'true' }
    const { credentials } = await start(inputs, inJob())
    await credentials()
    expect(
      actionsAt(0).filter(action => /Put|Delete|Abort|Generate/.test(action) && action.startsWith('s3:')),
    ).toEqual([])
  })

  it('is left out where nobody wants it', async () => {
    const { credentials } = await start({ 'role-to-assume': ROLE, 'session-policy': 'none' }, inJob())
    await credentials()
    expect(policyOf(0)).toBeUndefined()
  })

  it('ends at the bucket where it would be too large for the prefix', async () => {
    const inputs = { 'role-to-assume': ROLE, prefix: '$'.repeat(700), delete: 'true' }
    const { credentials } = await start(inputs, inJob())
    await credentials()
    expect(actionsAt(0)).toEqual(expect.arrayContaining(['s3:ListBucket', 's3:PutObject', 's3:DeleteObject']))
    expect(JSON.stringify(policyOf(0))).toContain('"arn:aws:s3:::www.example.com/*"')
  })

  const REFUSALS = [
    ['PackedPolicyTooLarge', 'Packed policy consumes 110% of allotted space'],
    ['MalformedPolicyDocument', 'Syntax errors in policy.'],
    ['InvalidParameterValue', "unsupported action 's3:PutObjectAcl'"],
  ] as const

  test.each(REFUSALS)('is a wider one where it is refused, from then on: %s', async (code, message) => {
    sts.refuse = ({ Policy = '' }) => (Policy.includes('/blog/*') ? { code, message } : undefined)
    sts.lifetime = 0.3
    const { credentials, told } = await start({ 'role-to-assume': ROLE, 'dry-run': 'true' }, inJob())
    await credentials()
    await expect.poll(async () => (await credentials()).accessKeyId).toBe('ASIA3')
    expect(actionsAt(2).filter(action => action.startsWith('s3:'))).toEqual(['s3:ListBucket', 's3:GetObject'])
    expect(told.warnings).toEqual([
      expect.stringMatching(/^The session policy was refused, so a wider one is used/),
    ])
  })

  test.each(REFUSALS)('is never left out unasked: %s', async (code, message) => {
    sts.refuse = ({ Policy }) => (Policy === undefined ? undefined : { code, message })
    const { credentials } = await start({ 'role-to-assume': ROLE }, inJob())
    await expect(credentials()).rejects.toMatchObject({
      message: expect.stringContaining(
        `cannot be assumed with a session policy: ${message.replace(/\.$/, '')}`,
      ),
      hint: expect.stringContaining('session-policy: none'),
    })
  })
})
