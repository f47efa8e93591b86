import type { Distribution } from '../cloudfront/invalidation.ts'
import type { CloudFrontOptions } from '../cloudfront/options.ts'
import type { Refusal } from '../errors.ts'
import type { HeaderDifference } from '../headers/differences.ts'
import type { Kind } from '../names/kind.ts'
import type { Seen } from '../record/memory.ts'
import type { NestedDeploy } from '../record/nested.ts'
import type { Provenance, RecordRow } from '../record/record.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { RemoteObject, WriteCondition } from '../s3/object-store.ts'
import type { Target } from '../s3/target.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import type { SiteObject } from '../site/site-object.ts'

/**
 * What a deploy or a removal is going to do, whole: nothing is written that is not in it, and to apply it takes nothing
 * but the files that it names. A plain value, which can be written to a file and read back (codec.ts). The base that it
 * was made from are the objects in `changes` and `kept`, as LIST showed them, and `record.seen`.
 */
export interface Plan {
  readonly command: 'deploy' | 'remove'
  readonly target: Target
  /** In the order of writing; the unchanged last. */
  readonly changes: readonly Change[]
  /** What to do, in this order. */
  readonly steps: readonly Step[]
  /** Sent with every write. */
  readonly write: WriteOptions
  readonly kept: readonly Kept[]
  readonly nested: readonly NestedDeploy[]
  /** Folders below the prefix that are left out, of which not all was listed. They end in `/`; nothing in them is touched. */
  readonly skipped: readonly string[]
  /** What the next record still says of objects that were not listed. */
  readonly carried: readonly CarriedRow[]
  readonly before: Before
  /** Why it must not be applied; empty when it may. */
  readonly refusals: readonly Refusal[]
  /** Who is behind it, for the record. */
  readonly provenance: Provenance
  /** Absent: no cache is told, or there is nothing to tell. */
  readonly invalidation?: PlannedInvalidation
  /** Absent: none is kept. */
  readonly record?: PlannedRecord
}

/** A row of the record whose object nobody knows: the record names no keys. */
export interface CarriedRow {
  /** As in record.ts. */
  readonly key: string
  readonly row: RecordRow
}

export interface Create {
  readonly action: 'create'
  readonly reason: 'not-in-bucket'
  readonly wanted: SiteObject
}

/** The existing object, and what the record says about it, as far as that is still true. */
interface Existing {
  readonly object: RemoteObject
  readonly row?: RecordRow
}

export interface Update extends Existing {
  readonly action: 'update'
  /** `content-unknown`: the object's content is unknown, so it is written again to be sure. */
  readonly reason: 'size-differs' | 'content-differs' | 'content-unknown'
  readonly wanted: SiteObject
}

/** The content is right, but its headers are not. */
export interface HeadersChange extends Existing {
  readonly action: 'headers'
  readonly reason: 'headers-differ'
  /** Its headers may hold more than is configured: what was found on the object is carried over. */
  readonly wanted: SiteObject
  readonly configured: ObjectHeaders
  /** What the object holds (SiteObject.contentId). */
  readonly contentId: string
  /** Empty if only the record shows that there is a difference. */
  readonly differences: readonly HeaderDifference[]
}

export interface Delete extends Existing {
  readonly action: 'delete'
  /** `removed`: by the command `remove`, whatever the source holds. */
  readonly reason: 'not-in-source' | 'removed'
  readonly path: string
  /** `record`: what deploys leave for the next one, which only `remove` takes away. */
  readonly kind: Kind | 'record'
  /** Whether caches have to be told that it is gone. */
  readonly invalidates: boolean
}

export interface Unchanged {
  readonly action: 'unchanged'
  readonly reason: 'same-content'
  readonly wanted: SiteObject
  readonly object: RemoteObject
  /** What the next record says of it. */
  readonly row: RecordRow
  /** Whether an earlier run changed it but was killed before it could tell the caches. */
  readonly invalidates: boolean
}

/** One line of the plan. Only `action` decides what is done; `reason` is for people. */
export type Change = Create | Update | HeadersChange | Delete | Unchanged
/** A change that writes or deletes. */
export type Work = Exclude<Change, Unchanged>
/** A change that writes. */
export type Write = Exclude<Work, Delete>
export type Action = Change['action']
export type Reason = Change['reason']

/** An object below the prefix that is not in the source, or not to be removed, and stays. */
export interface Kept extends Existing {
  readonly path: string
  /**
   * `other-form`: the source has the same name in another Unicode form. `kept-asset`: open tabs and cached pages may still name it. `not-owned`: no earlier deploy put it there. `nested`: another
   * deploy has begun there since the plan was made.
   * `still-named`: a page or stylesheet of the source shows it, and the source does not have it.
   */
  readonly reason:
    | 'delete-is-off'
    | 'not-selected'
    | 'protected'
    | 'folder-marker'
    | 'well-known'
    | 'kept-asset'
    | 'not-owned'
    | 'still-named'
    | 'other-form'
    | 'nested'
}

/** What the prefix held before, as far as the guards need it. Counts of objects. */
export interface Before {
  readonly objects: number
  /** Those that the run may delete: selected, not protected, no folder markers, owned where only these go. */
  readonly deletable: number
  /** Of the deletable, those without a content hash in their name. */
  readonly deletableUnhashed: number
  readonly hasRecord: boolean
}

/** Whose caches are told. */
export interface PlannedInvalidation {
  readonly options: CloudFrontOptions
  /** As they were found; none before they are asked for. */
  readonly distributions: readonly Distribution[]
}

/** Where the record lies, and what the plan knows of it. */
export interface PlannedRecord {
  readonly bucket: string
  readonly key: string
  /** In another bucket, or not below the prefix: LIST of the prefix does not show it. */
  readonly isElsewhere: boolean
  /** As this plan saw it, to tell whether another run has written it since. */
  readonly seen: Seen
  /** Under which a new one may take its place. */
  readonly condition?: WriteCondition
  /** Whether the store is known to enforce the condition. Otherwise the run looks for other runs' records. */
  readonly isGuarded: boolean
  /** Whether it lacks something this run found out: then a new one is worth writing even if nothing changes. */
  readonly isBehind: boolean
  /** URL paths whose invalidation an earlier run has left to this one. */
  readonly openPaths: readonly string[]
}

/**
 * One step, which starts once all earlier steps are done. After a failure, no further write, delete or check begins;
 * `invalidate` and `record` still run, for what was done until then.
 * - `claim`: an empty record goes up, so that other runs know of this deploy from its first write on.
 * - `check`: whether another run has written the record since the plan was made; then nothing may be deleted. And whether
 *   a folder has become another deploy's; then nothing may be deleted there. It may begin to look during the writes right
 *   before it, if it is still looking when they are done.
 */
export type Step =
  | WriteStep
  | DeleteStep
  | { readonly step: 'claim' }
  | { readonly step: 'check' }
  | { readonly step: 'invalidate' }
  | { readonly step: 'record' }

/** The plan's changes from `from` to `to` (exclusive), carried out side by side. */
export interface Span {
  /** For people. */
  readonly name: string
  readonly from: number
  readonly to: number
}

export interface WriteStep extends Span {
  readonly step: 'write'
  /**
   * What each write waits for besides the steps before, by place in this step. Places behind its writes are joints, which
   * are done as soon as what they wait for is: many writes wait for the same many by one number each. Absent: none waits.
   */
  readonly needs?: readonly (readonly number[])[]
}

export interface DeleteStep extends Span {
  readonly step: 'delete'
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

export function isWrite(change: Change): change is Write {
  return change.action !== 'unchanged' && change.action !== 'delete'
}
