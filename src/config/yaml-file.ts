import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { boundsOf, contains } from '../local/link.ts'
import { READ_ONLY } from '../local/read-only.ts'

/** Far more than anybody writes by hand; a larger file is another one than was meant. */
const LARGEST_FILE = 1_000_000

/**
 * The text of a file of YAML. No link on the way may leave the workspace, or the folder of a file that was named
 * elsewhere: complaints quote what they are about. `problem` is to be read behind the file's name.
 */
export function readYamlFile(
  file: string,
  workspace: string,
): { readonly text: string } | { readonly problem: string } {
  const named = resolve(workspace, file)
  try {
    const path = realpathSync.native(named)
    const bounds = boundsOf(named, workspace)
    if (!contains(bounds, path)) return { problem: `leads through a link to ${path}, out of ${bounds}.` }
    return read(path)
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8.' }
    return { problem: unreadable(error, named) }
  }
}

function read(path: string): { readonly text: string } | { readonly problem: string } {
  const descriptor = openSync(path, READ_ONLY)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return { problem: 'is not a file.' }
    if (stats.size > LARGEST_FILE) return { problem: `has more than ${LARGEST_FILE} bytes.` }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor)) }
  } finally {
    closeSync(descriptor)
  }
}

function unreadable(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `does not exist: ${path}. Is the repository checked out?`
  }
  return `cannot be read (${code}): ${path}.`
}
