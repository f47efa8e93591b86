import type { Refusal } from '../errors.ts'
import type { Memory } from '../record/memory.ts'

/**
 * What speaks against a preview at a prefix: that something else was deployed there, or that it cannot be told. Pure.
 * @param preview the number of its pull request; absent: the run is about no preview
 */
export function checkPreview(preview: number | undefined, memory: Memory): readonly Refusal[] {
  if (preview === undefined) return []
  const isThere = memory.seen.is === 'there'
  if (!isThere || memory.preview === preview) return []
  const problem = memory.isBlank
    ? 'The record in the prefix cannot be read, so this run cannot tell whether the prefix holds a preview.'
    : 'The prefix holds objects that no preview of this pull request put there.'
  const hint = memory.isBlank
    ? 'Allow s3:GetObject on the record.'
    : 'Give previews a prefix of their own, such as the default pr-<number>.'
  return [{ problem, hint, paths: [] }]
}
