import type { Knowledge } from '../compare/knowledge.ts'
import { byKey } from '../names/by-key.ts'
import { type Kind, mayBeLoaded } from '../names/kind.ts'
import { composed } from '../patterns/pattern.ts'
import type { Provenance } from '../record/record.ts'
import type { Order } from '../references/order.ts'
import { isMd5 } from '../s3/etag.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import type { SiteObject } from '../site/site-object.ts'
import { completePlan } from './complete.ts'
import { isMissed } from './missed.ts'
import { deletesByPhase, writesByPhase } from './order.ts'
import {
  type Change,
  type Delete,
  isWrite,
  type Kept,
  type Plan,
  type Unchanged,
  type Update,
  type Write,
} from './plan.ts'
import { writesByReference } from './reference-order.ts'
import { asRecorded, carriedRows, isBehind, rowOf, unchangedRow, unneededRow } from './rows.ts'
import {
  type BucketState,
  countBefore,
  isFolderMarker,
  kindsIn,
  plannedRecord,
  whyUntouchable,
} from './state.ts'
import { workOf } from './steps.ts'

/** All that a deploy is planned from. */
export interface DeployState extends BucketState {
  readonly wanted: readonly SiteObject[]
  readonly knowledge: Knowledge
  readonly deletes: DeleteRule
  /** Sent with every write. */
  readonly write: WriteOptions
  readonly provenance: Provenance
  /** Which writes reference which; absent: they are ordered by kind. */
  readonly order?: Order | undefined
  /** Paths that the source lacks but its pages show. Such objects stay. */
  readonly stillNamed?: ReadonlySet<string>
}

/** Which objects that are not in the source are deleted. */
export type DeleteRule =
  | { readonly mode: 'off' }
  | {
      /** `owned`: those that an earlier deploy put there, as they are. */
      readonly mode: 'all' | 'owned'
      /** Milliseconds since 1970. */
      readonly now: number
      /** How long a file that pages may load stays after the source has lost it. Milliseconds. */
      readonly keepAssets: number
    }

/** Compares every wanted object with the bucket. Pure. */
export function compareSite(
  state: Pick<DeployState, 'wanted' | 'remote' | 'knowledge' | 'memory' | 'write'>,
): readonly (Write | Unchanged)[] {
  const remote = byKey(state.remote)
  return state.wanted.map((want, at) =>
    changeFor(want, remote.get(want.key), state.knowledge.contentIds[at], state),
  )
}

/**
 * Compares what is wanted with what is there. Pure: the same state gives the same plan.
 * @param compared what `compareSite` made of the state, where it was needed before: `order` counts its writes
 */
export function planDeploy(state: DeployState, compared = compareSite(state)): Plan {
  const { target, nested, skipped, memory, write, provenance, cloudFront, order } = state
  const kindOf = kindsIn(state)
  const { deletes, kept } = sortOutStrangers(state, kindOf)
  const writes = compared.filter(isWrite)
  const stages = {
    writes: order ? [writesByReference(writes, order)] : writesByPhase(writes),
    deletes: deletesByPhase(deletes, true),
  }
  const unchanged = compared.filter(change => change.action === 'unchanged')
  const changes: readonly Change[] = [...workOf(stages), ...unchanged]
  const carried = carriedRows(memory, { changes, kept }, skipped)
  const behind = state.knowledge.isNew || isBehind(memory, { changes, kept }, carried)
  return completePlan({
    command: 'deploy',
    target,
    changes,
    stages,
    write,
    kept,
    nested,
    skipped,
    carried,
    before: countBefore(state, kindOf, mayDelete(state), false),
    provenance,
    ...plannedRecord(memory, behind),
    cloudFront,
  })
}

function mayDelete({ deletes, memory }: DeployState): (object: RemoteObject) => boolean {
  return deletes.mode === 'owned' ? object => memory.recollection.isOwned(object) : () => true
}

type Comparing = Parameters<typeof compareSite>[0]

