import type { LocalFile } from '../local/local-file.ts'
import { contentType } from '../names/content-type.ts'
import { kindOf } from '../names/kind.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import { type CachePolicy, cacheControl } from './cache-policy.ts'

/**
 * The headers of a file of which no rule says anything else.
 * @param hashed the paths of its site whose names carry a content hash
 */
export function headersFor(
  file: Pick<LocalFile, 'path' | 'looksLikeHtml' | 'charset'>,
  policy: CachePolicy,
  hashed: { has(path: string): boolean },
): ObjectHeaders {
  const type = contentType(file.path, file)
  const cache = cacheControl(policy, file.path, kindOf(file.path, type, hashed))
  return cache === undefined ? { contentType: type } : { contentType: type, cacheControl: cache }
}
