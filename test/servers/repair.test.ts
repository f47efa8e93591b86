import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { sendSigned } from '../contract/signed-request.ts'
import type { RunningServer } from '../contract/subject.ts'
import { type Inputs, runInProcess } from '../run/in-process.ts'
import { site, temporaryFolder } from '../support/site.ts'
import { MINIO, startMinio } from './minio.ts'
import { MOTO, startMoto } from './moto.ts'
import { withServer } from './server-process.ts'
import { startVersitygw, VERSITYGW } from './versitygw.ts'

beforeEach(() => () => vi.unstubAllEnvs())

const BUCKET = 'site'
/** Sent again for its headers' sake, and copied onto itself. */
const SITE = { 'page.html': 'page', 'film.mp4': Buffer.alloc(5 * 1024 * 1024, 'film') }

const rules = (cacheControl: string, more: object = {}) =>
  JSON.stringify({
    '/*': {
      'cache-control': cacheControl,
      'content-language': 'de',
      'x-amz-meta-author': 'me',
      ...more,
    },
  })

const TAGS = { tags: { team: 'web' } }
const REDIRECT = { 'website-redirect-location': '/new' }

interface Case {
  readonly name: string
  readonly program: string
  readonly start: () => Promise<RunningServer>
  readonly inputs: Inputs
  readonly rules: object
  /** What the server shows of them. */
  readonly shown: Readonly<Record<string, string>>
}

const CASES: readonly Case[] = [
  {
    name: 'versitygw',
    program: VERSITYGW,
    start: startVersitygw,
    inputs: {},
    rules: { ...TAGS, ...REDIRECT },
    shown: { 'x-amz-tagging-count': '1', 'x-amz-website-redirect-location': '/new' },
  },
  {
    name: 'MinIO',
    program: MINIO,
    start: startMinio,
    inputs: { sse: 'aws:kms', 'sse-kms-key-id': 'site-key' },
    rules: TAGS,
    shown: { 'x-amz-tagging-count': '1', 'x-amz-server-side-encryption': 'aws:kms' },
  },
  {
    name: 'moto',
    program: MOTO,
    start: startMoto,
    inputs: { acl: 'public-read', 'storage-class': 'STANDARD_IA' },
    rules: { ...TAGS, ...REDIRECT },
    shown: {
      'x-amz-tagging-count': '1',
      'x-amz-website-redirect-location': '/new',
      'x-amz-storage-class': 'STANDARD_IA',
    },
  },
]

describe.each(CASES)('a repair on $name', ({ name, program, start, inputs, rules: more, shown }) => {
  withServer(name, program, () => {
    test('changes what is to be changed, and all else stays', async () => {
      const server = await start()
      onTestFinished(() => server.stop())
      await sendSigned(server, { method: 'PUT', path: `/${BUCKET}` })
      const source = site(SITE)
      const deploy = (headers: string) => deployTo(server, { ...inputs, source, headers })
      const head = async (key: string) =>
        (await sendSigned(server, { method: 'HEAD', path: `/${BUCKET}/${key}` })).headers

      await deploy(rules('max-age=1', more))
      const changed = await deploy(rules('max-age=2', more))
      expect(changed.outputs).toMatchObject({ 'headers-updated': '2', 'bytes-uploaded': '4', updated: '0' })
      for (const key of Object.keys(SITE)) {
        expect(await head(key)).toMatchObject({
          'cache-control': 'max-age=2',
          'content-language': 'de',
          'x-amz-meta-author': 'me',
          ...shown,
        })
      }
      // A listing and the record.
      expect((await deploy(rules('max-age=2', more))).log.join('\n')).toMatch(/\b2 requests/)
      const body = await sendSigned(server, { method: 'GET', path: `/${BUCKET}/film.mp4` })
      expect(body.body.equals(SITE['film.mp4'])).toBe(true)
    })
  })
})

withServer('moto', MOTO, () => {
  test('a copy keeps the ACL that the inputs say', async () => {
    const server = await startMoto()
    onTestFinished(() => server.stop())
    await sendSigned(server, { method: 'PUT', path: `/${BUCKET}` })
    const source = site(SITE)
    const inputs = { source, acl: 'public-read' }
    await deployTo(server, inputs)
    await deployTo(server, { ...inputs, 'cache-control': 'max-age=2' })
    const acl = await sendSigned(server, { method: 'GET', path: `/${BUCKET}/film.mp4`, query: { acl: '' } })
    expect(acl.body.toString()).toContain('http://acs.amazonaws.com/groups/global/AllUsers')
  })
})

async function deployTo({ endpoint, region, credentials }: RunningServer, inputs: Inputs) {
  const environment = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  }
  const { succeeded, host } = await runInProcess(
    { endpoint, environment },
    { bucket: BUCKET, region, 'force-path-style': 'true', ...inputs },
    temporaryFolder(),
  )
  expect({ succeeded, warnings: host.warnings }).toEqual({ succeeded: true, warnings: [] })
  return host
}
