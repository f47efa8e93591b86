import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TokenRequest {
  readonly authorization: string | undefined
  readonly audience: string | null
}

/** Hands out the tokens of workflows in the runner's protocol, and is the OpenID provider that signs them. */
export async function startIssuer(): Promise<Issuer> {
  const issuer = new Issuer()
  await issuer.listen()
  return issuer
}

export class Issuer {
  readonly requests: TokenRequest[] = []
  /** Statuses that the next requests for a token are answered with instead. */
  readonly failures: number[] = []
  /** Seconds that a token holds. */
  lifetime = 300
  /** What tokens say besides issuer, audience and times. */
  claims: Readonly<Record<string, string>> & { readonly sub: string } = {
    sub: 'repo:octo/site:environment:production',
    repository: 'octo/site',
    repository_id: '456789',
    repository_owner_id: '123456',
  }
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #bearer = 'the-runner-knows'
  readonly #http = createServer((incoming, response) => this.#serve(incoming, response))

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get url(): string {
    const { port } = this.#http.address() as AddressInfo // it listens on a port
    return `http://127.0.0.1:${port}`
  }

  /** What the runner gives to a job with `permissions: id-token: write`. */
  get environment() {
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: this.#bearer,
    }
  }

  token(audience: string): string {
    const now = Math.floor(Date.now() / 1000)
    const times = { iat: now, nbf: now, exp: now + this.lifetime }
    const parts = [
      { alg: 'RS256', typ: 'JWT', kid: 'k1' },
      { iss: this.url, aud: audience, ...times, ...this.claims },
    ].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    const signed = parts.join('.')
    return `${signed}.${sign('sha256', Buffer.from(signed), this.#keys.privateKey).toString('base64url')}`
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections()
    this.#http.close()
    await once(this.#http, 'close')
  }

  #serve(incoming: IncomingMessage, response: ServerResponse): void {
    const [status, body] = this.#answer(new URL(incoming.url ?? '/', this.url), incoming)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }

  #answer({ pathname, searchParams }: URL, { headers }: IncomingMessage): readonly [number, unknown] {
    if (pathname === '/.well-known/openid-configuration') return [200, this.#configuration()]
    if (pathname === '/jwks') return [200, { keys: [this.#jwk()] }]
    if (pathname !== '/token') return [404, {}]
    const { authorization } = headers
    const audience = searchParams.get('audience')
    this.requests.push({ authorization, audience })
    const failure = this.failures.shift()
    if (failure !== undefined) return [failure, { message: 'no' }]
    if (authorization !== `Bearer ${this.#bearer}`) return [401, {}]
    return [200, { value: this.token(audience ?? '') }]
  }

  #configuration() {
    return {
      issuer: this.url,
      jwks_uri: `${this.url}/jwks`,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/oauth`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  #jwk() {
    return { ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }
  }
}
