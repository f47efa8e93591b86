import type { LocalFile } from '../local/local-file.ts'
import { contentType } from '../names/content-type.ts'
import { type Kind, kindOf } from '../names/kind.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import { type CachePolicy, cacheControl } from './cache-policy.ts'

/**
 * What a file is to a visitor, and its headers, as long as no rule says anything else.
 * @param hashed the paths of its site whose names carry a content hash
 */
export function headersFor(
  file: Pick<LocalFile, 'path' | 'looksLikeHtml' | 'charset'>,
  policy: CachePolicy,
  hashed: { has(path: string): boolean },
): { readonly kind: Kind; readonly headers: ObjectHeaders } {
  const type = contentType(file.path, file)
  const kind = kindOf(file.path, type, hashed)
  const cache = cacheControl(policy, file.path, kind)
  return { kind, headers: { contentType: type, ...(cache !== undefined && { cacheControl: cache }) } }
}
