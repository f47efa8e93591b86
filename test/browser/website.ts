import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BucketView } from '../support/s3-server/server.ts'

export interface Website {
  /** Without a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/** A bucket as S3's website endpoints show it: index documents, and redirects to folders. */
export async function startWebsite(bucket: BucketView): Promise<Website> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname)
    const key = path.slice(1) + (path.endsWith('/') ? 'index.html' : '')
    const object = bucket.get(key)
    if (object) response.writeHead(200, object.headers).end(object.body)
    else if (bucket.get(`${key}/index.html`)) response.writeHead(302, { location: `${path}/` }).end()
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>404</title>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // never a pipe's name: it listens on a port
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
