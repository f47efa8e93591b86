import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'

export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** What a signature is valid for, beside its day. */
export interface Scope {
  readonly region: string
  /** `s3`, or that of an access point. */
  readonly service: string
}

/** A request as it will be sent. */
export interface Unsigned {
  readonly method: string
  /** Encoded. */
  readonly path: string
  /** Encoded and sorted; empty for none. */
  readonly query: string
  /** All but those of the signature, with `host`; names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
  /** False: the signature does not cover the body. */
  readonly signsBody?: boolean
  /** The header of a session's token, where it is not the usual one. */
  readonly tokenHeader?: string
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** What something on the way may change; the SDK leaves them out, too. */
const NOT_SIGNED = new Set(['cache-control', 'user-agent'])

const EMPTY_HASH = hash('sha256', '')

/** Signs requests with AWS Signature Version 4, in their headers and usually with the hash of their body. */
export class Signer {
  readonly #scope: Scope
  /** The last key, which holds for a day. */
  #key: { readonly of: string; readonly key: KeyObject } | undefined

  constructor(scope: Scope) {
    this.#scope = scope
  }

  /** The headers of the request, now with its signature. */
  sign(request: Unsigned, keys: Keys, now: Date): Record<string, string> {
    const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
    const day = time.slice(0, 8)
    const { signsBody = true, tokenHeader = 'x-amz-security-token' } = request
    const contentHash = signsBody ? hashOf(request.body) : 'UNSIGNED-PAYLOAD'
    const headers: Record<string, string> = {
      ...request.headers,
      'x-amz-content-sha256': contentHash,
      'x-amz-date': time,
      ...(keys.sessionToken !== undefined && { [tokenHeader]: keys.sessionToken }),
    }
    const names = Object.keys(headers)
      .filter(name => !NOT_SIGNED.has(name))
      .sort()
    const lines = names.map(name => `${name}:${canonicalValue(headers[name] ?? '')}\n`).join('')
    const signedNames = names.join(';')
    const canonical = `${request.method}\n${request.path}\n${request.query}\n${lines}\n${signedNames}\n${contentHash}`
    const scope = `${day}/${this.#scope.region}/${this.#scope.service}/aws4_request`
    const signature = createHmac('sha256', this.#keyFor(day, keys))
      .update(`${ALGORITHM}\n${time}\n${scope}\n${hash('sha256', canonical)}`)
      .digest('hex')
    const credential = `${keys.accessKeyId}/${scope}`
    return Object.assign(headers, {
      authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedNames}, Signature=${signature}`,
    })
  }

  #keyFor(day: string, { secretAccessKey }: Keys): KeyObject {
    const of = `${day} ${secretAccessKey}`
    if (this.#key?.of !== of) {
      const { region, service } = this.#scope
      const derived = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day))
      this.#key = { of, key: createSecretKey(derived) }
    }
    return this.#key.key
  }
}

function hashOf(body: Uint8Array | undefined): string {
  return body?.length ? hash('sha256', body) : EMPTY_HASH
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}

function canonicalValue(value: string): string {
  return value.trim().replace(/[ \t]{2,}|\t/g, ' ')
}
