import type { CloudFrontOptions } from '../cloudfront/options.ts'
import { byKey } from '../names/by-key.ts'
import { type Kind, kindsOfKeys } from '../names/kind.ts'
import type { Selected } from '../patterns/selection.ts'
import { conditionFor, type Memory } from '../record/memory.ts'
import type { NestedDeploy } from '../record/nested.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { Target } from '../s3/target.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Before, PlannedRecord } from './plan.ts'

/** What every plan is made of. */
export interface BucketState {
  readonly target: Target
  /** Below the prefix, without the record, what other deploys keep there, and what is skipped. */
  readonly remote: readonly RemoteObject[]
  readonly nested: readonly NestedDeploy[]
  /** Folders below the prefix that are left out, of which not all was listed. */
  readonly skipped: readonly string[]
  readonly memory: Memory
  readonly selection: Pick<Selected, 'selected' | 'protected'>
  /** Absent: no cache is told. */
  readonly cloudFront?: CloudFrontOptions | undefined
}

/** An empty object whose key ends in `/` is how consoles show a folder. */
export function isFolderMarker({ size, key }: RemoteObject): boolean {
  return size === 0 && key.endsWith('/')
}

/** Why an object must not be deleted, whatever the source. */
export function whyUntouchable(
  path: string,
  selection: BucketState['selection'],
): 'not-selected' | 'protected' | undefined {
  if (!selection.selected(path)) return 'not-selected'
  return selection.protected(path) ? 'protected' : undefined
}

/**
 * What the objects are to visitors: what the source says of those that it has. Of what a deploy put there before, the
 * record knows it: a page without an extension, or by a rule, shows in no key. Of others their keys tell, those of the
 * old build and of the new one of each other.
 */
export function kindsIn({
  target,
  remote,
  wanted,
  memory,
}: Pick<BucketState, 'target' | 'remote' | 'memory'> & { readonly wanted: readonly SiteObject[] }) {
  let kindOfKey: ((path: string) => Kind) | undefined
  return (object: RemoteObject): Kind => {
    const kind = byKey(wanted).get(object.key)?.kind
    if (kind !== undefined) return kind
    const path = object.key.slice(target.prefix.length)
    const recorded = memory.recollection.rowOf(object)?.kind
    // Most names tell alone, without a look at all the others.
    if (recorded !== undefined && (recorded !== 'hashed' || kindsOfKeys([path])(path) === 'hashed'))
      return recorded
    kindOfKey ??= kindsOfKeys([
      ...remote.map(({ key }) => key.slice(target.prefix.length)),
      ...wanted.map(({ path }) => path),
    ])
    const ofKey = kindOfKey(path)
    // `max-deletes` spares hashed files: no record makes one of a file whose name has no hash.
    return recorded === 'hashed' && ofKey !== 'hashed' ? 'other' : ofKey
  }
}

/** What the guards ask of the prefix. */
export function countBefore(
  { target, remote, selection }: BucketState,
  kindOf: (object: RemoteObject) => Kind,
  mayDelete: (object: RemoteObject) => boolean,
  hasRecord: boolean,
): Before {
  const deletable = remote
    .filter(object => !isFolderMarker(object) && mayDelete(object))
    .filter(({ key }) => !whyUntouchable(key.slice(target.prefix.length), selection))
  const unhashed = deletable.filter(object => kindOf(object) !== 'hashed')
  return {
    objects: remote.length,
    deletable: deletable.length,
    deletableUnhashed: unhashed.length,
    hasRecord,
  }
}

/** The record as a plan knows it; to be spread into one. */
export function plannedRecord(memory: Memory, isBehind: boolean): { readonly record?: PlannedRecord } {
  const { place, seen, isGuarded, openPaths } = memory
  if (place === undefined) return {}
  const { bucket, key, isElsewhere } = place
  const condition = conditionFor(memory)
  return {
    record: {
      bucket,
      key,
      isElsewhere,
      seen,
      isGuarded,
      isBehind,
      openPaths,
      ...(condition && { condition }),
    },
  }
}
