import type { S3Client } from '@aws-sdk/client-s3'
import type { Agents } from '../../http/agents.ts'
import { toStoreError } from '../errors/failure.ts'
import { carry } from './carry.ts'
import { exchange } from './exchange.ts'
import type { S3Answer, S3Request } from './message.ts'
import { failureIn } from './refusal.ts'
import { findRoute, type Route } from './route.ts'
import { Signer } from './sign.ts'
import { objectPath, queryString } from './uri.ts'

/**
 * Sends the requests that come in bulk: signed here and sent over plain HTTP, for a fifth of the CPU and garbage
 * that the SDK takes. Credentials, endpoint and region are the SDK's; what it signs in another way it sends itself.
 */
export class LeanClient {
  readonly #sdk: S3Client
  readonly #bucket: string
  readonly #agents: Agents
  #way: Promise<Way> | undefined

  constructor(sdk: S3Client, bucket: string, agents: Agents) {
    this.#sdk = sdk
    this.#bucket = bucket
    this.#agents = agents
  }

  /** Rejects with a `StoreError` if the store refuses, with what was thrown if no answer came. */
  async send(request: S3Request, signal: AbortSignal): Promise<S3Answer> {
    const { route, signer } = await this.#findWay()
    const answer = signer
      ? await this.#sendSigned(request, route, signer, signal)
      : await carry(this.#sdk, this.#bucket, request, signal)
    const failed = failureIn(answer)
    if (failed !== undefined) {
      throw toStoreError(failed, request.operation, request.key)
    }
    return answer
  }

  async #sendSigned(
    { method, key, query: asked, headers: own, body }: S3Request,
    route: Route,
    signer: Signer,
    signal: AbortSignal,
  ): Promise<S3Answer> {
    const path = key === undefined ? route.path : objectPath(route.path, key)
    const query = asked === undefined ? '' : queryString(asked)
    const length = body === undefined ? {} : { 'content-length': String(body.byteLength) }
    const unsigned = { method, path, query, headers: { ...route.headers, ...length, ...own }, body }
    const headers = signer.sign(unsigned, await this.#sdk.config.credentials(), new Date())
    const target = query === '' ? path : `${path}?${query}`
    return exchange({ ...route, method, path: target, headers, body }, this.#agents, signal)
  }

  async #findWay(): Promise<Way> {
    this.#way ??= findRoute(this.#sdk, this.#bucket).then(route => ({
      route,
      signer: route.scope && new Signer(route.scope),
    }))
    try {
      return await this.#way
    } catch (error) {
      this.#way = undefined
      throw error
    }
  }
}

interface Way {
  readonly route: Route
  /** Absent where only the SDK knows how to sign. */
  readonly signer: Signer | undefined
}
