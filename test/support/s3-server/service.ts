import { Bucket, type BucketOptions } from './bucket.ts'
import { type Answer, type Call, demand, type Handler } from './call.ts'
import { copyObject } from './copy.ts'
import { deleteObjects } from './deletes.ts'
import { listObjects } from './listing.ts'
import { abortUpload, completeUpload, createUpload, listParts, listUploads, uploadPart } from './multipart.ts'
import { deleteObject, getObject, getObjectTagging, putObject } from './objects.ts'
import { readPayload } from './payload.ts'
import type { RequestHead } from './request.ts'
import { S3Error } from './s3-error.ts'
import { type Credentials, verifySignature } from './signature.ts'
import { document, element, parseXml, text, textOf } from './xml.ts'

/** Keys that the server knows. */
export interface Account extends Credentials {
  /** Temporary keys that end: after so many requests the answer is ExpiredToken. */
  readonly expiresAfter?: number
}

/** Whether a caller's policy allows an action. `key` is the prefix for s3:ListBucket. */
export type Allow = (action: string, key: string, bucket: string, accessKeyId: string) => boolean

/** What a request signed for another region than the bucket's gets: 400 with the region, or 301. */
export type WrongRegion = 'error' | 'redirect'

export interface ServiceOptions {
  readonly accounts: readonly Account[]
  readonly wrongRegion: WrongRegion
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  HeadBucket: call => {
    demand(call, 's3:ListBucket', '')
    return { status: 200 }
  },
  GetBucketLocation: call => {
    const { region } = call.bucket
    demand(call, 's3:GetBucketLocation', '')
    // us-east-1 is told as nothing.
    return { status: 200, body: document('LocationConstraint', region === 'us-east-1' ? '' : region) }
  },
  GetBucketOwnershipControls: call => {
    demand(call, 's3:GetBucketOwnershipControls', '')
    const ownership = call.bucket.aclsDisabled ? 'BucketOwnerEnforced' : 'ObjectWriter'
    const rule = element('Rule', text('ObjectOwnership', ownership))
    return { status: 200, body: document('OwnershipControls', rule) }
  },
  ListObjectsV2: listObjects,
  PutObject: putObject,
  GetObject: getObject,
  HeadObject: getObject,
  GetObjectTagging: getObjectTagging,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  CopyObject: copyObject,
  CreateMultipartUpload: createUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeUpload,
  AbortMultipartUpload: abortUpload,
  ListParts: listParts,
  ListMultipartUploads: listUploads,
}

const MAX_KEY_BYTES = 1024

/** S3 without HTTP around it: who asks, whether they may, and what becomes of the buckets. */
export class Service {
  readonly buckets = new Map<string, Bucket>()
  allow: Allow | undefined
  readonly #options: ServiceOptions
  readonly #served = new Map<string, number>()

  constructor(options: ServiceOptions) {
    this.#options = options
  }

  createBucket(name: string, options: BucketOptions = {}): Bucket {
    const bucket = new Bucket(name, options)
    this.buckets.set(name, bucket)
    return bucket
  }

  /** Throws an S3Error for everything that S3 refuses. */
  answer(head: RequestHead, raw: Buffer): Answer {
    const bucket = this.buckets.get(head.bucket)
    const region = bucket?.region ?? 'us-east-1'
    if (head.operation === 'CreateBucket') return this.#create(head, raw)
    if (bucket !== undefined && this.#options.wrongRegion === 'redirect') redirect(head, bucket)
    const signed = verifySignature(head, {
      credentials: this.#options.accounts,
      region,
      now: this.#options.now(),
    })
    this.#spend(signed.accessKeyId)
    const { body, headers } = readPayload(raw, head.headers, signed)
    if (bucket === undefined)
      throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', {
        BucketName: head.bucket,
      })
    verifyTarget(head, bucket)
    const handle = HANDLERS[head.operation]
    if (handle === undefined)
      throw new S3Error(501, 'NotImplemented', 'This server does not know the operation.')
    const may: Call['may'] = (action, key) =>
      this.allow?.(action, key, bucket.name, signed.accessKeyId) ?? true
    const { key, query } = head
    const findBucket = (name: string) => this.buckets.get(name)
    return handle({ bucket, key, query, headers, body, findBucket, may })
  }

  #spend(accessKeyId: string): void {
    const account = this.#options.accounts.find(candidate => candidate.accessKeyId === accessKeyId)
    const served = (this.#served.get(accessKeyId) ?? 0) + 1
    this.#served.set(accessKeyId, served)
    if (served > (account?.expiresAfter ?? Number.POSITIVE_INFINITY))
      throw new S3Error(400, 'ExpiredToken', 'The provided token has expired.')
  }

  #create(head: RequestHead, raw: Buffer): Answer {
    const region = signedRegion(head) ?? 'us-east-1'
    const signed = verifySignature(head, {
      credentials: this.#options.accounts,
      region,
      now: this.#options.now(),
    })
    const { body } = readPayload(raw, head.headers, signed)
    if (this.buckets.has(head.bucket))
      throw new S3Error(
        409,
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
      )
    const constraint = body.length === 0 ? undefined : textOf(parseXml(body), 'LocationConstraint')
    this.createBucket(head.bucket, { region: constraint ?? region })
    return { status: 200, headers: { location: `/${head.bucket}` } }
  }
}

function signedRegion(head: RequestHead): string | undefined {
  const { authorization = '' } = head.headers
  return /Credential=[^/]+\/\d+\/([^/]+)\//.exec(authorization)?.[1]
}

function redirect(head: RequestHead, { name, region }: Bucket): void {
  const sentTo = signedRegion(head)
  if (sentTo === undefined || sentTo === region) return
  throw new S3Error(
    301,
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    { Endpoint: `${name}.s3.${region}.amazonaws.com`, Bucket: name },
    { 'x-amz-bucket-region': region },
  )
}

function verifyTarget({ headers, key }: RequestHead, { owner }: Bucket): void {
  const expected = headers['x-amz-expected-bucket-owner']
  if (expected !== undefined && expected !== owner) throw new S3Error(403, 'AccessDenied', 'Access Denied')
  const size = Buffer.byteLength(key)
  if (size > MAX_KEY_BYTES)
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', {
      Size: String(size),
      MaxSizeAllowed: String(MAX_KEY_BYTES),
    })
}
