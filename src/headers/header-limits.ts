import { METADATA_PREFIX, type ObjectHeaders, TEXT_HEADERS } from '../s3/object-headers.ts'

/** Bytes of names (without `x-amz-meta-`) and values. */
const MOST_METADATA = 2048
/** Bytes of all headers of a PUT. */
const MOST_HEADERS = 8192

/** Why S3 would refuse the headers of one object, to be read behind its name; undefined if it would not. */
export function headersProblem(headers: ObjectHeaders): string | undefined {
  return metadataProblem(headers.metadata ?? {}) ?? sizeProblem(headers)
}

export function metadataProblem(metadata: Readonly<Record<string, string | null>>): string | undefined {
  const bytes = bytesOf(Object.entries(metadata))
  if (bytes <= MOST_METADATA) return undefined
  return `has ${bytes} bytes of x-amz-meta- names and values; S3 takes ${MOST_METADATA}.`
}

function sizeProblem(headers: ObjectHeaders): string | undefined {
  const texts = TEXT_HEADERS.map(({ field, http }) => [http, headers[field] ?? ''] as const)
  const metadata = Object.entries(headers.metadata ?? {}).map(
    ([name, value]) => [METADATA_PREFIX + name, value] as const,
  )
  const tags = Object.entries(headers.tags ?? {}).map(
    ([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)] as const,
  )
  const bytes = bytesOf([...texts, ...metadata, ...tags].filter(([, value]) => value !== ''))
  if (bytes <= MOST_HEADERS) return undefined
  return `has ${bytes} bytes of headers; S3 takes ${MOST_HEADERS}.`
}

function bytesOf(entries: readonly (readonly [string, string | null])[]): number {
  return entries.reduce(
    (sum, [name, value]) => (value === null ? sum : sum + Buffer.byteLength(name) + Buffer.byteLength(value)),
    0,
  )
}