function changeFor(
  wanted: SiteObject,
  object: RemoteObject | undefined,
  contentId: string | undefined,
  state: Comparing,
): Write | Unchanged {
  const { knowledge, memory } = state
  if (!object) return { action: 'create', reason: 'not-in-bucket', wanted }
  const update = (reason: Update['reason']): Update => ({
    action: 'update',
    reason,
    wanted,
    object,
    ...rowOf(object, memory),
  })
  if (object.size !== wanted.size) return update('size-differs')
  if (contentId === undefined)
    return update(isContentKnown(object, state) ? 'content-differs' : 'content-unknown')
  const wrong = knowledge.wrongHeaders.get(wanted.key)
  if (wrong === undefined) return unchanged(wanted, object, contentId, state)
  return {
    action: 'headers',
    reason: 'headers-differ',
    ...wrong,
    object,
    ...rowOf(object, memory),
    configured: wanted.headers,
    contentId,
  }
}

/** By its ETag, or by the record if ETags are not hashes. */
function isContentKnown(object: RemoteObject, { knowledge, memory }: Comparing): boolean {
  if (knowledge.etags === 'opaque') return (memory.recollection.rowOf(object)?.contentId ?? '') !== ''
  return isMd5(object.etag)
}

function unchanged(
  wanted: SiteObject,
  object: RemoteObject,
  contentId: string,
  { knowledge, memory, write }: Comparing,
): Unchanged {
  const row = unchangedRow(wanted, object, contentId, knowledge, write)
  return {
    action: 'unchanged',
    reason: 'same-content',
    wanted,
    object,
    row: asRecorded(row, memory.recollection.rowOf(object)),
    invalidates: isMissed(wanted, object, memory),
  }
}

/** What happens to the objects that are not in the source. */
function sortOutStrangers(state: DeployState, kindOf: (object: RemoteObject) => Kind) {
  const wanted = byKey(state.wanted)
  let names: ReadonlySet<string> | undefined
  const isOtherForm = (key: string) => {
    names ??= new Set(state.wanted.map(({ key }) => composed(key)))
    return names.has(composed(key))
  }
  const hasWellKnown = state.wanted.some(({ path }) => isWellKnown(path))
  const deletes: Delete[] = []
  const kept: Kept[] = []
  for (const object of state.remote) {
    if (wanted.has(object.key)) continue
    const path = object.key.slice(state.target.prefix.length)
    const kind = kindOf(object)
    const known = rowOf(object, state.memory)
    const reason =
      whyKept(object, path, state, hasWellKnown) ?? (isOtherForm(object.key) ? 'other-form' : undefined)
    if (reason) {
      kept.push({ object, path, reason, ...known })
      continue
    }
    const unneededSince = mayBeLoaded(kind) ? keptSince(object, state) : undefined
    if (unneededSince === undefined && state.stillNamed?.has(path)) {
      kept.push({ object, path, reason: 'still-named', ...known })
    } else if (unneededSince === undefined) {
      // Pages that an edge still holds may need a hashed file, which was never another under its name.
      const invalidates = kind !== 'hashed'
      deletes.push({ action: 'delete', reason: 'not-in-source', object, path, kind, invalidates, ...known })
    } else {
      kept.push({ object, path, reason: 'kept-asset', row: unneededRow(object, known.row, unneededSince) })
    }
  }
  return { deletes, kept }
}

/** Since when a file that is kept for now has not been needed. The first deploy that finds it unneeded sets the time. */
function keptSince(object: RemoteObject, { deletes, memory }: DeployState): number | undefined {
  if (deletes.mode === 'off') return undefined
  const { now, keepAssets } = deletes
  const since = memory.recollection.rowOf(object)?.unneededSince ?? now
  return now - since < keepAssets ? since : undefined
}

function whyKept(
  object: RemoteObject,
  path: string,
  { deletes, selection, memory }: DeployState,
  hasWellKnown: boolean,
): Kept['reason'] | undefined {
  if (isFolderMarker(object)) return 'folder-marker'
  const untouchable = whyUntouchable(path, selection)
  if (untouchable) return untouchable
  if (deletes.mode === 'off') return 'delete-is-off'
  if (deletes.mode === 'owned' && !memory.recollection.isOwned(object)) return 'not-owned'
  return isWellKnown(path) && !hasWellKnown ? 'well-known' : undefined
}

function isWellKnown(path: string): boolean {
  return path.startsWith('.well-known/')
}
