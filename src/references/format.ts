import type { Kind } from '../names/kind.ts'

/**
 * How a file's text is read for what it names. `closed`: what it is shows no other file (pictures, fonts, archives).
 * `unknown`: it may name others in a way that nobody reads here.
 */
export type Format = 'html' | 'svg' | 'css' | 'script' | 'manifest' | 'data' | 'closed' | 'unknown'

/** Larger texts, in bytes, are not read. */
export const LARGEST_TEXT = 8 * 1024 * 1024

const SCRIPT_TYPES = /^(text|application)\/(x-)?(java|ecma)script$/
const CLOSED_TYPES = /^(image|audio|video|font|model)\/|^application\/(?!(.+[+])?(json|xml)$)/

export interface Described {
  /** Below the prefix. */
  readonly path: string
  readonly kind: Kind
  /** With its parameters. */
  readonly contentType: string
  /** As it is stored: what a rule says is compressed already. */
  readonly isEncoded: boolean
}

export function formatOf({ path, kind, contentType, isEncoded }: Described): Format {
  const type = contentType.replace(/\s*;.*$/s, '').toLowerCase()
  const format = byType(type, path)
  if (isEncoded) return format === 'closed' ? 'closed' : 'unknown'
  // Licences and the like.
  return format === 'unknown' && kind !== 'page' && kind !== 'data' && /^text\/(?!xml)/.test(type)
    ? 'closed'
    : format
}

function byType(type: string, path: string): Format {
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (type === 'image/svg+xml') return 'svg'
  if (type === 'text/css') return 'css'
  if (SCRIPT_TYPES.test(type)) return 'script'
  if (type === 'application/manifest+json' || /(^|\/)(site\.)?manifest\.json$/.test(path)) return 'manifest'
  if (path.endsWith('.map')) return 'closed'
  if (/^application\/(.+[+])?json$/.test(type)) return 'data'
  return CLOSED_TYPES.test(type) ? 'closed' : 'unknown'
}
