import { createHash, randomUUID } from 'node:crypto'
import { test, vi } from 'vitest'
import type { BucketHooks } from '../../src/s3/bucket-client.ts'
import type { Connection } from '../../src/s3/connection.ts'
import { StoreError, type StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import type { ObjectHeaders } from '../../src/s3/object-headers.ts'
import type { ListFrom, ObjectStore, RemoteObject, Written } from '../../src/s3/object-store.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import type { WriteOptions } from '../../src/s3/write-options.ts'
import { type Keys, type RawAnswer, type SignedRequest, sendSigned } from './signed-request.ts'
import type { Capability, RunningServer, Subject } from './subject.ts'

export const md5 = (content: string | Uint8Array): string => createHash('md5').update(content).digest('hex')

export const md5Base64 = (content: string | Uint8Array): string =>
  createHash('md5').update(content).digest('base64')

export const SIGNAL: AbortSignal = new AbortController().signal

const HTML: ObjectHeaders = { contentType: 'text/html; charset=utf-8' }

interface StoreOptions {
  readonly bucket?: string
  readonly connection?: Partial<Connection>
  readonly hooks?: BucketHooks
}

/** One server under test, with a bucket that only this suite writes to. */
export class Fixture {
  readonly bucket = 'site-contract'
  readonly #subject: Subject
  #server: RunningServer | undefined
  /** Made once: a client of the SDK takes longer to make than to use. */
  #plainStore: ObjectStore | undefined
  #own: Keys | undefined

  constructor(subject: Subject) {
    this.#subject = subject
  }

  async start(): Promise<void> {
    this.#server = await this.#subject.start()
    await this.createBucket(this.bucket)
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
  }

  get server(): RunningServer {
    if (this.#server === undefined) throw new Error('The server has not been started.')
    return this.#server
  }

  async createBucket(name: string): Promise<void> {
    const answer = await this.send({ method: 'PUT', path: `/${name}` })
    if (answer.status !== 200) throw new Error(`CreateBucket answered ${answer.status}: ${answer.body}`)
  }

  /** The keys that stores find from now on, in the environment as any SDK client does. */
  useCredentials({ accessKeyId, secretAccessKey, sessionToken }: Keys): void {
    vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey)
    vi.stubEnv('AWS_SESSION_TOKEN', sessionToken)
    this.#plainStore = undefined
  }

  /** The keys that stores find unless a test says otherwise. */
  async useOwnCredentials(): Promise<void> {
    const { deployer, credentials } = this.server
    this.#own ??= deployer === undefined ? credentials : await deployer(this.bucket)
    this.useCredentials(this.#own)
  }

  /** A test that needs something of the server; where that is missing, it is skipped under the reason. */
  test(title: string, needs: readonly Capability[], run: () => Promise<void>): void {
    const { lacks, name } = this.#subject
    const missing = needs.find(capability => lacks[capability] !== undefined)
    if (missing === undefined) test(title, run)
    else test.skip(`${title} (not on ${name}: ${lacks[missing]})`, run)
  }

  store(): ObjectStore {
    this.#plainStore ??= this.storeWith({})
    return this.#plainStore
  }

  storeWith({ bucket = this.bucket, connection = {}, hooks = {} }: StoreOptions): ObjectStore {
    const { endpoint, region } = this.server
    const whole = { endpoint, region: { name: region, from: 'input' as const }, ...connection }
    return createS3Store({ target: { bucket, prefix: '' }, connection: whole }, hooks)
  }

  put(
    key: string,
    content: string | Uint8Array,
    headers = HTML,
    { store = this.store(), options = {} }: { store?: ObjectStore; options?: WriteOptions } = {},
  ): Promise<Written> {
    const body = Buffer.from(content)
    return store.put({ key, body, md5: md5(body), headers, options }, SIGNAL)
  }

  /** A request of our own about an object. */
  ask(method: string, key: string, request: Omit<SignedRequest, 'method' | 'path'> = {}): Promise<RawAnswer> {
    return this.send({ method, path: `/${this.bucket}/${key}`, ...request })
  }

  send(request: SignedRequest): Promise<RawAnswer> {
    return sendSigned(this.server, request)
  }

  async listAll(prefix: string, store = this.store()): Promise<readonly RemoteObject[]> {
    const objects: RemoteObject[] = []
    let next: ListFrom | undefined
    do {
      const page = await store.listPage(prefix, next, SIGNAL)
      objects.push(...page.objects)
      next = page.next
    } while (next !== undefined)
    return objects
  }

  async listKeys(prefix: string): Promise<readonly string[]> {
    return (await this.listAll(prefix)).map(({ key }) => key)
  }

  /** A prefix that no other test uses. */
  prefix(): string {
    return `${randomUUID()}/`
  }
}

/** The details of the `StoreError` that a call must reject with. */
export async function refusal(call: Promise<unknown>): Promise<StoreErrorDetails> {
  try {
    await call
  } catch (error) {
    if (error instanceof StoreError) return error.details
    throw error
  }
  throw new Error('The call was not refused.')
}
