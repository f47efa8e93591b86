import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Keys, type SignedRequest, sendSigned } from '../contract/signed-request.ts'
import { type Build, FIRST_BUILD, SECOND_BUILD } from '../run/two-builds.ts'
import { withServer } from '../servers/server-process.ts'
import { startVersitygw, VERSITYGW, type Versitygw } from '../servers/versitygw.ts'
import { type FaultProxy, type FaultProxyOptions, startFaultProxy } from '../support/fault-proxy.ts'
import { type ActionResult, type Running, runAction, startAction } from '../support/run-action.ts'
import { change, type Files } from '../support/site.ts'
import { elements, Visitors } from './visitors.ts'

export const PREFIX = 'site/'
export const RECORD = '.s3-site-deploy.json'

/** What others have in the bucket, near enough to be mistaken for ours. */
const NEIGHBOURS: Build = {
  'index.html': 'of another site',
  'site.html': 'beside',
  'site-2/index.html': '<script src="/assets/app.js"></script>',
  'SITE/index.html': 'shouting',
  'assets/app-4f3c2b1a.js': 'of the root',
}

/** A bucket, what stands before it, and a source to deploy. */
export interface Stage {
  readonly bucket: string
  readonly proxy: FaultProxy
  readonly visitors: Visitors
  /** The folder that is deployed. */
  readonly source: string
  /** What it holds. */
  readonly build: Build
  /** Another one. */
  sourceOf(files: Files): string
  start(inputs?: Inputs, keys?: Keys): Running<ActionResult>
  deploy(inputs?: Inputs, keys?: Keys): Promise<ActionResult>
  /** To the server, past the proxy. */
  send(request: SignedRequest): Promise<string>
  /** Everything below the prefix but the record. */
  held(): Promise<Build>
  /** A line for every object outside the prefix; and what it was before. */
  outside(): Promise<readonly string[]>
  readonly outsideBefore: readonly string[]
}

type Inputs = Readonly<Record<string, string>>

export interface StageOptions extends Omit<FaultProxyOptions, 'target'> {
  /** The first build, deployed by the action, if absent; an empty one leaves the prefix empty. */
  readonly before?: 'deployed' | 'empty'
  /** Beside the second build. */
  readonly more?: Build
}

interface KeptObject {
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

let server: Versitygw
let folder: string
let deployed: readonly KeptObject[]
const proxies: FaultProxy[] = []

export const versitygw = (): Versitygw => server

/** A suite against versitygw, which runs as long as the suite does. */
export function onVersitygw(suite: () => void): void {
  withServer('versitygw', VERSITYGW, () => {
    beforeAll(async () => {
      folder = realpathSync(mkdtempSync(join(tmpdir(), 's3-site-deploy-')))
      server = await startVersitygw()
      deployed = await firstBuild()
    })
    afterAll(async () => {
      await Promise.all(proxies.map(proxy => proxy.close()))
      await server?.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    })
    suite()
  })
}

async function send(request: SignedRequest) {
  const answer = await sendSigned(server, request)
  if (answer.status >= 300)
    throw new Error(`${request.method} ${request.path} answered ${answer.status}: ${answer.body}`)
  return answer
}

/** What the action makes of the first build, to be put up again and again. */
async function firstBuild(): Promise<readonly KeptObject[]> {
  const bucket = await makeBucket()
  const run = await runAction(step(bucket, server.endpoint, sourceOf(FIRST_BUILD)))
  expect(run).toMatchObject({ exitCode: 0 })
  const objects: KeptObject[] = []
  for (const key of await keysIn(bucket)) {
    const { headers, body } = await send({ method: 'GET', path: `/${bucket}/${key}` })
    const kept = ['content-type', 'cache-control', 'content-encoding'].flatMap(name => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    })
    objects.push({ key, body, headers: Object.fromEntries(kept) })
  }
  // What it tells of the headers holds for objects no younger than itself.
  return objects.toSorted((a, b) => Number(a.key.endsWith(RECORD)) - Number(b.key.endsWith(RECORD)))
}

async function makeBucket(): Promise<string> {
  const bucket = `b-${randomUUID()}`
  await send({ method: 'PUT', path: `/${bucket}` })
  return bucket
}

function sourceOf(files: Files): string {
  const source = mkdtempSync(join(folder, 'source-'))
  change(source, files)
  return source
}

function step(bucket: string, endpoint: string, source: string, inputs: Inputs = {}, keys?: Keys) {
  const { accessKeyId, secretAccessKey } = keys ?? server.credentials
  const runner = mkdtempSync(join(folder, 'step-'))
  mkdirSync(runner, { recursive: true })
  return {
    inputs: { bucket, prefix: PREFIX, endpoint, region: server.region, source, delete: 'true', ...inputs },
    folder: runner,
    env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
  }
}

