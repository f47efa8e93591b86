import { contentType } from '../../names/content-type.ts'

/** What follows the inner name, by the Content-Encoding that undoes it. */
const SUFFIXES: Readonly<Record<string, RegExp>> = {
  gzip: /\.gz$/i,
  'x-gzip': /\.gz$/i,
  br: /\.br$/i,
  zstd: /\.zst$/i,
}

/** Formats of their own: what is in them is an archive's content, no file of the site. */
const ARCHIVE = /\.tar\.\w+$/i

/** Whether a file's name says that its bytes are compressed already. */
export function isPrecompressed(path: string): boolean {
  return /\.(br|gz|zst|tgz|svgz|bz2|xz)$/i.test(path)
}

/**
 * The `Content-Type` of what clients get to see of a file that is served with this Content-Encoding: for
 * `app.js.br` under `br` that of `app.js`. Undefined where the name does not say that the file is compressed so.
 */
export function innerType(path: string, contentEncoding: string): string | undefined {
  const suffix = SUFFIXES[contentEncoding.trim().toLowerCase()]
  if (suffix === undefined || !suffix.test(path) || ARCHIVE.test(path)) return undefined
  const inner = path.replace(suffix, '')
  return inner === '' || inner.endsWith('/') ? undefined : contentType(inner)
}
