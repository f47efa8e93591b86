import { BucketClient, type BucketHooks } from './bucket-client.ts'
import { StoreError } from './errors/store-error.ts'
import type { S3StoreConfig } from './s3-store.ts'
import { parseXml } from './wire/xml.ts'

/**
 * Whether the bucket is known to have ACLs disabled. A policy may forbid asking, and many stores do not answer;
 * then the first write tells.
 */
export async function aclsAreDisabled(
  { target, connection, credentials }: S3StoreConfig,
  hooks: BucketHooks,
  signal: AbortSignal,
): Promise<boolean> {
  const bucket = new BucketClient(target, connection, hooks, credentials)
  try {
    const answer = await bucket.send(
      {
        operation: 'GetBucketOwnershipControls',
        method: 'GET',
        query: { ownershipControls: '' },
        headers: {},
      },
      signal,
    )
    const rules = parseXml(answer.body)?.children ?? []
    return rules.some(rule => rule.textOf('ObjectOwnership') === 'BucketOwnerEnforced')
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}
