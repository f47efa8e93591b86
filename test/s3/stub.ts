import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it arrived. */
export interface Seen {
  readonly method: string
  /** Path and query, still encoded. */
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Ends the connection instead of the answer: before it, or in the middle of its body. */
  readonly hangUp?: 'before' | 'within'
  /** Never answers. */
  readonly hangs?: boolean
}

export interface Stub {
  readonly endpoint: string
  readonly seen: readonly Seen[]
  /** How many connections were made so far. */
  readonly connections: () => number
}

/** A server that notes what it is asked and plays the answers that it is given, until the test is over. */
export async function startStub(answer: (request: Seen, index: number) => Answer): Promise<Stub> {
  const seen: Seen[] = []
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) {
      chunks.push(chunk)
    }
    const { method = '', url = '', headers } = request
    const arrived = { method, url, headers, body: Buffer.concat(chunks) }
    const played = answer(arrived, seen.push(arrived) - 1)
    const { status = 200, headers: answered = {}, body = '', hangUp, hangs = false } = played
    if (hangs) {
      return
    }
    if (hangUp === 'before') {
      request.socket.destroy()
    } else if (hangUp === 'within') {
      response.writeHead(status, { ...answered, 'content-length': String(body.length + 100) })
      response.write(body, () => request.socket.destroy())
    } else {
      response.writeHead(status, answered)
      response.end(method === 'HEAD' ? undefined : body)
    }
  })
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, seen, connections: () => connections }
}

/** An error as S3 writes it. */
export function s3Error(code: string, message = 'What S3 says.', more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>R1</RequestId></Error>`
}
