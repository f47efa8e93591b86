import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { BucketClient, type BucketHooks } from './bucket-client.ts'
import { type Extras, withExtras } from './client.ts'
import type { Connection } from './connection.ts'
import { type Operation, StoreError } from './errors/store-error.ts'
import type { CredentialsProvider } from './identity.ts'
import { KeyDeletes } from './key-deletes.ts'
import type {
  DeleteFailure,
  HeadersWrite,
  ListPage,
  ObjectHead,
  ObjectStore,
  ObjectWrite,
  StoredObject,
  Upload,
  UploadedPart,
  UploadStart,
  Written,
} from './object-store.ts'
import type { Target } from './target.ts'
import { bulkDeleteRequest, canDeleteInBulk, readDeleteFailures } from './wire/bulk-delete.ts'
import { readHead } from './wire/head.ts'
import { listRequest, readListing } from './wire/listing.ts'
import type { S3Answer, S3Request } from './wire/message.ts'
import { withoutQuotes } from './wire/quotes.ts'
import { writeHeaders } from './write-headers.ts'
import type { WriteOptions } from './write-options.ts'

export type { BucketHooks, RegionChange } from './bucket-client.ts'

export interface S3StoreConfig {
  readonly target: Target
  readonly connection: Connection
  /** Sent with every write; absent: nothing. */
  readonly write?: WriteOptions
  /** Absent: those of the SDK's chain. */
  readonly credentials?: CredentialsProvider
}

/** The bucket on S3, or on a store that speaks like it. Each call is one attempt: see retry.ts. */
export function createS3Store(config: S3StoreConfig, hooks: BucketHooks = {}): ObjectStore {
  return new S3Store(config, hooks)
}

/** Goes with every request. */
interface CommonInput {
  readonly Bucket: string
  readonly ExpectedBucketOwner: string | undefined
}

