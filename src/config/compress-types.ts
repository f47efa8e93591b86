import { badEntry, linesOf } from './lines.ts'

/** What shrinks, and is not compressed by its own format already. */
export const DEFAULT_COMPRESS_TYPES: readonly string[] = [
  'text/*',
  '+json',
  '+xml',
  'application/javascript',
  'application/json',
  'application/vnd.apple.mpegurl',
  'application/vnd.ms-fontobject',
  'application/wasm',
  'application/xml',
  'application/yaml',
  'font/otf',
  'font/ttf',
]

/** Names as RFC 6838 has them. */
const MEDIA_TYPE = /^([a-z0-9][a-z0-9!#$&^_.+-]*\/(\*|[a-z0-9][a-z0-9!#$&^_.+-]*)|\+[a-z0-9-]+)$/

/**
 * Media types, one per line, in lower case.
 * @throws Unusable
 */
export function parseMediaTypes(text: string): readonly string[] {
  const types = linesOf(text.toLowerCase(), /([^\s,]+\/|\+)/)
  const bad = types.find(type => !MEDIA_TYPE.test(type))
  if (bad === undefined) return types
  const problem = 'is not a media type. Write one per line: text/html, text/* or +json.'
  throw badEntry(text.toLowerCase(), bad, problem)
}
