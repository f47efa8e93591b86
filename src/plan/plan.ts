import type { RemoteObject } from '../remote/object-store.ts'
import type { Kind, SiteObject } from '../site/site-object.ts'

export interface Create {
  readonly action: 'create'
  readonly reason: 'not-in-bucket'
  readonly wanted: SiteObject
}

export interface Update {
  readonly action: 'update'
  /** `content-unknown`: the ETag tells nothing of the content, so it is written again to be sure. */
  readonly reason: 'size-differs' | 'content-differs' | 'content-unknown'
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

export interface Delete {
  readonly action: 'delete'
  readonly reason: 'not-in-source' | 'removed'
  readonly object: RemoteObject
  readonly path: string
  readonly kind: Kind
}

export interface Unchanged {
  readonly action: 'unchanged'
  readonly reason: 'same-content'
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

/** One line of the plan. Only `action` decides what is done; `reason` is for people. */
export type Change = Create | Update | Delete | Unchanged
export type Action = Change['action']
export type Reason = Change['reason']

/** An object below the prefix that the source does not have and that stays all the same. */
export interface Kept {
  readonly object: RemoteObject
  readonly path: string
  readonly reason: 'delete-is-off' | 'not-selected' | 'protected' | 'folder-marker' | 'well-known'
}

/** What a deploy or a removal is going to do. Nothing is written that is not in it. */
export interface Plan {
  readonly bucket: string
  /** Empty, or ends in `/`. */
  readonly prefix: string
  /** In the order of writing; the unchanged last. */
  readonly changes: readonly Change[]
  readonly kept: readonly Kept[]
}

/** Why a plan must not be carried out, and which setting would allow it. */
export interface Refusal {
  readonly problem: string
  readonly hint: string
  /** The paths concerned, for the log; possibly many. */
  readonly paths: readonly string[]
}

export function pathOf(change: Change): string {
  return change.action === 'delete' ? change.path : change.wanted.path
}

export function keyOf(change: Change): string {
  return change.action === 'delete' ? change.object.key : change.wanted.key
}
