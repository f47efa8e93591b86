/**
 * What is sent with an object beside its bytes, and is part of what is deployed.
 * Absent means not sent. `Content-Type` is always sent: S3's own default is `binary/octet-stream`.
 */
export interface ObjectHeaders {
  readonly contentType: string
  readonly cacheControl?: string
  readonly contentDisposition?: string
  readonly contentEncoding?: string
  readonly contentLanguage?: string
  /** An HTTP date, sent as it is. */
  readonly expires?: string
  readonly websiteRedirectLocation?: string
  readonly storageClass?: string
  /** User metadata, without the `x-amz-meta-` before the names. */
  readonly metadata?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, string>>
}

/** The headers that are one text each; user metadata and tags are maps. */
export type TextField = Exclude<keyof ObjectHeaders, 'metadata' | 'tags'>

interface TextHeader {
  readonly field: TextField
  /** As rules write it. */
  readonly name: string
  /** As HTTP spells it. */
  readonly http: string
}

export const TEXT_HEADERS: readonly TextHeader[] = [
  { field: 'contentType', name: 'content-type', http: 'Content-Type' },
  { field: 'cacheControl', name: 'cache-control', http: 'Cache-Control' },
  { field: 'contentDisposition', name: 'content-disposition', http: 'Content-Disposition' },
  { field: 'contentEncoding', name: 'content-encoding', http: 'Content-Encoding' },
  { field: 'contentLanguage', name: 'content-language', http: 'Content-Language' },
  { field: 'expires', name: 'expires', http: 'Expires' },
  {
    field: 'websiteRedirectLocation',
    name: 'website-redirect-location',
    http: 'x-amz-website-redirect-location',
  },
  { field: 'storageClass', name: 'storage-class', http: 'x-amz-storage-class' },
]

/** Begins the names of user metadata. */
export const METADATA_PREFIX = 'x-amz-meta-'
