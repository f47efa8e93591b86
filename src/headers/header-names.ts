import type { ObjectHeaders } from '../s3/object-headers.ts'

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

/** The field of a header that is one text, by its name in lower case. */
export function fieldNamed(name: string): TextField | undefined {
  return TEXT_HEADERS.find(header => header.name === name)?.field
}

/** The part of a name behind `x-amz-meta-`, in lower case as S3 stores it; undefined for another header. */
export function metadataNameIn(name: string): string | undefined {
  const lower = name.toLowerCase()
  return lower.startsWith(METADATA_PREFIX) ? lower.slice(METADATA_PREFIX.length) : undefined
}

export function isMetadataName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)
}
