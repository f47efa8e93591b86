import { foldersAbove } from '../names/folders.ts'
import type { Seen } from '../record/memory.ts'
import { folderOfRecord, recordMarks, recordPaths } from '../record/nested.ts'
import { recordEtag } from '../record/record-store.ts'
import { findObject } from '../s3/find-object.ts'
import { listRemote } from '../s3/list.ts'
import { type Running, recordPlace, type SecondLook } from './running.ts'

/** Objects that one request lists. */
const PAGE = 1000

/** Asks for single keys or lists everything, whichever takes fewer requests: usually one. */
export async function lookAgain(running: Running, signal: AbortSignal): Promise<SecondLook> {
  const { plan } = running
  const { prefix } = plan.target
  const inPrefix = plan.record?.isElsewhere === false ? plan.record.key : undefined
  const names = recordPaths(prefix, inPrefix)
  const folders = foldersAbove(running.pendingDeletes.map(({ path }) => path))
  const one = running.seen.is === 'unknown' ? 0 : 1
  if (folders.length === 0 || folders.length * names.length + one <= pagesOf(running)) {
    const [isSameRecord, found] = await Promise.all([
      seesSameRecord(running, signal),
      findRecords(folders, names, running, signal),
    ])
    return { isSameRecord, folders: found }
  }
  const likely = Promise.resolve(running.pendingDeletes.map(({ object }) => object.key))
  const skipped = new Set(plan.skipped)
  const marks = recordMarks(prefix, inPrefix, { isLeftOut: folder => skipped.has(folder) })
  const hints = { likely, marks }
  const objects = await listRemote(running.tools.store, prefix, signal, undefined, hints)
  const found = new Set(objects.map(({ key }) => folderOfRecord(key.slice(prefix.length), names)))
  const isSameRecord =
    inPrefix === undefined
      ? await seesSameRecord(running, signal)
      : isSame(running.seen, objects.find(({ key }) => key === inPrefix)?.etag)
  return { isSameRecord, folders: folders.filter(folder => found.has(folder)) }
}

/** At least one; other deploys' objects below the prefix are listed, too, or skipped with one request per folder. */
function pagesOf({ plan: { before, nested, skipped } }: Running): number {
  const listed = before.objects + skipped.length * PAGE
  const objects = nested.reduce((sum, folder) => sum + (folder.objects ?? PAGE), listed)
  return Math.max(1, Math.ceil(objects / PAGE))
}

/** Whether the record is as this run knows it. @throws StoreError */
export async function seesSameRecord(running: Running, signal: AbortSignal): Promise<boolean> {
  const place = recordPlace(running)
  if (place === undefined || running.seen.is === 'unknown') return true
  return isSame(running.seen, await recordEtag(place, signal))
}

function isSame(seen: Seen, etag: string | undefined): boolean {
  return seen.is === 'unknown' || etag === (seen.is === 'there' ? seen.etag : undefined)
}

/** The folders that hold a record. LIST needs no other right than the deploy has. */
async function findRecords(
  folders: readonly string[],
  names: readonly string[],
  { plan, tools: { store, limiter } }: Running,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const places = folders.flatMap(folder =>
    names.map(name => ({ folder, key: plan.target.prefix + folder + name })),
  )
  const found = await Promise.all(
    places.map(async ({ folder, key }) => {
      const record = await limiter.run(0, signal, () => findObject(store, key, signal))
      return record === undefined ? [] : [folder]
    }),
  )
  return found.flat()
}
