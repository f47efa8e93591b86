import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Keys, sendSigned } from '../contract/signed-request.ts'
import type { RunningServer } from '../contract/subject.ts'
import { folder, GITHUB, message, start } from '../credentials/run.ts'
import { type Inputs, runInProcess } from '../run/in-process.ts'
import { startFaultProxy } from '../support/fault-proxy.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { site } from '../support/site.ts'
import { MINIO, startMinio } from './minio.ts'
import { withServer } from './server-process.ts'

const BUCKET = 'site'
/** MinIO makes it of the audience; the policy of the role is `readwrite`, which may do everything. */
const ROLE = 'arn:minio:iam:us-east-1::role/oxnUw3DAuQF1uggjXGxI2AmW8IA'

withServer('MinIO', MINIO, () => {
  let server: RunningServer
  let issuer: Issuer
  beforeAll(async () => {
    issuer = await startIssuer()
    server = await startMinio({
      MINIO_IDENTITY_OPENID_CONFIG_URL: `${issuer.url}/.well-known/openid-configuration`,
      MINIO_IDENTITY_OPENID_CLIENT_ID: 'sts.amazonaws.com',
      MINIO_IDENTITY_OPENID_ROLE_POLICY: 'readwrite',
    })
    const { status } = await sendSigned(server, { method: 'PUT', path: `/${BUCKET}` })
    expect(status).toBe(200)
  })
  afterAll(async () => {
    await server?.stop()
    await issuer?.close()
  })
  beforeEach(() => {
    issuer.lifetime = 300
    issuer.requests.length = 0
  })

  // What this MinIO expects; a token for AWS goes to another store only if that is said.
  const inputs = (): Inputs => ({
    bucket: BUCKET,
    region: 'us-east-1',
    'role-to-assume': ROLE,
    audience: 'sts.amazonaws.com',
  })
  const job = () => ({ ...GITHUB, ...issuer.environment, AWS_REGION: 'us-east-1' })

  describe('a role of MinIO', () => {
    it("is assumed with the workflow's token, and deploys", async () => {
      await start({}, job())
      const at = { endpoint: server.endpoint, environment: {} }
      const deploy = { ...inputs(), prefix: 'blog', delete: 'true', source: site({ 'index.html': 'Hello' }) }
      const { succeeded, host } = await runInProcess(at, deploy, folder())
      expect({ succeeded, ...host.outputs }).toMatchObject({ succeeded: true, created: '1', failed: '0' })
      expect(host.warnings).toEqual([])
      expect(issuer.requests).toHaveLength(1)
    })

    it('is assumed anew while a deploy lasts longer than its credentials', async () => {
      await start({}, job())
      issuer.lifetime = 3
      const proxy = await startFaultProxy({ target: server.endpoint, latencyMs: 100 })
      const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.html`, `page ${at}`]))
      const deploy = { ...inputs(), prefix: 'long', concurrency: '1', source: site(files) }
      const at = { endpoint: proxy.endpoint, environment: {} }
      const { succeeded, host } = await runInProcess(at, deploy, folder())
      await proxy.close()
      expect({ succeeded, ...host.outputs }).toMatchObject({ succeeded: true, created: '60', failed: '0' })
      expect(issuer.requests.length).toBeGreaterThan(2)
    })

    it('is refused with a token that has expired, and the message says why', async () => {
      issuer.lifetime = -60
      const { credentials } = await start({ ...inputs(), endpoint: server.endpoint }, job())
      const said = await message(credentials)
      expect(said).toContain('Token is expired')
      expect(said).toContain('check the clock of this machine')
    })
  })

  describe('the policy of the session', () => {
    /** Statuses of a write below the prefix, one beside it, a read and a LIST, under a role that may do everything. */
    async function allowed(more: Inputs) {
      const asked = { ...inputs(), prefix: 'blog', endpoint: server.endpoint, ...more }
      const { credentials } = await start(asked, job())
      const sender = { ...server, credentials: (await credentials()) as Keys }
      const status = async (method: string, path: string, query = {}) =>
        (await sendSigned(sender, { method, path: `/${BUCKET}${path}`, query, body: '' })).status
      return {
        below: await status('PUT', '/blog/x'),
        beside: await status('PUT', '/blogs'),
        read: await status('GET', '/blog/x'),
        list: await status('GET', '', { prefix: 'blog/' }),
        listAll: await status('GET', ''),
        remove: await status('DELETE', '/blog/x'),
      }
    }
    const everything = { below: 200, beside: 200, read: 200, list: 200, listAll: 200, remove: 204 }

    it('keeps a deploy below its prefix', async () => {
      const within = { ...everything, beside: 403, listAll: 403 }
      expect(await allowed({ delete: 'true' })).toEqual(within)
      expect(await allowed({})).toEqual({ ...within, remove: 403 })
    })

    it('keeps a dry run from writing', async () => {
      const reads = { below: 403, beside: 403, read: 200, list: 200, listAll: 403, remove: 403 }
      expect(await allowed({ 'dry-run': 'true', delete: 'true' })).toEqual(reads)
    })

    it('is not there where nobody wants it', async () => {
      expect(await allowed({ 'session-policy': 'none' })).toEqual(everything)
    })
  })
})
