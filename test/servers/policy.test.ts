import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OptionName } from '../../src/config/options.ts'
import { oneOrMore, type PolicyDocument, policyOf } from '../../src/policy/document.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { type Keys, sendSigned } from '../contract/signed-request.ts'
import { runInProcess } from '../run/in-process.ts'
import { site, temporaryFolder } from '../support/site.ts'
import { exactPolicy } from './exact-policy.ts'
import { withServer } from './server-process.ts'
import { startVersitygw, VERSITYGW, type Versitygw } from './versitygw.ts'

// Each statement and each action of each policy is taken away in turn, on a server that enforces policies as AWS
// writes them.

type Inputs = Readonly<Partial<Record<OptionName, string>>>

/** Above it, headers are changed by a copy. */
const LARGE = Buffer.alloc(5 * 1024 * 1024, 'large')
const FIRST = { 'index.html': 'one', 'gone.html': 'gone', 'film.mp4': LARGE }
const SECOND = { 'index.html': 'two', 'new.html': 'new', 'film.mp4': LARGE }

/** What versitygw does not ask for, and AWS does. */
const NOT_ENFORCED = new Set([
  'Site s3:PutObjectAcl',
  'Site s3:GetObjectTagging',
  'Key kms:Decrypt',
  'Key kms:GenerateDataKey',
  // A missing record answers 404 to everybody.
  'ListRecord s3:ListBucket',
])

const FEATURES: readonly { readonly of: string; readonly inputs: Inputs; readonly before?: Inputs }[] = [
  { of: 'a whole bucket', inputs: {} },
  { of: 'a prefix and deletes', inputs: { prefix: 'blog', delete: 'true' } },
  { of: 'no record', inputs: { record: 'false', 'check-headers': 'true' } },
  {
    of: 'a record beside the prefix',
    inputs: { prefix: 'blog', delete: 'true', record: 's3://site/notes.json' },
  },
  {
    of: 'a record in another bucket',
    inputs: { prefix: 'blog', delete: 'true', record: 's3://notes/r.json' },
  },
  { of: 'an ACL', inputs: { prefix: 'blog', acl: 'public-read', delete: 'true' } },
  { of: 'tags', inputs: { prefix: 'blog', headers: '"*.html":\n  tags: {kind: page}' } },
  { of: 'a KMS key', inputs: { prefix: 'blog', sse: 'aws:kms', 'sse-kms-key-id': 'alias/site' } },
  { of: 'a dry run', inputs: { prefix: 'blog', delete: 'true', 'dry-run': 'true' } },
]

const without = ({ Statement }: PolicyDocument, sid: string | undefined, action: string): PolicyDocument =>
  policyOf(
    Statement.flatMap(statement => {
      if (statement.Sid !== sid) return [statement]
      const rest = [statement.Action].flat().filter(one => one !== action)
      return rest.length === 0 ? [] : [{ ...statement, Action: oneOrMore(rest) }]
    }),
  )

