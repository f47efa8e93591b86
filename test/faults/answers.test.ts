import { expect, test } from 'vitest'
import { type FaultRule, WRITES } from '../support/fault-proxy.ts'
import { xmlAnswer } from '../support/proxy-answer.ts'
import { change } from '../support/site.ts'
import {
  expectDeployed,
  expectFailed,
  expectNoHarm,
  expectRepeatCompletes,
  onVersitygw,
  PREFIX,
  type Stage,
  stage,
  versitygw,
} from './stage.ts'
import { elements } from './visitors.ts'

const FILM = 70 * 1024 * 1024

/** What may be done in a bucket by who may do anything but one thing. */
const allBut = (bucket: string, Action: string, key: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 's3:*', Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`] },
      { Effect: 'Deny', Action, Resource: `arn:aws:s3:::${bucket}/${key}` },
    ],
  })

onVersitygw(() => {
  test.each<{ what: string; fault: FaultRule['fault'] }>([
    { what: 'an error inside a success', fault: { status: 200, code: 'InternalError' } },
    { what: 'an answer that is lost', fault: 'lose-answer' },
    { what: 'an answer cut in half', fault: 'cut-answer' },
  ])('$what for a copy, a bulk delete and the end of an upload in parts', async ({ fault }) => {
    const on = await stage({ faults: [{ fault, operations: ['CompleteMultipartUpload'], times: 1 }] })
    change(on.source, { 'film.mp4': Buffer.alloc(FILM, 'film') })
    const run = await on.deploy()
    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { failed: '0' } })
    expect(hits(on)).toEqual(['CompleteMultipartUpload'])

    // Other headers for what is large and stays as it is: a copy.
    const headers = '"*.mp4":\n  cache-control: no-cache'
    change(on.source, { 'new/index.html': undefined })
    on.proxy.requests.length = 0
    on.proxy.faults = ['CopyObject', 'DeleteObjects'].map(operation => ({
      fault,
      operations: [operation],
      times: 1,
    }))
    const again = await on.deploy({ headers })
    expect(again).toMatchObject({
      exitCode: 0,
      annotations: [],
      outputs: { 'headers-updated': '1', deleted: '1', failed: '0' },
    })
    expect(hits(on)).toEqual(['CopyObject', 'DeleteObjects'])
    const { 'new/index.html': _, ...left } = on.build
    expect(await on.held()).toEqual({ ...left, 'film.mp4': `${FILM} bytes` })
    expect(await on.send({ method: 'GET', path: '', query: { uploads: '' } })).not.toContain('<UploadId>')
    await expectNoHarm(on)
  })

  test('a part that is always denied', async () => {
    const on = await stage({
      faults: [{ fault: { status: 403, code: 'AccessDenied' }, operations: ['UploadPart'] }],
    })
    change(on.source, { 'film.mp4': Buffer.alloc(FILM, 'film') })
    await expectFailed(on, await on.deploy(), { says: [/film\.mp4/, /AccessDenied/, /s3:PutObject/] })
    expect(await on.held()).not.toHaveProperty('film.mp4')
    expect(await on.send({ method: 'GET', path: '', query: { uploads: '' } })).not.toContain('<UploadId>')
  })

  test('a write that the policy denies for one key', async () => {
    const on = await stage()
    const keys = await versitygw().allow(allBut(on.bucket, 's3:PutObject', `${PREFIX}print.css`))
    const run = await on.deploy({}, keys)
    await expectFailed(on, run, { says: [/site\/print\.css/, /AccessDenied/, /s3:PutObject/] })
    await expectRepeatCompletes(on)
  })

  test('a delete that the policy denies for one key of many', async () => {
    const on = await stage()
    const keys = await versitygw().allow(allBut(on.bucket, 's3:DeleteObject', `${PREFIX}img/old.svg`))
    const run = await on.deploy({}, keys)
    await expectFailed(on, run, {
      says: [/site\/img\/old\.svg/, /AccessDenied/, /s3:DeleteObject/],
      deleted: [
        'old/index.html',
        'assets/app-4f3c2b1a.js',
        'assets/shared-11aa22bb.js',
        'assets/site.9e8d7c6b.css',
      ],
    })
    expect(await on.held()).toEqual({ ...on.build, 'img/old.svg': '<svg id="old"/>' })
    await expectRepeatCompletes(on)
  })

  const deleteErrors = (times: number, error: (key: string) => string): FaultRule => ({
    operations: ['DeleteObjects'],
    times,
    fault: async ({ body }) => {
      const errors = elements(body.toString(), 'Key').map(key => `<Error>${error(key)}</Error>`)
      return xmlAnswer(200, `<DeleteResult>${errors.join('')}</DeleteResult>`)
    },
  })

  test('a bulk delete that tells of errors in passing for each key', async () => {
    const on = await stage({
      faults: [
        deleteErrors(3, key => `<Key>${key}</Key><Code>InternalError</Code><Message>Try again</Message>`),
      ],
    })
    await expectDeployed(on, await on.deploy())
  })

  test.each([
    ['of nobody’s keys', () => '<Key>elsewhere/x</Key><Code>AccessDenied</Code>', /AccessDenied/],
    ['of a page that stays', () => '<Key>site/index.html</Key><Code>AccessDenied</Code>', /AccessDenied/],
    ['without keys', () => '<Code>AccessDenied</Code>', /AccessDenied/],
    ['without codes', (key: string) => `<Key>${key}</Key>`, /old\/index\.html/],
  ])('a bulk delete that tells of errors %s', async (_, error, says) => {
    const on = await stage({ faults: [deleteErrors(Number.POSITIVE_INFINITY, error)] })
    await expectFailed(on, await on.deploy(), { says: [says, /old\/index\.html/] })
    expect(await on.held()).toMatchObject(on.build)
    await expectRepeatCompletes(on)
  })

  test.each([2, 6, 11])('a bucket that vanishes before write %i', async write => {
    const on = await stage({ before: 'deployed' })
    on.proxy.faults = [
      {
        operations: [...WRITES],
        after: write,
        times: 1,
        fault: async (_, pass) => {
          await removeBucket(on)
          return pass()
        },
      },
    ]
    const run = await on.deploy({ concurrency: '1' })
    expect(run).toMatchObject({ exitCode: 1, signal: null })
    expect(run.summary).toMatch(/NoSuchBucket/)
    expect(run.summary).toContain(on.bucket)
    expect(on.visitors.strays).toEqual([])
  })
})

const hits = ({ proxy }: Stage) =>
  proxy.requests.flatMap(({ operation, fault }) => (fault === undefined ? [] : [operation])).toSorted()

async function removeBucket({ send }: Stage): Promise<void> {
  const listed = await send({ method: 'GET', path: '', query: { 'list-type': '2' } })
  for (const key of elements(listed, 'Key')) await send({ method: 'DELETE', path: `/${key}` })
  await send({ method: 'DELETE', path: '' })
}
