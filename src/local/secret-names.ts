import type { Finding, Secret } from './finding.ts'

/** Names in lower case. On macOS and Windows `.Git` is Git's folder, too. */
const NAMES: Readonly<Record<string, Secret>> = {
  '.git': 'repository',
  '.env': 'env',
  '.envrc': 'env',
  '.npmrc': 'credentials',
  '.pypirc': 'credentials',
  '.netrc': 'credentials',
  _netrc: 'credentials',
  '.git-credentials': 'credentials',
  '.htpasswd': 'credentials',
  '.pgpass': 'credentials',
  '.my.cnf': 'credentials',
  '.s3cfg': 'credentials',
  '.vault-token': 'credentials',
  '.terraformrc': 'credentials',
  '.aws': 'credentials',
  '.ssh': 'credentials',
}

/** Of folders alone. */
const FOLDERS: Readonly<Record<string, Secret>> = {
  '.svn': 'repository',
  '.hg': 'repository',
  '.github': 'github',
  '.docker': 'credentials',
  '.kube': 'credentials',
  '.gnupg': 'credentials',
  '.azure': 'credentials',
}

/** Whether a path must not be published, whatever the file holds. */
export function inspectPath(path: string): Finding | undefined {
  const names = path.split('/')
  for (const [depth, name] of names.entries()) {
    const isFolder = depth < names.length - 1
    const secret = secretNamed(name.toLowerCase(), isFolder, depth)
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
  return found?.secret === 'node-modules' || found?.secret === 'github' ? undefined : found
}

function secretNamed(name: string, isFolder: boolean, depth: number): Secret | undefined {
  if (Object.hasOwn(NAMES, name)) return NAMES[name]
  if (name.startsWith('.env.')) return 'env'
  if (!isFolder) return secretFile(name)
  if (name === 'node_modules' && depth === 0) return 'node-modules'
  return Object.hasOwn(FOLDERS, name) ? FOLDERS[name] : undefined
}

function secretFile(name: string): Secret | undefined {
  if (name.endsWith('.ppk')) return 'private-key'
  return /\.tfstate(\.backup|\.\d+\.backup)?$/.test(name) ? 'terraform' : undefined
}
