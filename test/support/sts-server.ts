import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The parameters of one request to STS. */
export type StsRequest = Readonly<Record<string, string>> & { readonly accessKeyId?: string }

/** What it answers instead of credentials. */
export interface StsRefusal {
  readonly status?: number
  readonly code: string
  readonly message: string
}

/** Hands out credentials for any role, unless told to refuse. */
export async function startStsServer(): Promise<StsServer> {
  const server = new StsServer()
  await server.listen()
  return server
}

export class StsServer {
  readonly requests: StsRequest[] = []
  /** Asked before each answer. */
  refuse: (request: StsRequest) => StsRefusal | undefined = () => undefined
  /** The keys that the nth request gets. */
  keys = (number: number) => ({
    accessKeyId: `ASIA${number}`,
    secretAccessKey: `secret-${number}`,
    sessionToken: `session-${number}`,
  })
  /** Seconds that credentials hold. */
  lifetime = 3600
  readonly #http = createServer((incoming, response) => void this.#serve(incoming, response))

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get port(): number {
    const { port } = this.#http.address() as AddressInfo // it listens on a port
    return port
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections()
    this.#http.close()
    await once(this.#http, 'close')
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray()).toString()
    const accessKeyId = /Credential=([^/]+)/.exec(incoming.headers.authorization ?? '')?.[1]
    const request = {
      ...Object.fromEntries(new URLSearchParams(body)),
      ...(accessKeyId !== undefined && { accessKeyId }),
    }
    this.requests.push(request)
    const refusal = this.refuse(request)
    response.writeHead(refusal === undefined ? 200 : (refusal.status ?? 400), { 'content-type': 'text/xml' })
    response.end(refusal === undefined ? this.#credentials(request) : errorXml(refusal))
  }

  #credentials({ Action = '' }: Readonly<Record<string, string>>): string {
    const { accessKeyId, secretAccessKey, sessionToken } = this.keys(this.requests.length)
    const expiration = new Date(Date.now() + this.lifetime * 1000).toISOString()
    return `<${Action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${Action}Result><Credentials>
<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey>
<SessionToken>${sessionToken}</SessionToken><Expiration>${expiration}</Expiration>
</Credentials></${Action}Result></${Action}Response>`
  }
}

function errorXml({ code, message }: StsRefusal): string {
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`
}
