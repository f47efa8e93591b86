import type { CachePolicy } from '../config/config.ts'
import type { LocalFile } from '../local/local-file.ts'
import { kindOf } from '../site/kind.ts'
import { cacheControl } from './cache-policy.ts'
import { contentType } from './content-type.ts'
import type { ObjectHeaders } from './object-headers.ts'

/** The headers of a file of which no rule says anything else. */
export function headersFor(
  file: Pick<LocalFile, 'path' | 'looksLikeHtml'>,
  policy: CachePolicy,
): ObjectHeaders {
  const type = contentType(file.path, file.looksLikeHtml)
  const cache = cacheControl(policy, file.path, kindOf(file.path, type))
  return cache === undefined ? { contentType: type } : { contentType: type, cacheControl: cache }
}
