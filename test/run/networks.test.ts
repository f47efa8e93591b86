import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { folder } from '../credentials/run.ts'
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type S3Server, startS3Server } from '../support/s3-server/server.ts'
import { type StsServer, startStsServer } from '../support/sts-server.ts'
import { CA_FILE, startTlsFront, type TlsFront } from '../support/tls-front.ts'

/*
 * Whole runs in processes of their own, whose only way out is a proxy that takes AWS's hosts to servers on this machine:
 * what a process does with the variables of its environment shows there alone.
 */

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.ts')
const ROLE = 'arn:aws:iam::123456789012:role/site-deploy'
// A dot keeps the bucket out of the host's name.
const BUCKET = 'www.example.com'
const REGION = 'eu-central-1'

let s3: S3Server
let s3Front: TlsFront
let sts: StsServer
let stsFront: TlsFront
let issuer: Issuer
let proxy: ConnectProxy

beforeAll(async () => {
  s3 = await startS3Server({ buckets: { [BUCKET]: { region: REGION } } })
  s3Front = await startTlsFront(s3.port)
  sts = await startStsServer()
  sts.keys = () => ({ ...s3.credentials, sessionToken: '' })
  stsFront = await startTlsFront(sts.port)
  issuer = await startIssuer()
  proxy = await startConnectProxy()
})

afterAll(async () => {
  await s3Front.close()
  await s3.close()
  await stsFront.close()
  await sts.close()
  await issuer.close()
  await proxy.close()
})

beforeEach(() => {
  proxy.requests.length = 0
  proxy.hosts.clear()
  sts.requests.length = 0
})

type Environment = Readonly<Record<string, string>>

async function cli(args: readonly string[], environment: Environment, home = folder()) {
  const { PATH = '', SystemRoot = '' } = process.env
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: home,
    env: {
      PATH,
      SystemRoot,
      HOME: home,
      USERPROFILE: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { exitCode: child.exitCode, stdout, stderr }
}

const withKeys = (): Environment => ({ ...s3.environment, AWS_REGION: REGION })
const trusting: Environment = { NODE_EXTRA_CA_CERTS: CA_FILE }

describe('a proxy', () => {
  it('is used for S3, STS and the token of the workflow', async () => {
    proxy.hosts.set('s3.eu-central-1.amazonaws.com:443', s3Front.port)
    proxy.hosts.set('sts.eu-central-1.amazonaws.com:443', stsFront.port)
    const home = folder()
    mkdirSync(join(home, 'dist'))
    writeFileSync(join(home, 'dist', 'index.html'), '<title>Hello</title>')
    writeFileSync(join(home, 'dist', 'large.bin'), Buffer.alloc(3 * 1024 * 1024, 'x'))
    const environment = {
      ...trusting,
      GITHUB_ACTIONS: 'true',
      ...issuer.environment,
      AWS_REGION: REGION,
      HTTPS_PROXY: proxy.url,
      HTTP_PROXY: proxy.url,
    }
    const args = ['deploy', '--bucket', BUCKET, '--source', 'dist', '--role-to-assume', ROLE]
    const { exitCode, stderr } = await cli(args, environment, home)
    expect(stderr).toContain(`Deployed to s3://${BUCKET}/`)
    expect(exitCode).toBe(0)
    expect(new Set(proxy.requests)).toEqual(
      new Set([
        `GET ${issuer.environment.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`,
        'CONNECT sts.eu-central-1.amazonaws.com:443',
        'CONNECT s3.eu-central-1.amazonaws.com:443',
      ]),
    )
    expect(s3.requests.filter(({ headers }) => 'expect' in headers)).toEqual([])
  })

  test.each(['https_proxy', 'HTTPS_PROXY'])('is named by %s', async name => {
    proxy.hosts.set('s3.eu-central-1.amazonaws.com:443', s3Front.port)
    const environment = { ...withKeys(), ...trusting, [name]: proxy.url }
    expect(await cli(['list', '--bucket', BUCKET], environment)).toMatchObject({ exitCode: 0 })
    expect(proxy.requests).toContain('CONNECT s3.eu-central-1.amazonaws.com:443')
  })

  test.each(['no_proxy', 'NO_PROXY'])('is passed by for the hosts of %s', async name => {
    const environment = {
      ...withKeys(),
      ...trusting,
      AWS_ENDPOINT_URL_S3: `https://localhost:${s3Front.port}`,
      HTTPS_PROXY: proxy.url,
      [name]: 'example.com,localhost',
    }
    expect(await cli(['list', '--bucket', BUCKET], environment)).toMatchObject({ exitCode: 0 })
    expect(proxy.requests).toEqual([])
  })
})

describe("an authority of one's own", () => {
  const atFront = () => ({
    ...withKeys(),
    AWS_ENDPOINT_URL: `https://127.0.0.1:${s3Front.port}`,
  })

  it.each(['NODE_EXTRA_CA_CERTS', 'AWS_CA_BUNDLE'])('is trusted with %s', async name => {
    expect(await cli(['list', '--bucket', BUCKET], { ...atFront(), [name]: CA_FILE })).toMatchObject({
      exitCode: 0,
    })
  })

  it('is not trusted without, and the message says how', async () => {
    const { exitCode, stderr } = await cli(['list', '--bucket', BUCKET], atFront())
    expect(exitCode).toBe(1)
    expect(stderr).toContain('AWS_CA_BUNDLE')
  })
})
