import { GetBucketOwnershipControlsCommand } from '@aws-sdk/client-s3'
import { BucketClient, type BucketHooks } from './bucket-client.ts'
import { withExtras } from './client.ts'
import { StoreError } from './errors/store-error.ts'
import type { S3StoreConfig } from './s3-store.ts'

/**
 * Whether the bucket is known to have ACLs disabled. A policy need not allow to ask, and many stores have no answer:
 * then it is not known, and the first write tells.
 */
export async function aclsAreDisabled(
  { target, connection, credentials }: S3StoreConfig,
  hooks: BucketHooks,
  signal: AbortSignal,
): Promise<boolean> {
  const input = { Bucket: target.bucket, ExpectedBucketOwner: connection.expectedBucketOwner }
  try {
    const answer = await new BucketClient(target, connection, hooks, credentials).send({
      operation: 'GetBucketOwnershipControls',
      signal,
      send: ({ client }) => client.send(new GetBucketOwnershipControlsCommand(withExtras(input, { signal }))),
    })
    const rules = answer.OwnershipControls?.Rules ?? []
    return rules.some(({ ObjectOwnership }) => ObjectOwnership === 'BucketOwnerEnforced')
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}
