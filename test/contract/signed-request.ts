import { createHash, createHmac } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Where a request goes and who sends it. */
export interface Sender {
  /** `http://HOST:PORT`. */
  readonly endpoint: string
  readonly region: string
  readonly credentials: Keys
}

/** How the body is vouched for: its hash in the head, or `aws-chunked` in one of its forms. */
export type Payload = 'hashed' | 'signed-chunks' | 'signed-chunks-trailer' | 'unsigned-chunks-trailer'

export interface SignedRequest {
  readonly method: string
  /** Not encoded; begins with `/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly payload?: Payload
  /** A header that follows a chunked body: its name and value. */
  readonly trailer?: readonly [name: string, value: string]
  /** Gives a chunk or the trailer of a signed body a signature that is not its own. */
  readonly forge?: 'chunk' | 'trailer'
  readonly date?: Date
  readonly service?: 's3' | 'iam' | 'sts'
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** The `<Code>` of an error. */
  readonly code: string | undefined
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Uint8Array, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest()

const signingKeys = new Map<string, Buffer>()

/** The same for a whole day. */
function signingKeyFor(secret: string, date: string, region: string, service: string): Buffer {
  const name = [secret, date, region, service].join('\n')
  const key =
    signingKeys.get(name) ?? [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, date))
  signingKeys.set(name, key)
  return key
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Sends one request as it is, signed by hand: what no SDK would send can be asked too. */
export function sendSigned(sender: Sender, asked: SignedRequest): Promise<RawAnswer> {
  const { method, service = 's3', payload = 'hashed', date = new Date() } = asked
  const body = Buffer.from(asked.body ?? '')
  const time = date.toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = `${time.slice(0, 8)}/${sender.region}/${service}/aws4_request`
  const { secretAccessKey } = sender.credentials
  const signingKey = signingKeyFor(secretAccessKey, time.slice(0, 8), sender.region, service)
  const headers: Record<string, string> = {
    host: new URL(sender.endpoint).host,
    'x-amz-date': time,
    'x-amz-content-sha256': payload === 'hashed' ? sha256(body) : DECLARED[payload],
    ...(sender.credentials.sessionToken && { 'x-amz-security-token': sender.credentials.sessionToken }),
    ...(payload !== 'hashed' && {
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': String(body.length),
    }),
    ...(asked.trailer && { 'x-amz-trailer': asked.trailer[0] }),
    ...asked.headers,
  }
  const path = asked.path.split('/').map(encode).join('/')
  const query = Object.entries(asked.query ?? {})
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const names = Object.keys(headers).sort()
  const canonical = [
    method,
    path,
    query,
    ...names.map(name => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n')
  const signature = hmac(signingKey, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`).toString(
    'hex',
  )
  const authorization = `AWS4-HMAC-SHA256 Credential=${sender.credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  const sent =
    payload === 'hashed' ? body : frame(body, payload, { signingKey, time, scope, signature }, asked)
  const target = query === '' ? path : `${path}?${query}`
  return exchange(sender.endpoint, method, target, { ...headers, authorization }, sent)
}

const DECLARED: Readonly<Record<Exclude<Payload, 'hashed'>, string>> = {
  'signed-chunks': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'signed-chunks-trailer': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
  'unsigned-chunks-trailer': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
}

interface Seed {
  readonly signingKey: Buffer
  readonly time: string
  readonly scope: string
  readonly signature: string
}

/** Bytes of every chunk but the last; the least that AWS takes is 8 KiB. */
const CHUNK = 64 * 1024

function frame(body: Buffer, payload: Payload, seed: Seed, { trailer, forge }: SignedRequest): Buffer {
  const isSigned = payload !== 'unsigned-chunks-trailer'
  let previous = seed.signature
  const sign = (kind: 'PAYLOAD' | 'TRAILER', ...hashes: readonly string[]): string => {
    const text = [`AWS4-HMAC-SHA256-${kind}`, seed.time, seed.scope, previous, ...hashes].join('\n')
    previous = hmac(seed.signingKey, text).toString('hex')
    const isForged = forge === (kind === 'PAYLOAD' ? 'chunk' : 'trailer')
    return isForged ? sha256(previous) : previous
  }
  const chunk = (data: Buffer): Buffer => {
    const signature = isSigned ? `;chunk-signature=${sign('PAYLOAD', sha256(''), sha256(data))}` : ''
    return Buffer.concat([Buffer.from(`${data.length.toString(16)}${signature}\r\n`), data])
  }
  const framed: Buffer[] = []
  for (let at = 0; at < body.length; at += CHUNK)
    framed.push(chunk(body.subarray(at, at + CHUNK)), Buffer.from('\r\n'))
  framed.push(chunk(Buffer.alloc(0)))
  if (trailer !== undefined) {
    const [name, value] = trailer
    framed.push(Buffer.from(`${name}:${value}\r\n`))
    if (isSigned)
      framed.push(Buffer.from(`x-amz-trailer-signature:${sign('TRAILER', sha256(`${name}:${value}\n`))}\r\n`))
  }
  framed.push(Buffer.from('\r\n'))
  return Buffer.concat(framed)
}

function exchange(
  endpoint: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(endpoint)
  return new Promise((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, 'content-length': String(body.length) },
    })
    outgoing.on('error', reject)
    outgoing.on('response', async incoming => {
      try {
        const received = Buffer.concat(await incoming.toArray())
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: received,
          code: /<Code>([^<]*)<\/Code>/.exec(received.toString())?.[1],
        })
      } catch (error) {
        reject(error)
      }
    })
    outgoing.end(body)
  })
}
