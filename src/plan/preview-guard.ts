import type { Refusal } from '../errors.ts'
import type { Memory } from '../record/memory.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { isFolderMarker } from './state.ts'

/** What a prefix holds. */
export interface Held {
  /** Without the record. */
  readonly own: readonly RemoteObject[]
  readonly memory: Memory
}

/**
 * What speaks against a preview at a prefix: that something else was deployed there, or that it cannot be told. Pure.
 * @param preview the number of its pull request; absent: the run is about no preview
 */
export function checkPreview(preview: number | undefined, { own, memory }: Held): readonly Refusal[] {
  if (preview === undefined) return []
  const isThere = memory.seen.is === 'there'
  const isEmpty = !isThere && own.every(isFolderMarker)
  if (isEmpty || (isThere && memory.preview === preview)) return []
  return [{ ...(isThere && memory.isBlank ? UNREADABLE : STRANGE), paths: [] }]
}

const UNREADABLE = {
  problem:
    'The record in the prefix cannot be read, so this run cannot tell whether the prefix holds a preview.',
  hint: 'Allow s3:GetObject on the record.',
}

const STRANGE = {
  problem: 'The prefix holds objects that no preview of this pull request put there.',
  hint: 'Give previews a prefix of their own, such as the default pr-<number>. If an earlier tool put a preview there, remove it once.',
}
