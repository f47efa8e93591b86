import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type StsServer, startStsServer } from '../support/sts-server.ts'
import { folder, GITHUB, ROLE, start } from './run.ts'

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
    expect(told.masked).toEqual(['secret'])
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
    expect(told.masked).toEqual([token, 'secret-1', 'session-1'])
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

  it('is left out where it is too large', async () => {
    const inputs = { 'role-to-assume': ROLE, prefix: 'x'.repeat(900) }
    const { credentials, told } = await start(inputs, inJob())
    await credentials()
    expect(policyOf(0)).toBeUndefined()
    expect(told.debug).toEqual(['The session policy would be too large, so none goes along.'])
  })

  test.each([
    ['PackedPolicyTooLarge', 'Packed policy consumes 110% of allotted space'],
    ['MalformedPolicyDocument', 'Syntax errors in policy.'],
    ['InvalidParameterValue', "unsupported action 's3:PutObjectAcl'"],
  ])('is left out where it is refused: %s', async (code, message) => {
    sts.refuse = ({ Policy }) => (Policy === undefined ? undefined : { code, message })
    sts.lifetime = 0.3
    const { credentials, told } = await start({ 'role-to-assume': ROLE }, inJob())
    await credentials()
    await expect.poll(async () => (await credentials()).accessKeyId).toBe('ASIA3')
    expect(told.warnings).toHaveLength(1)
    expect(told.warnings[0]).toMatch(/^The session policy was refused, so the role .* alone decides/)
  })
})
