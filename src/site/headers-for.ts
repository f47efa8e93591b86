import type { LocalFile } from '../local/local-file.ts'
import { contentType } from '../names/content-type.ts'
import { kindOf } from '../names/kind.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import { type CachePolicy, cacheControl } from './cache-policy.ts'

/** The headers of a file of which no rule says anything else. */
export function headersFor(
  file: Pick<LocalFile, 'path' | 'looksLikeHtml'>,
  policy: CachePolicy,
): ObjectHeaders {
  const type = contentType(file.path, file.looksLikeHtml)
  const cache = cacheControl(policy, file.path, kindOf(file.path, type))
  return cache === undefined ? { contentType: type } : { contentType: type, cacheControl: cache }
}
