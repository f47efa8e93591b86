import type { RemoteObject } from '../../s3/object-store.ts'
import { alignColumns } from '../../text/columns.ts'
import { jsonText, visible } from '../../text/escape.ts'
import { bytes, counted } from '../../text/format.ts'

/**
 * A line per object: size in bytes, date, key. For people and `awk`; control characters in keys are shown
 * escaped.
 */
export function listLines(objects: readonly RemoteObject[]): readonly string[] {
  const cells = objects.map(({ size, lastModified, key }) => [String(size), iso(lastModified), visible(key)])
  return alignColumns(cells, ['right', 'left', 'left']).map(row => row.join('  '))
}

/** `4,321 objects, 1.2 GB`. */
export function listTotal(objects: readonly RemoteObject[]): string {
  const size = objects.reduce((sum, object) => sum + object.size, 0)
  return `${counted(objects.length, 'object')}, ${bytes(size)}`
}

/** A JSON array, an object a line. Keys are exact. Safe to print in a job. */
export function listJson(objects: readonly RemoteObject[]): string {
  const lines = objects.map(({ key, size, lastModified, etag }) =>
    jsonText({ key, size, lastModified: iso(lastModified), etag }),
  )
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
}

function iso(lastModified: number): string {
  return new Date(lastModified).toISOString()
}
