import { quote } from '../text/quote.ts'
import { BucketClient, type BucketHooks } from './bucket-client.ts'
import type { Connection } from './connection.ts'
import { type Operation, StoreError } from './errors/store-error.ts'
import type { CredentialsProvider } from './identity.ts'
import { KeyDeletes } from './key-deletes.ts'
import type {
  DeleteFailure,
  HeadersWrite,
  ListFrom,
  ListPage,
  ObjectDelete,
  ObjectHead,
  ObjectStore,
  ObjectWrite,
  StoredObject,
  Upload,
  UploadedPart,
  UploadStart,
  WriteCondition,
  Written,
} from './object-store.ts'
import type { Target } from './target.ts'
import { bulkDeleteRequest, canDeleteInBulk, readDeleteFailures } from './wire/bulk-delete.ts'
import { readHead } from './wire/head.ts'
import { listRequest, readListing } from './wire/listing.ts'
import { partsXml, readEtag, readUploadId } from './wire/object-xml.ts'
import { withoutQuotes } from './wire/quotes.ts'
import { copySource } from './wire/uri.ts'
import { writeHeaders } from './write-headers.ts'

export type { BucketHooks, RegionChange } from './bucket-client.ts'

export interface S3StoreConfig {
  readonly target: Target
  readonly connection: Connection
  /** Absent: those of the SDK's chain. */
  readonly credentials?: CredentialsProvider
}

/** The bucket on S3, or on a store that speaks like it. Each call is one attempt: see retry.ts. */
export function createS3Store(config: S3StoreConfig, hooks: BucketHooks = {}): ObjectStore {
  return new S3Store(config, hooks)
}

