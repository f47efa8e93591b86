import type { HeaderDifference } from '../headers/differences.ts'
import type { Kind } from '../names/kind.ts'
import type { NestedDeploy } from '../record/nested.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { SiteObject } from '../site/site-object.ts'

export interface Create {
  readonly action: 'create'
  readonly reason: 'not-in-bucket'
  readonly wanted: SiteObject
}

export interface Update {
  readonly action: 'update'
  /** `content-unknown`: nothing tells what the object holds, so it is written again to be sure. */
  readonly reason: 'size-differs' | 'content-differs' | 'content-unknown'
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

/** The bytes are right, what is sent with them is not. */
export interface Headers {
  readonly action: 'headers'
  readonly reason: 'headers-differ'
  readonly wanted: SiteObject
  readonly object: RemoteObject
  /** Empty where only the record tells that there is a difference. */
  readonly differences: readonly HeaderDifference[]
}

export interface Delete {
  readonly action: 'delete'
  /** `removed`: asked for by the command `remove`, whatever the source. */
  readonly reason: 'not-in-source' | 'removed'
  readonly object: RemoteObject
  readonly path: string
  /** `record`: what deploys leave for the next one, which only `remove` takes away. */
  readonly kind: Kind | 'record'
}

export interface Unchanged {
  readonly action: 'unchanged'
  readonly reason: 'same-content'
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

/** One line of the plan. Only `action` decides what is done; `reason` is for people. */
export type Change = Create | Update | Headers | Delete | Unchanged
/** A change that writes or deletes. */
export type Work = Exclude<Change, Unchanged>
/** A change that writes. */
export type Write = Exclude<Work, Delete>
export type Action = Change['action']
export type Reason = Change['reason']

/** An object below the prefix that is not in the source, or not to be removed, and stays. */
export interface Kept {
  readonly object: RemoteObject
  readonly path: string
  /**
   * `kept-asset`: open tabs and cached pages may still name it. `not-owned`: no earlier deploy put it there.
   */
  readonly reason:
    | 'delete-is-off'
    | 'not-selected'
    | 'protected'
    | 'folder-marker'
    | 'well-known'
    | 'kept-asset'
    | 'not-owned'
}

/** What the prefix held before, as far as the guards ask. Counts of objects. */
export interface Before {
  readonly objects: number
  /** Those that the run may delete: selected, not protected, no folder markers, owned where only these go. */
  readonly deletable: number
  /** Of the deletable, those without a content hash in their name. */
  readonly deletableUnhashed: number
  readonly hasRecord: boolean
}

/** What a deploy or a removal is going to do. Nothing is written that is not in it. */
export interface Plan {
  readonly bucket: string
  /** Empty, or ends in `/`. */
  readonly prefix: string
  /** In the order of writing; the unchanged last. */
  readonly changes: readonly Change[]
  readonly kept: readonly Kept[]
  readonly before: Before
  readonly nested: readonly NestedDeploy[]
}

export function pathOf(change: Change): string {
  return change.action === 'delete' ? change.path : change.wanted.path
}

export function keyOf(change: Change): string {
  return change.action === 'delete' ? change.object.key : change.wanted.key
}

export function isWork(change: Change): change is Work {
  return change.action !== 'unchanged'
}
