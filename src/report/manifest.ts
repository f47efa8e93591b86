import { hash } from 'node:crypto'
import type { Target } from '../s3/target.ts'
import { sortByUtf8 } from '../text/utf8-order.ts'

/** A file of the site, and the SHA-256 of its content in hex. */
export interface ManifestEntry {
  readonly path: string
  readonly sha256: string
}

/** What `sha256sum --check` reads, in the order of the paths, so that the same site gives the same text. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return sortByUtf8([...entries])
    .map(line)
    .join('')
}

/** As sha256sum writes it: a leading backslash says that the name has escapes. */
function line({ path, sha256 }: ManifestEntry): string {
  const escaped = path.replace(/[\\\n\r]/g, char => ESCAPES[char] ?? char)
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' }

/** Of a prefix, which may have a thousand characters, where a file's name has room for 255. */
const LONGEST_NAME = 100

/**
 * A name for the manifest of a target. It holds some of the text's own SHA-256: attestations know a file by its name
 * alone, and the runner fails a job that gives it two of one name.
 */
export function manifestName({ bucket, prefix }: Target, text: string): string {
  const place = `${bucket}/${prefix}`.replace(/[^\w.]+/g, '-').replace(/-$/, '')
  return `${place.slice(0, LONGEST_NAME)}-${hash('sha256', text, 'hex').slice(0, 8)}.sha256`
}
