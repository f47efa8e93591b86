import type { Action, Change, Kept, Plan, Reason } from '../plan/plan.ts'
import { counted } from '../text/format.ts'
import { groupBy } from '../text/group-by.ts'

const reasonWords: Readonly<Record<Reason, string>> = {
  'not-in-bucket': 'not in the bucket',
  'size-differs': 'size differs',
  'content-differs': 'content differs',
  'content-unknown': 'content unknown, written to be sure',
  'headers-differ': 'headers differ',
  'not-in-source': 'not in the source',
  removed: 'asked for',
  'same-content': 'same content',
}

/** Why a change is in the plan, for people; which headers differ, where that is known. Not made safe. */
export function whyWords(change: Change): string {
  const words = reasonWords[change.reason]
  if (change.action !== 'headers' || change.differences.length === 0) return words
  return `${words}: ${change.differences.map(({ name }) => name).join(', ')}`
}

interface ActionWords {
  /** Before the path, in the log. */
  readonly sign: string
  readonly planned: string
  readonly done: string
}

export const actionWords: Readonly<Record<Action, ActionWords>> = {
  create: { sign: '+', planned: 'Create', done: 'Created' },
  update: { sign: '~', planned: 'Update', done: 'Updated' },
  headers: { sign: '=', planned: 'Headers', done: 'Headers' },
  delete: { sign: '-', planned: 'Delete', done: 'Deleted' },
  unchanged: { sign: ' ', planned: 'Unchanged', done: 'Unchanged' },
}

/** The actions that do something, in the order in which they are shown. */
export const workActions = ['create', 'update', 'headers', 'delete'] as const

const keptWords: Readonly<Record<Kept['reason'], string>> = {
  'delete-is-off': 'not in the source, but delete is off',
  'not-selected': 'left out by include or exclude',
  protected: 'protected',
  'folder-marker': 'folder marker',
  'well-known': 'below .well-known/, which the source does not have',
  'kept-asset': 'files that open tabs may still load (keep-assets)',
  'not-owned': 'not put there by an earlier deploy',
}

/** One sentence for each reason why objects stay. */
export function keptLines(kept: Plan['kept']): readonly string[] {
  return [...groupBy(kept, ({ reason }) => reason)].map(
    ([reason, { length }]) =>
      `${counted(length, 'object')} ${length === 1 ? 'stays' : 'stay'}: ${keptWords[reason]}`,
  )
}

/** Folders of other deploys that are named, not only counted. */
const MOST_NESTED = 10

/** A line for each folder that belongs to another deploy. `named` makes a path fit to be shown. */
export function nestedLines(nested: Plan['nested'], named: (path: string) => string): readonly string[] {
  const rest = nested.slice(MOST_NESTED)
  const objects = rest.reduce((sum, folder) => sum + folder.objects, 0)
  return [
    ...nested
      .slice(0, MOST_NESTED)
      .map(folder => nestedLine(named(folder.path), folder.objects, 'belongs to another deploy')),
    ...(rest.length > 0
      ? [nestedLine(`… and ${counted(rest.length, 'more folder')}`, objects, 'of other deploys')]
      : []),
  ]
}

function nestedLine(subject: string, objects: number, whose: string): string {
  return `${subject} ${whose}; left alone (${counted(objects, 'object')})`
}
