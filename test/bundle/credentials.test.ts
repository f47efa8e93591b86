import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folder } from '../credentials/run.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type ActionResult, runAction } from '../support/run-action.ts'
import { type S3Server, startS3Server } from '../support/s3-server/server.ts'
import { site } from '../support/site.ts'
import { type StsServer, startStsServer } from '../support/sts-server.ts'

const ROLE = 'arn:aws:iam::123456789012:role/site-deploy'

let store: S3Server
let sts: StsServer
let issuer: Issuer
beforeAll(async () => {
  const session = {
    accessKeyId: 'ASIASESSION',
    secretAccessKey: 'session-secret',
    sessionToken: 'session-token',
  }
  store = await startS3Server({ buckets: { site: {} }, credentials: [session] })
  sts = await startStsServer()
  sts.keys = () => session
  issuer = await startIssuer()
})
beforeEach(() => {
  sts.refuse = () => undefined
})
afterAll(async () => {
  await store.close()
  await sts.close()
  await issuer.close()
})

/** A step with the right to a token, at debug level. */
function deploy(inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  return runAction({
    inputs: {
      bucket: 'site',
      endpoint: store.endpoint,
      region: 'us-east-1',
      'role-to-assume': ROLE,
      source: site({ 'index.html': 'Hello' }),
      ...inputs,
    },
    folder: folder(),
    env: { ...issuer.environment, AWS_ENDPOINT_URL_STS: sts.endpoint, RUNNER_DEBUG: '1' },
  })
}

/** The log as people see it. */
function shown({ stdout, stderr }: ActionResult): string {
  return `${stdout.replace(/^::add-mask::.*$/gm, '')}${stderr}`
}

describe('a role', () => {
  test('is assumed, and its secrets are masked and nowhere else', async () => {
    const run = await deploy()
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: '1' } })
    const masked = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) => secret)
    // The toolkit masks the token by itself, too.
    const { WebIdentityToken: token } = sts.requests.at(-1) ?? {}
    expect(new Set(masked)).toEqual(new Set([token, 'ASIASESSION', 'session-secret', 'session-token']))
    const everything = [shown(run), run.summary, JSON.stringify(run.outputs)].join('\n')
    expect(masked.filter(secret => everything.includes(secret))).toEqual([])
  })

  test('is refused in words that help, without the token', async () => {
    sts.refuse = () => ({
      status: 403,
      code: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    })
    const run = await deploy()
    const { WebIdentityToken: token = '' } = sts.requests.at(-1) ?? {}
    expect(run.exitCode).toBe(1)
    expect(shown(run)).toContain('repo:octo@123456/site@456789:environment:production')
    expect(`${shown(run)}${run.summary}`).not.toContain(token)
  })
})
