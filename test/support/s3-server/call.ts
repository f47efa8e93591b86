import type { Bucket } from './bucket.ts'
import { S3Error } from './s3-error.ts'

/** One authenticated request about a bucket that exists. */
export interface Call {
  readonly bucket: Bucket
  readonly key: string
  readonly query: ReadonlyMap<string, string>
  /** With the trailers of its body; names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Another bucket of the same server. */
  findBucket(name: string): Bucket | undefined
  /** Whether the caller's policy has this. `key` is the prefix for s3:ListBucket. */
  may(action: string, key: string): boolean
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type Handler = (call: Call) => Answer

const CALLER = 'arn:aws:iam::123456789012:user/deployer'

/** What S3 says to a caller whose policy lacks an action. */
export function accessDeniedText(action: string, bucket: string, key: string): string {
  const resource = `arn:aws:s3:::${bucket}${action === 's3:ListBucket' || key === '' ? '' : `/${key}`}`
  return `User: ${CALLER} is not authorized to perform: ${action} on resource: "${resource}" because no identity-based policy allows the ${action} action`
}

export function demand(call: Call, action: string, key: string = call.key): void {
  if (!call.may(action, key))
    throw new S3Error(403, 'AccessDenied', accessDeniedText(action, call.bucket.name, key))
}

export const quoted = (etag: string): string => `"${etag}"`

export const unquoted = (etag: string): string => etag.replace(/^"(.*)"$/, '$1')
