import { readFileSync, statSync } from 'node:fs'

/** Far more than anybody writes by hand; a larger file is another one than was meant. */
const LARGEST_FILE = 1_000_000

/** The text of a file of YAML. `problem` is to be read behind the file's name. */
export function readYamlFile(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { problem: 'is not a file.' }
    if (stats.size > LARGEST_FILE) return { problem: `has more than ${LARGEST_FILE} bytes.` }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8.' }
    return { problem: unreadable(error, path) }
  }
}

function unreadable(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `does not exist: ${path}. Is the repository checked out?`
  }
  return `cannot be read (${code}): ${path}.`
}
