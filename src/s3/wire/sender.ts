import type { Send } from '../../http/client/transport.ts'
import { VERSION } from '../../version.ts'
import { toStoreError } from '../errors/failure.ts'
import type { Operation } from '../errors/store-error.ts'
import type { S3Answer, S3Request } from './message.ts'
import { failureIn } from './refusal.ts'
import type { Route } from './route.ts'
import { type Keys, Signer } from './sign.ts'
import type { SigningClock } from './signing-clock.ts'
import { objectPath, queryString } from './uri.ts'

const USER_AGENT = `s3-site-deploy/${VERSION}`

/** Bytes of an answer's body. A larger answer cannot be what was asked for, and must not fill the memory. */
const USUAL_BYTES = 1024 * 1024
const MOST_BYTES: Partial<Record<Operation, number>> = {
  // A thousand keys of 1,024 bytes, each of them encoded, and what is said of them.
  ListObjectsV2: 16 * USUAL_BYTES,
  DeleteObjects: 16 * USUAL_BYTES,
  // Only records are read.
  GetObject: 64 * USUAL_BYTES,
}

/**
 * Milliseconds without a sign of the store, where it is at work on all of a large object. Those that write files are
 * silent meanwhile, and versitygw calls a repeat a success before the object is there.
 */
const AT_WORK_MS = 300_000
const AT_WORK: ReadonlySet<Operation> = new Set(['CompleteMultipartUpload', 'CopyObject'])

/** Content that goes along with its MD5, which is signed. */
const WITH_MD5: ReadonlySet<Operation> = new Set(['PutObject', 'UploadPart'])

/** Signs requests to a bucket and sends them, each once. */
export class Sender {
  readonly #route: Route
  readonly #transport: Send
  readonly #signer: Signer
  readonly #clock: SigningClock

  constructor(route: Route, transport: Send, clock: SigningClock) {
    this.#clock = clock
    this.#route = route
    this.#transport = transport
    this.#signer = new Signer(route.scope)
  }

  /** Rejects with a `StoreError` if the store refuses, with what was thrown if no answer came. */
  async send(request: S3Request, keys: Keys, signal: AbortSignal): Promise<S3Answer> {
    const { session = async (own: Keys) => own } = this.#route
    const signing = await session(keys)
    const first = await this.#sendSigned(request, signing, signal)
    const isLate = this.#clock.corrects(first, Date.now())
    const answer = isLate ? await this.#sendSigned(request, signing, signal) : first
    const failed = failureIn(answer, request.operation)
    if (failed !== undefined) throw toStoreError(failed, request.operation, request.key)
    return answer
  }

  openAhead(requests: number): void {
    this.#transport.openAhead?.(requests)
  }

  #sendSigned(request: S3Request, keys: Keys, signal: AbortSignal): Promise<S3Answer> {
    const { method, key, query: asked = {}, headers: own, body } = request
    const { protocol, path: bucketPath, host, session } = this.#route
    const path = key === undefined ? bucketPath : objectPath(bucketPath, key)
    const query = queryString(asked)
    const length = body === undefined ? {} : { 'content-length': String(body.byteLength) }
    const unsigned = {
      method,
      path,
      query,
      headers: { host, 'user-agent': USER_AGENT, ...length, ...own },
      body,
      // As AWS's own tools do over TLS: a second hash would take half as long again as the MD5.
      signsBody: protocol === 'http:' || session !== undefined || !WITH_MD5.has(request.operation),
      tokenHeader: session ? 'x-amz-s3session-token' : 'x-amz-security-token',
    }
    const headers = this.#signer.sign(unsigned, keys, this.#clock.now())
    const target = query === '' ? path : `${path}?${query}`
    return this.#transport({ method, path: target, headers, body }, signal, {
      maxBytes: MOST_BYTES[request.operation] ?? USUAL_BYTES,
      ...(AT_WORK.has(request.operation) && { idleMs: AT_WORK_MS }),
    })
  }
}