withServer('versitygw', VERSITYGW, () => {
  let server: Versitygw
  beforeAll(async () => {
    server = await startVersitygw()
  })
  afterAll(() => server.stop())
  beforeEach(() => () => vi.unstubAllEnvs())

  async function send(method: string, path: string, query: Readonly<Record<string, string>> = {}) {
    return sendSigned(server, { method, path, query })
  }

  /** Both buckets as a deploy of the first build by an administrator leaves them. */
  async function deployed(inputs: Inputs) {
    for (const bucket of ['site', 'notes']) {
      // With ACLs, which new buckets have disabled.
      const headers = { 'x-amz-object-ownership': 'BucketOwnerPreferred' }
      await sendSigned(server, { method: 'PUT', path: `/${bucket}`, headers })
      const listing = (await send('GET', `/${bucket}`, { 'list-type': '2' })).body.toString()
      for (const [, key = ''] of listing.matchAll(/<Key>([^<]*)<\/Key>/g)) {
        await send('DELETE', `/${bucket}/${key}`)
      }
    }
    const { 'dry-run': _, ...deploy } = inputs
    expect(await complaints(server.credentials, deploy, FIRST)).toEqual([])
  }

  /** Everything that a deploy complains of. */
  async function complaints(
    keys: Keys,
    inputs: Inputs,
    files: Readonly<Record<string, string | Uint8Array>>,
  ) {
    const environment = {
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_REGION: server.region,
    }
    const { endpoint } = server
    const all = { bucket: 'site', region: server.region, source: site(files), ...inputs }
    const { succeeded, host } = await runInProcess({ endpoint, environment }, all, temporaryFolder())
    const said = [...host.warnings, ...host.errors]
    const { 'bytes-uploaded': sent } = host.outputs
    if (files === SECOND && Number(sent) >= LARGE.length) said.push('The film was sent again.')
    return succeeded || said.length > 0 ? said : ['It failed and did not say why.']
  }

  const policy = (inputs: Inputs) => exactPolicy({ bucket: 'site', ...inputs })

  /** New headers for the film, besides new contents. */
  const changed = (inputs: Inputs): Inputs => ({
    ...inputs,
    headers: `${inputs.headers ?? ''}\n"*.mp4":\n  cache-control: no-cache`,
  })

  /** A large upload that is given up: a deploy does so when it fails. */
  async function giveUp(keys: Keys, prefix: string): Promise<void> {
    vi.stubEnv('AWS_ACCESS_KEY_ID', keys.accessKeyId)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey)
    const { endpoint, region } = server
    const store = createS3Store({
      target: { bucket: 'site', prefix },
      connection: { endpoint, region: { name: region, from: 'input' } },
    })
    const { signal } = new AbortController()
    const key = `${prefix}film.mp4`
    const upload = await store.startUpload({ key, headers: { contentType: 'video/mp4' } }, signal)
    const part = Buffer.from('part')
    await store.uploadPart(upload, 1, part, createHash('md5').update(part).digest('hex'), signal)
    await store.abortUpload(upload, signal)
  }

  describe.each(FEATURES)('the policy for $of', ({ inputs }) => {
    const prefix = inputs.prefix === undefined ? '' : `${inputs.prefix}/`
    const isDryRun = inputs['dry-run'] === 'true'

    test('lets a deploy do everything', async () => {
      const keys = await server.allow(JSON.stringify(await policy(inputs)))
      await deployed(inputs)
      expect(await complaints(keys, changed(inputs), SECOND)).toEqual([])
      if (!isDryRun) await giveUp(keys, prefix)
    })

    test('lets a first deploy do everything', async () => {
      await deployed(inputs)
      const empty = {
        ...inputs,
        prefix: `${prefix}new`,
        ...(inputs.record?.startsWith('s3:') && { record: `${inputs.record}2` }),
      }
      const keys = await server.allow(JSON.stringify(await policy(empty)))
      expect(await complaints(keys, empty, FIRST)).toEqual([])
    })

    test('has no action that does not matter', async () => {
      const whole = await policy(inputs)
      const spare: string[] = []
      const all: string[] = []
      for (const { Sid, Action } of whole.Statement) {
        for (const action of [Action].flat()) {
          all.push(`${Sid} ${action}`)
          const keys = await server.allow(JSON.stringify(without(whole, Sid, action)))
          await deployed(inputs)
          const said = await complaints(keys, changed(inputs), SECOND)
          const gaveUp =
            isDryRun ||
            (await giveUp(keys, prefix).then(
              () => true,
              () => false,
            ))
          if (said.length === 0 && gaveUp) spare.push(`${Sid} ${action}`)
        }
      }
      expect(spare).toEqual(all.filter(action => NOT_ENFORCED.has(action)))
    })
  })

  test('the classic policy is enough, with an ACL and deletes', async () => {
    const classic = policyOf([
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::site' },
      {
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:PutObjectAcl', 's3:GetObject', 's3:GetObjectAcl', 's3:DeleteObject'],
        Resource: 'arn:aws:s3:::site/*',
      },
    ])
    const keys = await server.allow(JSON.stringify(classic))
    const inputs = { acl: 'public-read', delete: 'true' }
    await deployed(inputs)
    expect(await complaints(keys, changed(inputs), SECOND)).toEqual([])
    const listing = (await send('GET', '/site', { 'list-type': '2' })).body.toString()
    expect([...listing.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key)).toEqual([
      '.s3-site-deploy.json',
      'film.mp4',
      'index.html',
      'new.html',
    ])
  })
})
