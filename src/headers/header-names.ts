import { METADATA_PREFIX, TEXT_HEADERS, type TextField } from '../s3/object-headers.ts'

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
