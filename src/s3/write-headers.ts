import { METADATA_PREFIX, type ObjectHeaders, TEXT_HEADERS } from './object-headers.ts'
import type { WriteOptions } from './write-options.ts'

/** What a write sends beside the bytes, as HTTP headers with names in lower case. */
export function writeHeaders(object: ObjectHeaders, write: WriteOptions = {}): Record<string, string> {
  const headers: Record<string, string> = {}
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined) headers[name] = value
  }
  for (const { field, http } of TEXT_HEADERS) put(http.toLowerCase(), object[field])
  put('x-amz-storage-class', storageClassOf(object, write))
  put('x-amz-acl', write.acl)
  put('x-amz-server-side-encryption', write.sse)
  put('x-amz-server-side-encryption-aws-kms-key-id', write.sseKmsKeyId)
  put('x-amz-tagging', object.tags && tagging(object.tags))
  for (const [name, value] of Object.entries(object.metadata ?? {})) {
    put(METADATA_PREFIX + name.toLowerCase(), value)
  }
  return headers
}

/** An object's own storage class overrides the deploy's. */
export function storageClassOf(object: ObjectHeaders, write: WriteOptions): string | undefined {
  return object.storageClass ?? write.storageClass
}

function tagging(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}
