import { encodeKey } from '../names/addresses.ts'
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

/** macOS may write a name in another Unicode form than a build on Linux did: two objects that look alike. */
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
 * MinIO does not list an object `about` beside `about/…`, so a deploy takes it for missing.
 * @param known whether the record has a row under this hash of a key
 */
export function warnOfHidden(
  { changes }: Plan,
  remote: readonly RemoteObject[],
  known: { has(row: string): boolean },
  session: Session,
): void {
  const missing = changes.filter(change => change.action === 'create' && known.has(rowKey(change.wanted.key)))
  if (missing.length === 0) return
  const folders = new Set(
    remote.flatMap(({ key }) => [...key.matchAll(/\//g)].map(({ index }) => key.slice(0, index))),
  )
  const hidden = missing.filter(change => change.action === 'create' && folders.has(change.wanted.key))
  const [first] = hidden
  if (first === undefined) return
  const path = visible(pathOf(first))
  session.warn(
    `The store does not list ${counted(hidden.length, 'object')} that an earlier deploy wrote, such as ${path} beside ${path}/…, so every deploy ` +
      'uploads them again. MinIO hides an object behind a folder of the same name. Use clean-urls: directories or false with it, or another store.',
  )
}
