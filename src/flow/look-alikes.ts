import { encodeKey } from '../names/addresses.ts'
import { foldersAbove } from '../names/folders.ts'
import { composed } from '../patterns/pattern.ts'
import type { Plan } from '../plan/plan.ts'
import { pathOf } from '../plan/plan.ts'
import { rowKey } from '../record/record.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'
import type { Session } from './session.ts'

/** More would bury the rest. */
const MOST_NAMES = 10

/** macOS and Linux may write the same name in different Unicode forms, which results in two objects that look alike. */
export function warnOfOtherForms({ changes, kept }: Plan, session: Session): void {
  const others = kept.filter(({ reason }) => reason === 'other-form')
  if (others.length === 0) return
  const byName = new Map(changes.map(change => [composed(pathOf(change)), pathOf(change)]))
  const lines = others.slice(0, MOST_NAMES).map(({ path }) => {
    const wanted = byName.get(composed(path)) ?? path
    return `${visible(path)}: in the bucket ${encodeKey(path)}, in the source ${encodeKey(wanted)}`
  })
  session.warn(
    [
      `${counted(others.length, 'object')} would be replaced by a file whose name only looks the same, and stay${others.length === 1 ? 's' : ''}: links may name either.`,
      ...lines,
      'Rename the files to the form that your links use, mostly NFC, as builds on Linux have it. Delete the other objects once nothing links to them.',
    ].join('\n'),
  )
}

/**
 * MinIO does not list the contents of a folder `about/` beside an object `about`, and other stores may hide the object. A
 * deploy then considers them missing.
 * @param known whether the record has a row under this hash of a key
 */
export function warnOfHidden(
  { changes, target }: Plan,
  remote: readonly RemoteObject[],
  known: { has(row: string): boolean },
  session: Session,
): void {
  const missing = changes.flatMap(change =>
    change.action === 'create' && known.has(rowKey(change.wanted.key)) ? [change.wanted] : [],
  )
  if (missing.length === 0) return
  const listed = remote.map(({ key }) => key.slice(target.prefix.length))
  const objects = new Set(listed)
  const folders = new Set(foldersAbove(listed))
  const hidden = missing.flatMap(({ path }) => {
    const object = foldersAbove([path])
      .map(folder => folder.slice(0, -1))
      .find(name => objects.has(name))
    if (object !== undefined) return [{ path, behind: object }]
    return folders.has(`${path}/`) ? [{ path, behind: `${path}/…` }] : []
  })
  const [first] = hidden
  if (first === undefined) return
  session.warn(
    `The store does not list ${counted(hidden.length, 'object')} that an earlier deploy wrote, such as ${visible(first.path)} beside ${visible(first.behind)}, ` +
      'so every deploy uploads them again, and none deletes them. MinIO does not list a folder beside an object of its name. Use clean-urls: false with it, or another store.',
  )
}
