import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { selection } from '../patterns/selection.ts'
import { type Memory, recall } from '../record/memory.ts'
import { recordMarks, sortOutNested } from '../record/nested.ts'
import { type Reading, readRecord } from '../record/record-store.ts'
import { listRemote } from '../s3/list.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'
import type { Bucket } from './bucket.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'connections' | 'explain' | 'host' | 'warn'>

export interface ListingWatch {
  /** Keys, many of which probably exist. */
  readonly likely?: Promise<readonly string[]>
  /** Is told how many objects were listed. */
  readonly onListed?: (objects: number) => void
}

/**
 * Lists the prefix and reads the record, side by side. A removal needs to know that there is a record, but its content
 * only for a preview.
 */
export async function readBucket(
  { target, command, preview, selection: lines }: DeployConfig | RemoveConfig,
  { connections, explain, host, warn }: Needed,
  signal: AbortSignal,
  { likely, onListed }: ListingWatch = {},
): Promise<Bucket> {
  const { store, recordStore, recordKey } = connections
  const onProgress = (objects: number) => {
    onListed?.(objects)
    host.progress(`Listed ${counted(objects, 'object')}`)
  }
  const jumped = new Set<string>()
  const { reaches } = selection(lines)
  const marks = recordMarks(target.prefix, recordKey, {
    isLeftOut: folder => !reaches(folder.slice(0, -1)),
    onJump: folder => jumped.add(folder),
  })
  const [objects, reading] = await Promise.all([
    listRemote(store, target.prefix, signal, onProgress, { likely, marks }),
    recordStore && (command === 'deploy' || preview !== undefined)
      ? readRecord(recordStore, signal)
      : nothingToRead,
  ])
  const surroundings = sortOutNested(objects, target.prefix, recordKey, jumped)
  // A removal ignores a record outside the prefix.
  const place = command === 'remove' && recordStore?.isElsewhere ? undefined : recordStore
  const memory = recall(place, reading, surroundings.record)
  warnOfRecord(memory, { explain, warn })
  return { ...surroundings, memory }
}

const nothingToRead: Reading = { state: 'none' }

function warnOfRecord(
  { problem, place }: Memory,
  { explain, warn }: Pick<Session, 'explain' | 'warn'>,
): void {
  if (problem === undefined) return
  const record = `The record ${visible(place?.key ?? '')}`
  if (problem.is === 'unusable') {
    warn(`${record} cannot be used: ${problem.why}. This run ignores it and writes a new one.`)
  } else {
    const { problem: what, hint } = explain(problem.error, place?.bucket)
    warn(`${record} cannot be read, so this run ignores it.\n${what}\n${hint}`)
  }
}