class S3Store implements ObjectStore {
  readonly #bucket: BucketClient
  readonly #write: WriteOptions
  readonly #common: CommonInput
  readonly #deletes = new KeyDeletes({
    goesInBulk: canDeleteInBulk,
    inBulk: (keys, signal) => this.#deleteInBulk(keys, signal),
    one: (key, signal) => this.#deleteOne(key, signal),
  })

  constructor({ target, connection, write = {}, credentials }: S3StoreConfig, hooks: BucketHooks) {
    this.#bucket = new BucketClient(target, connection, hooks, credentials)
    this.#write = write
    this.#common = { Bucket: target.bucket, ExpectedBucketOwner: connection.expectedBucketOwner }
  }

  async listPage(prefix: string, next: string | undefined, signal: AbortSignal): Promise<ListPage> {
    return readListing(await this.#sendLean(listRequest(prefix, next), signal))
  }

  async head(key: string, signal: AbortSignal): Promise<ObjectHead> {
    const headers = { 'x-amz-checksum-mode': 'ENABLED' }
    return readHead(await this.#sendLean({ operation: 'HeadObject', method: 'HEAD', key, headers }, signal))
  }

  async get(key: string, signal: AbortSignal): Promise<StoredObject> {
    return this.#send('GetObject', key, { signal }, async (client, common) => {
      const answer = await client.send(new GetObjectCommand({ ...common, Key: key }))
      const bytes = Buffer.from((await answer.Body?.transformToByteArray()) ?? [])
      return { bytes, etag: withoutQuotes(answer.ETag), lastModified: answer.LastModified?.getTime() ?? 0 }
    })
  }

  async put({ key, body, md5, headers, condition }: ObjectWrite, signal: AbortSignal): Promise<Written> {
    const request = {
      operation: 'PutObject',
      method: 'PUT',
      key,
      headers: {
        ...writeHeaders(headers, this.#write),
        'content-md5': toBase64(md5),
        ...(condition && 'ifMatch' in condition && { 'if-match': `"${condition.ifMatch}"` }),
        ...(condition && 'ifNoneMatch' in condition && { 'if-none-match': condition.ifNoneMatch }),
      },
      body,
    } as const
    const answer = await this.#sendLean(request, signal)
    return { etag: withoutQuotes(answer.headers.etag) }
  }

  async copyOntoItself({ key, etag, headers }: HeadersWrite, signal: AbortSignal): Promise<Written> {
    const extras = { signal, headers: writeHeaders(headers, this.#write) }
    const answer = await this.#send('CopyObject', key, extras, (client, common) =>
      client.send(
        new CopyObjectCommand({
          ...common,
          Key: key,
          CopySource: `${common.Bucket}/${key}`.split('/').map(encodeURIComponent).join('/'),
          CopySourceIfMatch: `"${etag}"`,
          MetadataDirective: 'REPLACE',
          ...(headers.tags && { TaggingDirective: 'REPLACE' as const }),
        }),
      ),
    )
    return { etag: withoutQuotes(answer.CopyObjectResult?.ETag) }
  }

  delete(keys: readonly string[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    return this.#deletes.delete(keys, signal)
  }

  async #deleteInBulk(keys: readonly string[], signal: AbortSignal): Promise<readonly DeleteFailure[]> {
    return readDeleteFailures(await this.#sendLean(bulkDeleteRequest(keys), signal))
  }

  async #deleteOne(key: string, signal: AbortSignal): Promise<DeleteFailure[]> {
    try {
      await this.#send('DeleteObject', key, { signal }, (client, common) =>
        client.send(new DeleteObjectCommand({ ...common, Key: key })),
      )
      return []
    } catch (error) {
      if (!(error instanceof StoreError) || error.details.verdict === 'run') {
        throw error
      }
      return error.details.code === 'NoSuchKey' ? [] : [{ key, error }]
    }
  }

  async startUpload({ key, headers }: UploadStart, signal: AbortSignal): Promise<Upload> {
    const extras = { signal, headers: writeHeaders(headers, this.#write) }
    const answer = await this.#send('CreateMultipartUpload', key, extras, (client, common) =>
      client.send(new CreateMultipartUploadCommand({ ...common, Key: key })),
    )
    if (!answer.UploadId) {
      throw new StoreError('the answer names no upload', {
        operation: 'CreateMultipartUpload',
        code: 'UnexpectedAnswer',
        verdict: 'run',
        key,
      })
    }
    return { key, id: answer.UploadId }
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
    const answer = await this.#sendLean(request, signal)
    return { number, etag: withoutQuotes(answer.headers.etag) }
  }

  async completeUpload(
    { key, id }: Upload,
    parts: readonly UploadedPart[],
    signal: AbortSignal,
  ): Promise<Written> {
    const inOrder = parts.toSorted((a, b) => a.number - b.number)
    const MultipartUpload = {
      Parts: inOrder.map(({ number, etag }) => ({ PartNumber: number, ETag: `"${etag}"` })),
    }
    const answer = await this.#send('CompleteMultipartUpload', key, { signal }, (client, common) =>
      client.send(new CompleteMultipartUploadCommand({ ...common, Key: key, UploadId: id, MultipartUpload })),
    )
    return { etag: withoutQuotes(answer.ETag) }
  }

  async abortUpload({ key, id }: Upload, signal: AbortSignal): Promise<void> {
    try {
      await this.#send('AbortMultipartUpload', key, { signal }, (client, common) =>
        client.send(new AbortMultipartUploadCommand({ ...common, Key: key, UploadId: id })),
      )
    } catch (error) {
      // Already gone: this was repeated after its answer was lost.
      if (!(error instanceof StoreError && error.details.code === 'NoSuchUpload')) {
        throw error
      }
    }
  }

  /** What comes in bulk. */
  #sendLean(request: S3Request, signal: AbortSignal): Promise<S3Answer> {
    const { operation, key } = request
    const { ExpectedBucketOwner: owner } = this.#common
    const headers = { ...request.headers, ...(owner && { 'x-amz-expected-bucket-owner': owner }) }
    return this.#bucket.send({
      operation,
      ...(key !== undefined && { key }),
      signal,
      send: ({ lean }) => lean.send({ ...request, headers }, signal),
    })
  }

  #send<Answer>(
    operation: Operation,
    key: string | undefined,
    extras: Extras & { readonly signal: AbortSignal },
    send: (client: S3Client, common: CommonInput) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#bucket.send({
      operation,
      ...(key !== undefined && { key }),
      signal: extras.signal,
      // A fresh input for each attempt: the SDK's middleware writes into it.
      send: ({ client }) => send(client, withExtras({ ...this.#common }, extras)),
    })
  }
}

function toBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
