import { METADATA_PREFIX, type ObjectHeaders, TEXT_HEADERS } from '../object-headers.ts'
import type { Checksum, ObjectHead } from '../object-store.ts'
import type { S3Answer } from './message.ts'
import { withoutQuotes } from './quotes.ts'

/** What the answer to a HEAD says of the object. */
export function readHead({ headers }: S3Answer): ObjectHead {
  const text = textsOf(headers)
  const encryption = text('x-amz-server-side-encryption')
  return {
    size: Number(text('content-length') ?? 0) || 0,
    etag: withoutQuotes(text('etag')),
    lastModified: Date.parse(text('last-modified') ?? '') || 0,
    headers: objectHeadersIn(headers),
    checksums: checksumsIn(headers),
    ...(encryption && { encryption }),
  }
}

type Headers = S3Answer['headers']

function textsOf(headers: Headers): (name: string) => string | undefined {
  return name => {
    const value = headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
}

function objectHeadersIn(headers: Headers): ObjectHeaders {
  const text = textsOf(headers)
  const texts = TEXT_HEADERS.flatMap(({ field, http }) => {
    const value = text(http.toLowerCase())
    return value === undefined ? [] : [[field, value] as const]
  })
  const metadata = Object.keys(headers)
    .filter(name => name.startsWith(METADATA_PREFIX))
    .map(name => [name.slice(METADATA_PREFIX.length), text(name) ?? ''])
  return {
    // What S3 itself takes where nothing was sent.
    contentType: 'binary/octet-stream',
    ...Object.fromEntries(texts),
    ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata) }),
  }
}

const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const

/** Those of the whole object. One made of the checksums of parts says so, or ends in `-` and their number. */
function checksumsIn(headers: Headers): readonly Checksum[] {
  const text = textsOf(headers)
  if (text('x-amz-checksum-type') === 'COMPOSITE') return []
  return ALGORITHMS.flatMap(algorithm => {
    const value = text(`x-amz-checksum-${algorithm.toLowerCase()}`)
    return value === undefined || value.includes('-') ? [] : [{ algorithm, value }]
  })
}
