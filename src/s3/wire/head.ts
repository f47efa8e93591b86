import type { ObjectHeaders } from '../object-headers.ts'
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
  const named = <Name extends string>(name: Name, header: string): { readonly [name in Name]?: string } => {
    const value = text(header)
    // A computed name's type is lost otherwise.
    return value === undefined ? {} : ({ [name]: value } as { readonly [name in Name]: string })
  }
  const metadata = Object.keys(headers)
    .filter(name => name.startsWith(METADATA))
    .map(name => [name.slice(METADATA.length), text(name) ?? ''])
  return {
    // What S3 itself takes where nothing was sent.
    contentType: text('content-type') ?? 'binary/octet-stream',
    ...named('cacheControl', 'cache-control'),
    ...named('contentDisposition', 'content-disposition'),
    ...named('contentEncoding', 'content-encoding'),
    ...named('contentLanguage', 'content-language'),
    ...named('expires', 'expires'),
    ...named('websiteRedirectLocation', 'x-amz-website-redirect-location'),
    ...named('storageClass', 'x-amz-storage-class'),
    ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata) }),
  }
}

const METADATA = 'x-amz-meta-'

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