async function list(bucket: string): Promise<readonly { readonly key: string; readonly line: string }[]> {
  const { body } = await send({ method: 'GET', path: `/${bucket}`, query: { 'list-type': '2' } })
  return elements(body.toString(), 'Contents').map(line => ({ key: elements(line, 'Key')[0] ?? '', line }))
}

const keysIn = async (bucket: string) => (await list(bucket)).map(({ key }) => key)

/** A bucket of its own, with neighbours and what was deployed before. */
export async function stage({
  before = 'deployed',
  more = {},
  ...faults
}: StageOptions = {}): Promise<Stage> {
  const bucket = await makeBucket()
  const put = (key: string, body: string | Uint8Array, headers = {}) =>
    send({ method: 'PUT', path: `/${bucket}/${key}`, body, headers })
  for (const [key, body] of Object.entries(NEIGHBOURS)) await put(key, body)
  const there = before === 'empty' ? [] : deployed
  for (const { key, body, headers } of there) await put(key, body, headers)

  const texts = there.map(({ key, body }) => [key.slice(PREFIX.length), body.toString()] as const)
  const visitors = new Visitors(PREFIX, new Map(texts))
  const proxy = await startFaultProxy({ target: server.endpoint, ...faults })
  proxies.push(proxy)
  proxy.watcher = visitors.watch
  const build = { ...SECOND_BUILD, ...more }
  const source = sourceOf(build)
  const start = (inputs?: Inputs, keys?: Keys) =>
    startAction(step(bucket, proxy.endpoint, source, inputs, keys))
  const outside = async () =>
    (await list(bucket)).filter(({ key }) => !key.startsWith(PREFIX)).map(({ line }) => line)
  return {
    bucket,
    proxy,
    visitors,
    source,
    build,
    sourceOf,
    start,
    deploy: (inputs, keys) => start(inputs, keys).result,
    send: async request => (await send({ ...request, path: `/${bucket}${request.path}` })).body.toString(),
    held: () => heldIn(bucket),
    outside,
    outsideBefore: await outside(),
  }
}

async function heldIn(bucket: string): Promise<Build> {
  const keys = (await keysIn(bucket)).filter(key => key.startsWith(PREFIX) && key !== PREFIX + RECORD)
  const texts = keys.map(async key => {
    const { body } = await send({ method: 'GET', path: `/${bucket}/${key}` })
    return [
      key.slice(PREFIX.length),
      body.length > 100_000 ? `${body.length} bytes` : body.toString(),
    ] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}

/** What holds whatever happens. */
export async function expectNoHarm(on: Stage): Promise<void> {
  expect(on.visitors.missing).toEqual([])
  await expectNoHarmOutside(on)
}

export async function expectNoHarmOutside({ visitors, outside, outsideBefore }: Stage): Promise<void> {
  expect(visitors.strays).toEqual([])
  expect(await outside()).toEqual(outsideBefore)
}

/** It succeeded, and the bucket holds what was deployed. */
export async function expectDeployed(on: Stage, run: ActionResult): Promise<void> {
  expect({ exitCode: run.exitCode, errors: errorsOf(run) }).toEqual({ exitCode: 0, errors: [] })
  expect(await on.held()).toEqual(on.build)
  await expectNoHarm(on)
}

export interface Failing {
  /** What the errors tell: the key, why, what to do. */
  readonly says: readonly (string | RegExp)[]
  /** Keys, without the prefix, that were deleted before anything failed. */
  readonly deleted?: readonly string[]
}

/** It failed, said so, and deleted nothing after that. */
export async function expectFailed(
  on: Stage,
  run: ActionResult,
  { says, deleted = [] }: Failing,
): Promise<void> {
  const told = errorsOf(run).join('\n')
  expect({ exitCode: run.exitCode, signal: run.signal }, run.stdout).toEqual({ exitCode: 1, signal: null })
  for (const text of says) {
    expect(told).toMatch(text)
    expect(textOf(run.summary)).toMatch(text)
  }
  expect(on.visitors.deleted).toEqual(deleted)
  await expectNoHarm(on)
}

/** Once nothing is wrong any more, running it again completes it, and leaves nothing to do. */
export async function expectRepeatCompletes(on: Stage): Promise<void> {
  on.proxy.faults = []
  on.proxy.stopWrites = undefined
  await expectDeployed(on, await on.deploy())
  on.proxy.requests.length = 0
  expect(await on.deploy()).toMatchObject({ exitCode: 0, annotations: [], outputs: { changed: 'false' } })
  expect(on.proxy.counts()).toEqual({ ListObjectsV2: 1, GetObject: 1 })
}

/** What one reads of Markdown in which characters that could be markup are written in other ways. */
function textOf(markdown: string): string {
  return markdown
    .replace(/<!-*>|<[^>]*>|\\/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

export function errorsOf({ annotations }: ActionResult): readonly string[] {
  return annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
}
