import { type Bucket, type StoredObject, wholeSecond } from './bucket.ts'
import { keptHeaders } from './object-headers.ts'

/** A bucket as a test sees it: to arrange what lies in it and look at what came of it. */
export class BucketView {
  readonly #bucket: Bucket

  constructor(bucket: Bucket) {
    this.#bucket = bucket
  }

  /** Stores an object as a PUT would. Headers as they are on the wire (`cache-control`, `x-amz-meta-…`). */
  put(
    key: string,
    content: string | Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): StoredObject {
    const body = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    const kept = keptHeaders(headers, this.#bucket)
    const etag = this.#bucket.etagOf(body, kept)
    const object = { key, body, etag, lastModified: wholeSecond(), headers: kept }
    this.#bucket.store(object)
    return object
  }

  /** Stores an object as it is, for states that no request makes: an old date, another's ETag. */
  store(object: StoredObject): void {
    this.#bucket.store(object)
  }

  get(key: string): StoredObject | undefined {
    return this.#bucket.find(key)
  }

  /** The content as UTF-8; undefined: no such object. */
  text(key: string): string | undefined {
    return this.#bucket.find(key)?.body.toString('utf8')
  }

  remove(key: string): void {
    this.#bucket.remove(key)
  }

  clear(): void {
    for (const key of this.keys()) this.#bucket.remove(key)
  }

  /** In listing order. */
  keys(): readonly string[] {
    return this.#bucket.sortedKeys()
  }

  /** Keys of multipart uploads that were neither completed nor aborted. */
  openUploads(): readonly string[] {
    return [...this.#bucket.uploads.values()].map(({ key }) => key)
  }
}
