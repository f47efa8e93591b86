import type { Agents } from '../../http/agents.ts'
import { VERSION } from '../../version.ts'
import { toStoreError } from '../errors/failure.ts'
import { exchange } from './exchange.ts'
import type { S3Answer, S3Request } from './message.ts'
import { failureIn } from './refusal.ts'
import type { Route } from './route.ts'
import { type Keys, Signer } from './sign.ts'
import { objectPath, queryString } from './uri.ts'

const USER_AGENT = `s3-site-deploy/${VERSION}`

/** Signs requests to a bucket and sends them, each once. */
export class Sender {
  readonly #route: Route
  readonly #agents: Agents
  readonly #signer: Signer

  constructor(route: Route, agents: Agents) {
    this.#route = route
    this.#agents = agents
    this.#signer = new Signer(route.scope)
  }

  /** Rejects with a `StoreError` if the store refuses, with what was thrown if no answer came. */
  async send(request: S3Request, keys: Keys, signal: AbortSignal): Promise<S3Answer> {
    const { session = async (own: Keys) => own } = this.#route
    const answer = await this.#sendSigned(request, await session(keys), signal)
    const failed = failureIn(answer, request.operation)
    if (failed !== undefined) throw toStoreError(failed, request.operation, request.key)
    return answer
  }

  #sendSigned(request: S3Request, keys: Keys, signal: AbortSignal): Promise<S3Answer> {
    const { method, key, query: asked = {}, headers: own, body } = request
    const { path: bucketPath, host, session } = this.#route
    const path = key === undefined ? bucketPath : objectPath(bucketPath, key)
    const query = queryString(asked)
    const length = body === undefined ? {} : { 'content-length': String(body.byteLength) }
    const unsigned = {
      method,
      path,
      query,
      headers: { host, 'user-agent': USER_AGENT, ...length, ...own },
      body,
      tokenHeader: session ? 'x-amz-s3session-token' : 'x-amz-security-token',
    }
    const headers = this.#signer.sign(unsigned, keys, new Date())
    const target = query === '' ? path : `${path}?${query}`
    return exchange({ ...this.#route, method, path: target, headers, body }, this.#agents, signal)
  }
}
