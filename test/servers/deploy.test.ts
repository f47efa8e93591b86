import { createHash } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Keys, type SignedRequest, sendSigned } from '../contract/signed-request.ts'
import type { RunningServer } from '../contract/subject.ts'
import { runCli } from '../support/run-action.ts'
import { change, site } from '../support/site.ts'
import { MINIO, startMinio } from './minio.ts'
import { withServer } from './server-process.ts'
import { startVersitygw, VERSITYGW } from './versitygw.ts'

const BUCKET = 'site'
/** Below it the restricted keys of a server may list, write and delete. */
const PREFIX = 'allowed'

const FIRST = {
  'index.html': '<script src="app-4f3c2b1a.js"></script>',
  'app-4f3c2b1a.js': 'boot()',
  'old.html': 'old',
  'empty.txt': '',
  'ümlaut & 100% + blank.html': 'name',
}
const SECOND = {
  'index.html': '<script src="app-5a6b7c8d.js"></script>',
  'app-5a6b7c8d.js': 'boot(2)',
  'app-4f3c2b1a.js': undefined,
  'old.html': undefined,
}

async function started(start: () => Promise<RunningServer>) {
  const server = await start()
  onTestFinished(() => server.stop())
  const send = async (request: SignedRequest) => {
    const answer = await sendSigned(server, request)
    if (answer.status !== 200) throw new Error(`${request.method} answered ${answer.status}: ${answer.body}`)
    return answer.body.toString()
  }
  await send({ method: 'PUT', path: `/${BUCKET}` })
  return { server, send }
}

/** The totals of a deploy that succeeded, as the built command line prints them, and what it warned of. */
async function deploy(
  { endpoint, region }: RunningServer,
  keys: Keys,
  source: string,
  more: readonly string[] = [],
) {
  const where = ['--bucket', BUCKET, '--prefix', PREFIX, '--endpoint', endpoint, '--region', region]
  const { exitCode, stdout, stderr } = await runCli(
    ['deploy', ...where, '--source', source, '--delete', '--json', ...more],
    {
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      ...(keys.sessionToken !== undefined && { AWS_SESSION_TOKEN: keys.sessionToken }),
    },
  )
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  const { created, updated, deleted, unchanged, failed } = JSON.parse(stdout).totals
  return { created, updated, deleted, unchanged, failed, warnings: stderr.match(/^Warning: .*/gm) ?? [] }
}

const fine = { failed: 0, warnings: [] }

describe.each([
  { name: 'versitygw', program: VERSITYGW, start: startVersitygw },
  { name: 'MinIO', program: MINIO, start: startMinio },
])('a deploy to $name', ({ name, program, start }) => {
  withServer(name, program, () => {
    test('uploads, knows what is unchanged, and replaces', async () => {
      const { server, send } = await started(start)
      const { credentials } = server
      const source = site(FIRST)

      expect(await deploy(server, credentials, source)).toEqual({
        ...fine,
        created: 5,
        updated: 0,
        deleted: 0,
        unchanged: 0,
      })
      expect(await deploy(server, credentials, source)).toEqual({
        ...fine,
        created: 0,
        updated: 0,
        deleted: 0,
        unchanged: 5,
      })
      change(source, SECOND)
      expect(await deploy(server, credentials, source)).toEqual({
        ...fine,
        created: 1,
        updated: 1,
        deleted: 2,
        unchanged: 2,
      })
      expect(await send({ method: 'GET', path: `/${BUCKET}/${PREFIX}/index.html` })).toBe(
        SECOND['index.html'],
      )
    })

    test('needs to list, write and delete below the prefix, and nothing else', async () => {
      const { server } = await started(start)
      const keys = await server.restrict?.(BUCKET)
      if (keys === undefined) throw new Error('The server has policies.')
      const source = site(FIRST)

      expect(await deploy(server, keys, source)).toEqual({
        ...fine,
        created: 5,
        updated: 0,
        deleted: 0,
        unchanged: 0,
      })
      change(source, SECOND)
      // Neither record nor headers may be read: that is said, and is no failure.
      expect(await deploy(server, keys, source)).toEqual({
        ...{ created: 1, updated: 1, deleted: 2, unchanged: 2, failed: 0 },
        warnings: [
          expect.stringMatching(/record.*cannot be read/),
          expect.stringMatching(/headers.*cannot be checked/),
        ],
      })
    })
  })
})

withServer('MinIO', MINIO, () => {
  test('a bucket under SSE-KMS, whose ETags tell nothing, is known from the record', async () => {
    const { server, send } = await started(startMinio)
    const rule =
      '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>' +
      '<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>site-key</KMSMasterKeyID>' +
      '</ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>'
    const md5 = createHash('md5').update(rule).digest('base64')
    await send({
      method: 'PUT',
      path: `/${BUCKET}`,
      query: { encryption: '' },
      headers: { 'content-md5': md5 },
      body: rule,
    })
    const source = site(FIRST)

    expect(await deploy(server, server.credentials, source)).toMatchObject({ ...fine, created: 5 })
    const listing = await send({ method: 'GET', path: `/${BUCKET}`, query: { 'list-type': '2' } })
    expect(listing).not.toContain(createHash('md5').update(FIRST['app-4f3c2b1a.js']).digest('hex'))
    expect(await deploy(server, server.credentials, source)).toMatchObject({
      ...fine,
      updated: 0,
      unchanged: 5,
    })
  })

  test.each([
    ['true', ['about/team', 'about/team.html'], 2],
    ['only', ['about/team'], 1],
  ])('what lies behind an object is said, once a deploy: clean-urls %s', async (mode, hidden, others) => {
    const { server, send } = await started(startMinio)
    const source = site({ 'about.html': 'about', 'about/team.html': 'team' })
    const again = () => deploy(server, server.credentials, source, ['--clean-urls', mode])
    const created = hidden.length
    expect(await again()).toMatchObject({ ...fine, created: created + others })
    const warnings = [
      expect.stringContaining('that an earlier deploy wrote, such as about/team beside about, '),
    ]
    for (const _ of ['second', 'third'])
      expect(await again()).toMatchObject({ created, unchanged: others, failed: 0, warnings })
    for (const path of hidden)
      expect(await send({ method: 'GET', path: `/${BUCKET}/${PREFIX}/${path}` })).toBe('team')
  })
})
