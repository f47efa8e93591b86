import { HeadBucketCommand, type S3Client } from '@aws-sdk/client-s3'
import { type SdkRequest, withExtras } from '../client.ts'
import type { Scope } from './sign.ts'

/** Where a bucket's requests go, and what they carry. */
export interface Route {
  readonly protocol: 'http:' | 'https:'
  readonly hostname: string
  readonly port: number | undefined
  /** Of the bucket; ends in `/`. */
  readonly path: string
  /** Go with every request: the host, and the SDK's name. */
  readonly headers: Readonly<Record<string, string>>
  /** Absent where the SDK does not sign with plain Signature Version 4. */
  readonly scope: Scope | undefined
}

/**
 * What the SDK makes of a request to the bucket, with all its rules for endpoints, access points, regions and
 * ways to sign. Nothing is sent, but the request for a session where the bucket is one that wants it.
 */
export async function findRoute(client: S3Client, bucket: string): Promise<Route> {
  const signed = await new Promise<SdkRequest>((resolve, reject) => {
    const cargo = { deliver: async (request: SdkRequest) => resolve(request) }
    client.send(new HeadBucketCommand(withExtras({ Bucket: bucket }, { cargo }))).catch(reject)
  })
  const { protocol, hostname, port, path, headers } = signed
  const names = ['host', 'user-agent', 'x-amz-user-agent']
  return {
    protocol: protocol === 'http:' ? protocol : 'https:',
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port,
    path,
    headers: Object.fromEntries(names.flatMap(name => (headers[name] ? [[name, headers[name]]] : []))),
    scope: scopeOf(headers),
  }
}

const PLAINLY = /^AWS4-HMAC-SHA256 Credential=[^,]*\/([^/,]+)\/([^/,]+)\/aws4_request,/

/** None under a session's keys (directory buckets), which are not those of the credential chain. */
function scopeOf(headers: SdkRequest['headers']): Scope | undefined {
  const { authorization = '' } = headers
  const [, region, service] = PLAINLY.exec(authorization) ?? []
  const isPlain = region !== undefined && service !== undefined && !('x-amz-s3session-token' in headers)
  return isPlain ? { region, service } : undefined
}