class S3Store implements ObjectStore {
  readonly #bucket: BucketClient
  readonly #target: Target
  readonly #deletes = new KeyDeletes({
    goesInBulk: canDeleteInBulk,
    inBulk: (objects, signal) => this.#deleteInBulk(objects, signal),
    one: (object, signal) => this.#deleteOne(object, signal),
  })

  constructor({ target, connection, credentials }: S3StoreConfig, hooks: BucketHooks) {
    this.#bucket = new BucketClient(target, connection, hooks, credentials)
    this.#target = target
  }

  openAhead(requests: number): void {
    this.#bucket.openAhead(requests)
  }

  async listPage(
    prefix: string,
    from: ListFrom | undefined,
    signal: AbortSignal,
    delimiter?: '/',
  ): Promise<ListPage> {
    return readListing(await this.#bucket.send(listRequest(prefix, from, delimiter), signal), prefix)
  }

  async head(key: string, signal: AbortSignal): Promise<ObjectHead> {
    const headers = { 'x-amz-checksum-mode': 'ENABLED' }
    return readHead(
      await this.#bucket.send({ operation: 'HeadObject', method: 'HEAD', key, headers }, signal),
    )
  }

  async get(key: string, signal: AbortSignal): Promise<StoredObject> {
    const request = { operation: 'GetObject', method: 'GET', key, headers: {} } as const
    const { headers, body } = await this.#bucket.send(request, signal)
    const lastModified = Date.parse(headers['last-modified'] ?? '') || 0
    return { bytes: body, etag: withoutQuotes(headers['etag']), lastModified }
  }

  async put(
    { key, body, md5, headers, options, condition }: ObjectWrite,
    signal: AbortSignal,
  ): Promise<Written> {
    this.#assertBelow('PutObject', [key])
    const request = {
      operation: 'PutObject',
      method: 'PUT',
      key,
      headers: {
        ...writeHeaders(headers, options),
        'content-md5': toBase64(md5),
        ...conditionHeaders(condition),
      },
      body,
    } as const
    const answer = await this.#bucket.send(request, signal)
    return { etag: withoutQuotes(answer.headers['etag']) }
  }

  async copyOntoItself(
    { key, etag, headers, options, condition }: HeadersWrite,
    signal: AbortSignal,
  ): Promise<Written> {
    const operation = 'CopyObject'
    this.#assertBelow(operation, [key])
    const request = {
      operation,
      method: 'PUT',
      key,
      headers: {
        ...writeHeaders(headers, options),
        'x-amz-copy-source': copySource(this.#target.bucket, key),
        'x-amz-copy-source-if-match': `"${etag}"`,
        'x-amz-metadata-directive': 'REPLACE',
        ...(headers.tags && { 'x-amz-tagging-directive': 'REPLACE' }),
        ...conditionHeaders(condition),
      },
    } as const
    return { etag: readEtag(await this.#bucket.send(request, signal), operation, key) }
  }

  async delete(objects: readonly ObjectDelete[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    this.#assertBelow(
      'DeleteObjects',
      objects.map(({ key }) => key),
    )
    return this.#deletes.delete(objects, signal)
  }

  async #deleteInBulk(
    objects: readonly ObjectDelete[],
    signal: AbortSignal,
  ): Promise<readonly DeleteFailure[]> {
    return readDeleteFailures(await this.#bucket.send(bulkDeleteRequest(objects), signal))
  }

  async #deleteOne({ key, etag }: ObjectDelete, signal: AbortSignal): Promise<DeleteFailure[]> {
    const headers = conditionHeaders(etag === undefined ? undefined : { ifMatch: etag })
    try {
      await this.#bucket.send({ operation: 'DeleteObject', method: 'DELETE', key, headers }, signal)
      return []
    } catch (error) {
      if (!(error instanceof StoreError) || error.details.verdict === 'run') throw error
      return error.details.code === 'NoSuchKey' ? [] : [{ key, error }]
    }
  }

  async startUpload({ key, headers, options }: UploadStart, signal: AbortSignal): Promise<Upload> {
    this.#assertBelow('CreateMultipartUpload', [key])
    const request = {
      operation: 'CreateMultipartUpload',
      method: 'POST',
      key,
      query: { uploads: '' },
      headers: writeHeaders(headers, options),
    } as const
    return { key, id: readUploadId(await this.#bucket.send(request, signal), key) }
  }

  async uploadPart(
    { key, id }: Upload,
    number: number,
    body: Uint8Array,
    md5: string,
    signal: AbortSignal,
  ): Promise<UploadedPart> {
    const request = {
      operation: 'UploadPart',
      method: 'PUT',
      key,
      query: { partNumber: String(number), uploadId: id },
      headers: { 'content-md5': toBase64(md5) },
      body,
    } as const
    const answer = await this.#bucket.send(request, signal)
    return { number, etag: withoutQuotes(answer.headers['etag']) }
  }

  async completeUpload(
    { key, id }: Upload,
    parts: readonly UploadedPart[],
    signal: AbortSignal,
    condition?: WriteCondition,
  ): Promise<Written> {
    const operation = 'CompleteMultipartUpload'
    const request = {
      operation,
      method: 'POST',
      key,
      query: { uploadId: id },
      headers: { 'content-type': 'application/xml', ...conditionHeaders(condition) },
      body: partsXml(parts),
    } as const
    return { etag: readEtag(await this.#bucket.send(request, signal), operation, key) }
  }

  async abortUpload({ key, id }: Upload, signal: AbortSignal): Promise<void> {
    try {
      const query = { uploadId: id }
      await this.#bucket.send(
        { operation: 'AbortMultipartUpload', method: 'DELETE', key, query, headers: {} },
        signal,
      )
    } catch (error) {
      // Already gone: this was repeated after its answer was lost.
      if (!(error instanceof StoreError && error.details.code === 'NoSuchUpload')) throw error
    }
  }

  /** A last check, whatever went wrong before: nothing outside the target is written or deleted. */
  #assertBelow(operation: Operation, keys: readonly string[]): void {
    const { prefix } = this.#target
    const key = keys.find(key => !key.startsWith(prefix))
    if (key === undefined) return
    const message = `${quote(key)} is not below ${quote(prefix)}, so it is left alone`
    throw new StoreError(message, { operation, key, code: 'OutsideTarget', verdict: 'run' })
  }
}

function conditionHeaders(condition: WriteCondition | undefined): Record<string, string> {
  if (condition === undefined) return {}
  return 'ifMatch' in condition
    ? { 'if-match': `"${condition.ifMatch}"` }
    : { 'if-none-match': condition.ifNoneMatch }
}

function toBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
