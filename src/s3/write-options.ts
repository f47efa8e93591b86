/** Sent with every write. */
export interface WriteOptions {
  readonly acl?: string
  readonly storageClass?: string
  readonly sse?: 'AES256' | 'aws:kms' | 'aws:kms:dsse'
  readonly sseKmsKeyId?: string
}
