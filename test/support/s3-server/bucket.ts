import { createHash, randomBytes } from 'node:crypto'
import type { Checksum } from './checksums.ts'
import { compareKeys } from './key-order.ts'

export interface BucketOptions {
  /** `us-east-1` by default. */
  readonly region?: string
  /** Account id, compared with x-amz-expected-bucket-owner. */
  readonly owner?: string
  /** As in buckets made since April 2023: any ACL but bucket-owner-full-control is refused. */
  readonly aclsDisabled?: boolean
  /** ETags that tell nothing of the content, as in a bucket encrypted by KMS by default. */
  readonly opaqueEtags?: boolean
  /** Takes If-Match and If-None-Match of writes and deletes for nothing, as some stores do. */
  readonly ignoresConditions?: boolean
}

export interface StoredObject {
  readonly key: string
  readonly body: Buffer
  /** Without quotes. */
  readonly etag: string
  /** Milliseconds since 1970, in whole seconds as S3 keeps it. */
  readonly lastModified: number
  /** What was sent with it and is kept, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The checksum sent with it. */
  readonly checksum?: Checksum
}

export interface Part {
  readonly body: Buffer
  readonly etag: string
}

export interface MultipartUpload {
  readonly id: string
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
  readonly initiated: number
  readonly parts: Map<number, Part>
}

export const md5Hex = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

export const wholeSecond = (): number => Math.floor(Date.now() / 1000) * 1000

export class Bucket {
  readonly name: string
  readonly region: string
  readonly owner: string
  readonly aclsDisabled: boolean
  readonly opaqueEtags: boolean
  readonly ignoresConditions: boolean
  readonly uploads = new Map<string, MultipartUpload>()
  readonly #objects = new Map<string, StoredObject>()
  /** All keys in listing order; sorted anew only when a listing follows a change of the set of keys. */
  #sorted: readonly string[] | undefined

  constructor(name: string, options: BucketOptions = {}) {
    this.name = name
    this.region = options.region ?? 'us-east-1'
    this.owner = options.owner ?? '123456789012'
    this.aclsDisabled = options.aclsDisabled ?? false
    this.opaqueEtags = options.opaqueEtags ?? false
    this.ignoresConditions = options.ignoresConditions ?? false
  }

  find(key: string): StoredObject | undefined {
    return this.#objects.get(key)
  }

  store(object: StoredObject): void {
    if (!this.#objects.has(object.key)) this.#sorted = undefined
    this.#objects.set(object.key, object)
  }

  remove(key: string): void {
    if (this.#objects.delete(key)) this.#sorted = undefined
  }

  /** In the order of their UTF-8 bytes. */
  sortedKeys(): readonly string[] {
    this.#sorted ??= [...this.#objects.keys()].sort(compareKeys)
    return this.#sorted
  }

  /** A new object's ETag: of its content where that is what S3 would answer under this encryption. */
  etagOf(body: Uint8Array, headers: Readonly<Record<string, string>>): string {
    return this.#isOpaque(headers) ? randomBytes(16).toString('hex') : md5Hex(body)
  }

  /** The ETag of an object made of parts. */
  etagOfParts(parts: readonly Part[], headers: Readonly<Record<string, string>>): string {
    const md5s = Buffer.concat(parts.map(part => Buffer.from(part.etag, 'hex')))
    return `${this.etagOf(md5s, headers)}-${parts.length}`
  }

  #isOpaque(headers: Readonly<Record<string, string>>): boolean {
    return this.opaqueEtags || (headers['x-amz-server-side-encryption'] ?? '').startsWith('aws:kms')
  }
}
