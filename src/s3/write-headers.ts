import type { ObjectHeaders } from './object-headers.ts'
import type { WriteOptions } from './write-options.ts'

/** What a write sends beside the bytes, as HTTP headers with names in lower case. */
export function writeHeaders(object: ObjectHeaders, write: WriteOptions = {}): Record<string, string> {
  const headers: Record<string, string> = {}
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined) headers[name] = value
  }
  put('content-type', object.contentType)
  put('cache-control', object.cacheControl)
  put('content-disposition', object.contentDisposition)
  put('content-encoding', object.contentEncoding)
  put('content-language', object.contentLanguage)
  put('expires', object.expires)
  put('x-amz-website-redirect-location', object.websiteRedirectLocation)
  put('x-amz-storage-class', storageClassOf(object, write))
  put('x-amz-acl', write.acl)
  put('x-amz-server-side-encryption', write.sse)
  put('x-amz-server-side-encryption-aws-kms-key-id', write.sseKmsKeyId)
  put('x-amz-tagging', object.tags && tagging(object.tags))
  for (const [name, value] of Object.entries(object.metadata ?? {})) {
    put(`x-amz-meta-${name.toLowerCase()}`, value)
  }
  return headers
}

/** An object's own storage class counts more than that of all. */
export function storageClassOf(object: ObjectHeaders, write: WriteOptions): string | undefined {
  return object.storageClass ?? write.storageClass
}

function tagging(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}
