import { HeadBucketCommand, type S3Client } from '@aws-sdk/client-s3'
import { type SdkRequest, sendSigned, withExtras } from '../client.ts'
import type { S3Answer, S3Request } from './message.ts'
import { objectPath } from './uri.ts'

/** Sends a request through the SDK, in the place of a command's own, where only the SDK knows how to sign it. */
export async function carry(
  client: S3Client,
  bucket: string,
  request: S3Request,
  signal: AbortSignal,
): Promise<S3Answer> {
  return new Promise<S3Answer>((resolve, reject) => {
    const cargo = {
      load: (carrier: SdkRequest) => load(carrier, request),
      deliver: async (signed: SdkRequest) => resolve(await send(client, signed, signal)),
    }
    client.send(new HeadBucketCommand(withExtras({ Bucket: bucket }, { cargo }))).catch(reject)
  })
}

function load(carrier: SdkRequest, { method, key, query, headers, body }: S3Request): void {
  carrier.method = method
  carrier.path = key === undefined ? carrier.path : objectPath(carrier.path, key)
  carrier.query = { ...carrier.query, ...query }
  Object.assign(carrier.headers, headers)
  carrier.body = body
}

async function send(client: S3Client, signed: SdkRequest, signal: AbortSignal): Promise<S3Answer> {
  const { response } = await sendSigned(client, signed, signal)
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body) {
    chunks.push(chunk)
  }
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}
