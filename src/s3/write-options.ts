/** What a write says beside the headers of the object, the same for all objects of a deploy. */
export interface WriteOptions {
  readonly acl?: string
  readonly storageClass?: string
  readonly sse?: 'AES256' | 'aws:kms' | 'aws:kms:dsse'
  readonly sseKmsKeyId?: string
}
