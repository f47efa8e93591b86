import { foldersAbove, outermost } from '../names/folders.ts'
import type { Marks } from '../s3/jumps.ts'
import type { RemoteObject } from '../s3/object-store.ts'

/** The objects below a prefix, sorted out by whose they are. */
export interface Surroundings {
  /** Those that this deploy is about. */
  readonly own: readonly RemoteObject[]
  readonly record: RemoteObject | undefined
  readonly nested: readonly NestedDeploy[]
  /** Folders that are left out, below the prefix, of which not all was listed. They end in `/`. */
  readonly skipped: readonly string[]
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
 * What a listing knows the folders by that it need not go through: those of other deploys, and those that are left out.
 * Neither those of other deploys if records lie in folders of their own, nor what may be such a folder: to jump over it
 * may be to miss the record in it.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
export function recordMarks(
  prefix: string,
  recordKey: string | undefined,
  { isLeftOut, onJump = () => {} }: Pick<Marks, 'isLeftOut'> & Partial<Pick<Marks, 'onJump'>>,
): Marks {
  const records = recordPaths(prefix, recordKey)
  const names = records.some(name => name.includes('/')) ? [] : records
  const ofRecords = foldersAbove(records)
  return {
    names,
    folderOf: path => folderOfRecord(path, names),
    isLeftOut: folder => isLeftOut(folder) && !ofRecords.some(name => `/${folder}`.endsWith(`/${name}`)),
    onJump,
  }
}

/**
 * Sorts out what belongs to another deploy: a folder that holds a record of its own. Pure.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 * @param jumped folders, below the prefix, of which not all was listed
 */
export function sortOutNested(
  remote: readonly RemoteObject[],
  prefix: string,
  recordKey: string | undefined,
  jumped: ReadonlySet<string> = new Set(),
): Surroundings {
  const records = recordPaths(prefix, recordKey)
  const folders = new Map<string, number>()
  const beside = new Set<RemoteObject>()
  for (const object of remote) {
    const folder = folderOfRecord(object.key.slice(prefix.length), records)
    if (folder === '') beside.add(object)
    else if (folder !== undefined) folders.set(folder, 0)
  }
  const skipped = new Set([...jumped].filter(folder => outermost(folder, folders) === undefined))
  const own: RemoteObject[] = []
  for (const object of remote) {
    const path = object.key.slice(prefix.length)
    const folder = outermost(path, folders)
    if (folder !== undefined) folders.set(folder, (folders.get(folder) ?? 0) + 1)
    // Another step's choice of `record` does not make the usual one rubbish.
    else if (!beside.has(object) && outermost(path, skipped) === undefined) own.push(object)
  }
  const isWhole = (path: string) =>
    ![...jumped].some(folder => folder.startsWith(path) || path.startsWith(folder))
  const nested = [...folders].filter(([, objects]) => objects > 0)
  return {
    own,
    record: [...beside].find(({ key }) => key === prefix + records[0]),
    nested: nested.map(([path, objects]) => (isWhole(path) ? { path, objects } : { path })),
    skipped: [...skipped],
  }
}

/** A folder below the prefix that another deploy keeps a record in. Nothing in it is touched or counted. */
export interface NestedDeploy {
  /** Below the prefix; ends in `/`. */
  readonly path: string
  /** Absent: not all of it was listed. */
  readonly objects?: number
}
