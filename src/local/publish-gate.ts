import type { Refusal } from '../errors.ts'
import { groupBy } from '../text/group-by.ts'

/** What must not be published by accident. */
export type Secret = 'git' | 'env' | 'npmrc' | 'aws' | 'ssh' | 'node-modules' | 'private-key' | 'lfs-pointer'

/** A file that the gate refuses. */
export interface Finding {
  readonly path: string
  readonly secret: Secret
  /** The folder that is refused as a whole, `/` at its end. */
  readonly folder?: string
}

/** Private keys and Git LFS pointers are looked for in files up to this size, in bytes. */
export const LARGEST_INSPECTED = 64 * 1024

/** Whether a path must not be published, whatever the file holds. */
export function inspectPath(path: string): Finding | undefined {
  const names = path.split('/')
  for (const [depth, name] of names.entries()) {
    const isFolder = depth < names.length - 1
    const secret =
      secretNamed(name) ?? (isFolder && depth === 0 && isNodeModules(name) ? 'node-modules' : undefined)
    if (!secret) continue
    return isFolder ? { path, secret, folder: `${names.slice(0, depth + 1).join('/')}/` } : { path, secret }
  }
  return undefined
}

/**
 * Whether nothing may be published from below a folder.
 * @param way folders that lead to the source, `/` at the end of each; somebody named them, so only what is never a
 *   site counts
 */
export function inspectWay(way: string): Pick<Finding, 'secret' | 'folder'> | undefined {
  const found = inspectPath(`${way}-`)
  return found?.secret === 'node-modules' ? undefined : found
}

/** Whether the bytes of a small file must not be published. */
export function inspectContent(path: string, bytes: Buffer): Finding | undefined {
  if (isLfsPointer(bytes)) return { path, secret: 'lfs-pointer' }
  return holdsPrivateKey(bytes) ? { path, secret: 'private-key' } : undefined
}

/** Case counts for nothing: on macOS and Windows `.Git` is Git's folder, too. */
function secretNamed(name: string): Secret | undefined {
  const lower = name.toLowerCase()
  if (lower === '.git') return 'git'
  if (lower === '.env' || lower.startsWith('.env.')) return 'env'
  if (lower === '.npmrc') return 'npmrc'
  if (lower === '.aws') return 'aws'
  return lower === '.ssh' ? 'ssh' : undefined
}

function isNodeModules(name: string): boolean {
  return name.toLowerCase() === 'node_modules'
}

const KEY_WORDS = Buffer.from('PRIVATE KEY')
const KEY_HEADER = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----/

function holdsPrivateKey(bytes: Buffer): boolean {
  // Searching the bytes first spares a string of every file.
  return bytes.includes(KEY_WORDS) && KEY_HEADER.test(bytes.toString('latin1'))
}

const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1')

function isLfsPointer(bytes: Buffer): boolean {
  const end = bytes[LFS_POINTER.length]
  const isLine = end === undefined || end === 0x0a || end === 0x0d
  return isLine && bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)
}

const LEAVE_OUT = 'Name them in exclude or, if they are meant for everybody, in allow.'

const TEXTS: Record<Secret, { readonly what: string; readonly hint: string }> = {
  git: {
    what: 'of a Git repository: its whole history, and the token that checkout may leave in its config',
    hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
  },
  env: { what: 'named .env or .env.*, the usual place of secrets', hint: LEAVE_OUT },
  npmrc: { what: 'named .npmrc, where registry tokens are kept', hint: LEAVE_OUT },
  aws: { what: 'of .aws, where credentials are kept', hint: LEAVE_OUT },
  ssh: { what: 'of .ssh, where private keys are kept', hint: LEAVE_OUT },
  'node-modules': {
    what: 'in node_modules at the top of the source',
    hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
  },
  'private-key': { what: 'with a private key', hint: LEAVE_OUT },
  'lfs-pointer': {
    what: 'with a Git LFS pointer in place of the content',
    hint: 'Give actions/checkout `lfs: true`, or run `git lfs pull` before the build.',
  },
}

/** One refusal for each kind, with the folders and files concerned. */
export function refusalsOf(findings: readonly Finding[]): Refusal[] {
  const kinds = groupBy(findings, ({ secret }) => secret)
  return [...kinds].map(([secret, found]) => {
    const { what, hint } = TEXTS[secret]
    const files = found.length === 1 ? '1 file' : `${found.length} files`
    const paths = [...new Set(found.map(({ folder, path }) => folder ?? path))]
    return { problem: `The source has ${files} ${what}.`, hint, paths }
  })
}
