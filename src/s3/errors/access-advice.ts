import { partitionOf } from '../partition.ts'
import type { AdviceContext } from './advice-context.ts'
import type { Operation, StoreError } from './store-error.ts'

const PERMISSION: Readonly<Record<Operation, string>> = {
  HeadBucket: 's3:ListBucket',
  GetBucketOwnershipControls: 's3:GetBucketOwnershipControls',
  ListObjectsV2: 's3:ListBucket',
  HeadObject: 's3:GetObject',
  GetObject: 's3:GetObject',
  PutObject: 's3:PutObject',
  CopyObject: 's3:GetObject and s3:PutObject',
  DeleteObjects: 's3:DeleteObject',
  DeleteObject: 's3:DeleteObject',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
}

const WRITES: readonly Operation[] = [
  'PutObject',
  'CreateMultipartUpload',
  'UploadPart',
  'CompleteMultipartUpload',
]

/** Which permission is missing and on what, or which rule forbids it. */
export function accessAdvice(error: StoreError, context: AdviceContext): string {
  const { operation } = error.details
  const named = /not authorized to perform: ([\w:*]+)/.exec(error.message)?.[1]
  const permission = named ?? PERMISSION[operation]
  const identity = identityIn(error, context)
  if (/explicit deny/i.test(error.message)) {
    return `A policy denies ${permission} outright, which no other permission outweighs. Look for \`"Effect": "Deny"\` in the policies of ${identity}, the bucket and the organisation.`
  }
  const parts = [
    permission.startsWith('kms:')
      ? `Allow ${permission} on the KMS key, in the policy of ${identity} and in the key's.`
      : `Allow ${permission} on ${resourceFor(error, context)}${conditionFor(permission, context)} in the policy of ${identity}.`,
    ...(named === undefined && WRITES.includes(operation) ? alsoForWrites(context) : []),
    ...ownerAdvice(context),
  ]
  return parts.join(' ')
}

/** S3 often says no more than that it refuses, whichever of these is missing. */
function alsoForWrites({ write = {} }: AdviceContext): readonly string[] {
  return [
    ...(write.acl === undefined ? [] : ['The input `acl` needs s3:PutObjectAcl too.']),
    ...(write.sse?.startsWith('aws:kms')
      ? ['The input `sse` needs kms:GenerateDataKey on the key too.']
      : []),
  ]
}

function ownerAdvice({ expectedBucketOwner, bucket }: AdviceContext): readonly string[] {
  return expectedBucketOwner === undefined
    ? []
    : [
        `S3 refuses in the same words if ${bucket} does not belong to \`expected-bucket-owner\` (${expectedBucketOwner}).`,
      ]
}

function resourceFor({ details }: StoreError, { bucket, prefix = '', region = '' }: AdviceContext): string {
  const bucketArn = `arn:${partitionOf(region)}:s3:::${bucket}`
  return PERMISSION[details.operation] === 's3:ListBucket'
    ? bucketArn
    : `${bucketArn}/${details.key ?? `${prefix}*`}`
}

function conditionFor(permission: string, { prefix = '' }: AdviceContext): string {
  return permission === 's3:ListBucket' && prefix !== ''
    ? ` (a condition on s3:prefix must let ${prefix} and ${prefix}* through)`
    : ''
}

/** Whose policy must allow it: who S3 says asked, else the role that was assumed, if one was. */
function identityIn({ message }: StoreError, { role }: AdviceContext): string {
  const arn = /^User: (arn:\S+) is not authorized/.exec(message)?.[1] ?? role
  return arn ?? 'the user or role whose credentials are in use'
}
