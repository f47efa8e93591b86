import type { Action, Change, Kept, Plan, Reason, Work } from '../plan/plan.ts'
import { bytes, counted } from '../text/format.ts'

const reasonWords: Readonly<Record<Reason, string>> = {
  'not-in-bucket': 'not in the bucket',
  'size-differs': 'size differs',
  'content-differs': 'content differs',
  'content-unknown': 'content unknown, so uploaded again',
  'headers-differ': 'headers differ',
  'not-in-source': 'not in the source',
  removed: 'removed',
  'same-content': 'same content',
}

/** Why a change is in the plan, for people; which headers differ, where that is known. Not made safe. */
export function whyWords(change: Change): string {
  const words = reasonWords[change.reason]
  if (change.action !== 'headers' || change.differences.length === 0) return words
  return `${words}: ${change.differences.map(({ name }) => name).join(', ')}`
}

/** What to say of a group of changes in one word, where all are in the plan for the same reason. */
export function sharedReason(changes: readonly Change[]): string | undefined {
  const [first, ...others] = changes
  if (first === undefined) return undefined
  const words = whyWords(first)
  return others.every(change => whyWords(change) === words) ? words : undefined
}

/** Reasons that a group's heading already implies. */
const PLAIN: ReadonlySet<Reason> = new Set(['not-in-bucket', 'removed'])

/** `Create 3 files (208.2 kB)`, `Delete 2 objects (not in the source, 181.3 kB)`. */
export function groupTitle(
  action: Work['action'],
  changes: readonly Change[],
  tense: 'planned' | 'done',
): string {
  const size = counted(changes.length, action === 'delete' ? 'object' : 'file')
  const shared = changes.some(({ reason }) => PLAIN.has(reason)) ? undefined : sharedReason(changes)
  const facts = [
    ...(shared === undefined || action === 'headers' ? [] : [shared]),
    ...(action === 'headers' ? [] : [bytes(changes.reduce((sum, change) => sum + sizeIn(change), 0))]),
  ]
  return `${actionWords[action][tense]} ${size}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`
}

function sizeIn(change: Change): number {
  return change.action === 'delete' ? change.object.size : change.wanted.size
}

/** Pages first, which people know by name, and hashed assets last; else in the plan's order. */
export function forReading<C extends Change>(changes: readonly C[]): readonly C[] {
  const kinds = ['page', 'signal', 'other']
  const rank = (change: Change) => {
    const at = kinds.indexOf(change.action === 'delete' ? change.kind : change.wanted.kind)
    return at < 0 ? kinds.length : at
  }
  return changes.toSorted((a, b) => rank(a) - rank(b))
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
  headers: { sign: '=', planned: 'Change headers of', done: 'Changed headers of' },
  delete: { sign: '-', planned: 'Delete', done: 'Deleted' },
  unchanged: { sign: ' ', planned: 'Unchanged', done: 'Unchanged' },
}

/** The actions that do something, in the order in which they are shown. */
export const workActions = ['create', 'update', 'headers', 'delete'] as const

const keptWords: Readonly<Record<Kept['reason'], string>> = {
  'delete-is-off': 'not in the source, and delete is off',
  'not-selected': 'left out by include or exclude',
  protected: 'protected',
  'folder-marker': 'folder marker',
  'well-known': 'in .well-known/, which the source does not have',
  'other-form': 'the same name as a file of the source, in another Unicode form',
  'kept-asset': 'old files for open tabs (keep-assets)',
  nested: 'in a folder where another deploy has started',
  'not-owned': 'not uploaded by an earlier deploy',
  'still-named': 'not in the source, and pages still show it (broken-links)',
}

/**
 * What stays as it is, a sentence a line.
 * @param named makes a path fit to be shown
 * @param prose makes a text without paths so
 */
export function leftAloneLines(
  { kept, nested, skipped }: Pick<Plan, 'kept' | 'nested' | 'skipped'>,
  named: (path: string) => string,
  prose: (text: string) => string = text => text,
): readonly string[] {
  return [...keptLines(kept).map(prose), ...skippedLines(skipped, named), ...nestedLines(nested, named)]
}

/** One sentence for each reason why objects are kept. */
function keptLines(kept: Plan['kept']): readonly string[] {
  return [...Map.groupBy(kept, ({ reason }) => reason)].map(
    ([reason, { length }]) => `Keeping ${counted(length, 'object')}: ${keptWords[reason]}`,
  )
}

/** How many folders are named; the rest are counted. */
const MOST_FOLDERS = 10

/** A line for each folder whose objects were not counted. */
function skippedLines(skipped: Plan['skipped'], named: (path: string) => string): readonly string[] {
  const more = skipped.length - MOST_FOLDERS
  return [
    ...skipped.slice(0, MOST_FOLDERS).map(named),
    ...(more > 0 ? [counted(more, 'more folder')] : []),
  ].map(folder => `Keeping all of ${folder}: ${keptWords['not-selected']}`)
}

/** A line for each folder that belongs to another deploy. `named` makes a path fit to be shown. */
function nestedLines(nested: Plan['nested'], named: (path: string) => string): readonly string[] {
  const rest = nested.slice(MOST_FOLDERS)
  const objects = rest.reduce<number | undefined>(
    (sum, folder) => (sum !== undefined && folder.objects !== undefined ? sum + folder.objects : undefined),
    0,
  )
  return [
    ...nested
      .slice(0, MOST_FOLDERS)
      .map(folder => nestedLine(named(folder.path), folder.objects, 'belongs to another deploy')),
    ...(rest.length > 0
      ? [nestedLine(`… and ${counted(rest.length, 'more folder')}`, objects, 'of other deploys')]
      : []),
  ]
}

/** @param objects absent: they were not counted */
function nestedLine(subject: string, objects: number | undefined, whose: string): string {
  const howMany = objects === undefined ? '' : ` (${counted(objects, 'object')})`
  return `${subject} ${whose}; left alone${howMany}`
}
