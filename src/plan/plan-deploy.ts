import type { Knowledge } from '../compare/knowledge.ts'
import { type Kind, kindsOfKeys, mayBeLoaded } from '../names/kind.ts'
import type { Selected } from '../patterns/selection.ts'
import type { NestedDeploy } from '../record/nested.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { Target } from '../s3/target.ts'
import type { SiteObject } from '../site/site-object.ts'
import { inOrder } from './order.ts'
import type { Before, Change, Delete, Kept, Plan, Update } from './plan.ts'

/** All that a plan is made of. */
export interface DeployState {
  readonly target: Target
  readonly wanted: readonly SiteObject[]
  /** Below the prefix, without the record and without what other deploys keep there. */
  readonly remote: readonly RemoteObject[]
  readonly nested: readonly NestedDeploy[]
  readonly knowledge: Knowledge
  readonly selection: Pick<Selected, 'selected' | 'protected'>
  readonly deletes: Deletes
}

export type Deletes =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'all' | 'owned'
      /** Whether an earlier deploy put the object there, as it is. */
      readonly isOwned: (object: RemoteObject) => boolean
      /** Whether a file that pages may load and the source does not have is to stay for now. */
      readonly isKept: (object: RemoteObject) => boolean
    }

/** Compares what is wanted with what is there. Pure: the same state gives the same plan. */
export function planDeploy(state: DeployState): Plan {
  const remote = new Map(state.remote.map(object => [object.key, object]))
  const wanted = new Set(state.wanted.map(({ key }) => key))
  const changes = state.wanted.map(want => compare(want, remote.get(want.key), state.knowledge))

  const kindOf = kindsOf(state)
  const hasWellKnown = state.wanted.some(({ path }) => isWellKnown(path))
  const kept: Kept[] = []
  for (const object of state.remote) {
    if (wanted.has(object.key)) continue
    const path = object.key.slice(state.target.prefix.length)
    const kind = kindOf(path)
    const reason = whyKept(object, path, kind, state, hasWellKnown)
    if (reason) kept.push({ object, path, reason })
    else changes.push({ action: 'delete', reason: 'not-in-source', object, path, kind })
  }
  return {
    ...state.target,
    changes: inOrder(changes),
    kept,
    before: before(state, kindOf, mayDelete(state.deletes), false),
    nested: state.nested,
  }
}

function mayDelete(deletes: Deletes): (object: RemoteObject) => boolean {
  return deletes.mode === 'owned' ? deletes.isOwned : () => true
}

export interface RemovalState extends Pick<DeployState, 'target' | 'remote' | 'nested' | 'selection'> {
  /** Below the prefix, if there is one. It goes last. */
  readonly record: RemoteObject | undefined
}

/** A plan that removes what is selected and not protected, folder markers too: nobody wants an empty preview. */
export function planRemove(state: RemovalState): Plan {
  const kindOf = kindsOf({ ...state, wanted: [] })
  const changes: Delete[] = []
  const kept: Kept[] = []
  for (const object of state.remote) {
    const path = object.key.slice(state.target.prefix.length)
    const reason = whyUntouchable(path, state.selection)
    if (reason) kept.push({ object, path, reason })
    else changes.push({ action: 'delete', reason: 'removed', object, path, kind: kindOf(path) })
  }
  // What stays may still need it.
  if (state.record && kept.length === 0) {
    const path = state.record.key.slice(state.target.prefix.length)
    changes.push({ action: 'delete', reason: 'removed', object: state.record, path, kind: 'record' })
  }
  return {
    ...state.target,
    changes: inOrder(changes),
    kept,
    before: before(state, kindOf, () => true, state.record !== undefined),
    nested: state.nested,
  }
}

/** An empty object whose key ends in `/` is how consoles show a folder. */
export function isFolderMarker(object: RemoteObject): boolean {
  return object.size === 0 && object.key.endsWith('/')
}

const MD5 = /^[0-9a-f]{32}$/i

function compare(wanted: SiteObject, object: RemoteObject | undefined, knowledge: Knowledge): Change {
  if (!object) return { action: 'create', reason: 'not-in-bucket', wanted }
  const update = (reason: Update['reason']): Update => ({ action: 'update', reason, wanted, object })
  if (object.size !== wanted.size) return update('size-differs')
  if (!knowledge.sameContent.has(wanted.key)) {
    return update(MD5.test(object.etag) ? 'content-differs' : 'content-unknown')
  }
  const wrong = knowledge.wrongHeaders.get(wanted.key)
  if (wrong) return { action: 'headers', reason: 'headers-differ', object, ...wrong }
  return { action: 'unchanged', reason: 'same-content', wanted, object }
}

/** The names of the old build and of the new one tell of each other. */
function kindsOf({ target, remote, wanted }: Pick<DeployState, 'target' | 'remote' | 'wanted'>) {
  return kindsOfKeys([
    ...remote.map(({ key }) => key.slice(target.prefix.length)),
    ...wanted.map(({ path }) => path),
  ])
}

function whyKept(
  object: RemoteObject,
  path: string,
  kind: Kind,
  { deletes, selection }: DeployState,
  hasWellKnown: boolean,
): Kept['reason'] | undefined {
  if (isFolderMarker(object)) return 'folder-marker'
  const untouchable = whyUntouchable(path, selection)
  if (untouchable) return untouchable
  if (deletes.mode === 'off') return 'delete-is-off'
  if (deletes.mode === 'owned' && !deletes.isOwned(object)) return 'not-owned'
  if (isWellKnown(path) && !hasWellKnown) return 'well-known'
  return mayBeLoaded(kind) && deletes.isKept(object) ? 'kept-asset' : undefined
}

function whyUntouchable(
  path: string,
  selection: DeployState['selection'],
): 'not-selected' | 'protected' | undefined {
  if (!selection.selected(path)) return 'not-selected'
  return selection.protected(path) ? 'protected' : undefined
}

function isWellKnown(path: string): boolean {
  return path.startsWith('.well-known/')
}

function before(
  { target, remote, selection }: Pick<DeployState, 'target' | 'remote' | 'selection'>,
  kindOf: (path: string) => Kind,
  mayDelete: (object: RemoteObject) => boolean,
  hasRecord: boolean,
): Before {
  const paths = remote
    .filter(object => !isFolderMarker(object) && mayDelete(object))
    .map(({ key }) => key.slice(target.prefix.length))
    .filter(path => !whyUntouchable(path, selection))
  const unhashed = paths.filter(path => kindOf(path) !== 'hashed')
  return { objects: remote.length, deletable: paths.length, deletableUnhashed: unhashed.length, hasRecord }
}
