import type { RemoteObject } from '../s3/object-store.ts'

/** The objects below a prefix, sorted out by whose they are. */
export interface Surroundings {
  /** Those that this deploy is about. */
  readonly own: readonly RemoteObject[]
  readonly record: RemoteObject | undefined
  readonly nested: readonly NestedDeploy[]
}

/** Where deploys leave their record below their prefix, unless they are told another place. */
export const USUAL_RECORD = '.s3-site-deploy.json'

/**
 * Paths below a prefix at which records are looked for, that of this deploy first.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
export function recordPaths(prefix: string, recordKey: string | undefined): readonly string[] {
  const own = recordKey?.slice(prefix.length) ?? USUAL_RECORD
  return own === USUAL_RECORD ? [own] : [own, USUAL_RECORD]
}

/**
 * The folder that an object makes another deploy's by being its record; empty for the record of this one. Undefined
 * for what is no record.
 */
export function folderOfRecord(path: string, records: readonly string[]): string | undefined {
  if (records.includes(path)) return ''
  const record = records.find(record => path.endsWith(`/${record}`))
  return record && path.slice(0, -record.length)
}

/**
 * Sorts out what belongs to another deploy: a folder that holds a record of its own. Pure.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
export function sortOutNested(
  remote: readonly RemoteObject[],
  prefix: string,
  recordKey: string | undefined,
): Surroundings {
  const records = recordPaths(prefix, recordKey)
  const folders = new Map<string, number>()
  const beside = new Set<RemoteObject>()
  for (const object of remote) {
    const folder = folderOfRecord(object.key.slice(prefix.length), records)
    if (folder === '') beside.add(object)
    else if (folder !== undefined) folders.set(folder, 0)
  }
  const own: RemoteObject[] = []
  for (const object of remote) {
    const folder = outermost(object.key.slice(prefix.length), folders)
    if (folder !== undefined) folders.set(folder, (folders.get(folder) ?? 0) + 1)
    // Another step's choice of `record` does not make the usual one rubbish.
    else if (!beside.has(object)) own.push(object)
  }
  const nested = [...folders].filter(([, objects]) => objects > 0)
  return {
    own,
    record: [...beside].find(({ key }) => key === prefix + records[0]),
    nested: nested.map(([path, objects]) => ({ path, objects })),
  }
}

/** Of the folders that hold `path`, the one that holds all others. */
export function outermost(
  path: string,
  folders: { readonly size: number; has(folder: string): boolean },
): string | undefined {
  if (folders.size === 0) return undefined
  for (const folder of foldersOf(path)) if (folders.has(folder)) return folder
  return undefined
}

/** Every folder that one of the paths lies in, each once. They end in `/`. */
export function foldersAbove(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(path => [...foldersOf(path)]))]
}

/** From the outermost on. */
function* foldersOf(path: string): Generator<string> {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    yield path.slice(0, slash + 1)
  }
}

/** A folder below the prefix that another deploy keeps a record in. Nothing in it is touched or counted. */
export interface NestedDeploy {
  /** Below the prefix; ends in `/`. */
  readonly path: string
  readonly objects: number
}
