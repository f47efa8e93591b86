const MIB = 1024 * 1024

/** Larger files go up in parts; up to this size, in bytes, one request takes them whole. */
export const MULTIPART_THRESHOLD = 64 * MIB

/** S3's limit of parts in an upload. */
const MAX_PARTS = 10_000

/** Small enough that some are hashed while others travel, and as other clients have it. */
const USUAL_PART = 8 * MIB

/**
 * Bytes of each part but the last of a file of `size` bytes. Depends on the size alone, so that the ETag
 * of what was uploaded can be computed again from the file.
 */
export function partSizeFor(size: number): number {
  const least = Math.ceil(size / MAX_PARTS / MIB) * MIB
  return Math.max(USUAL_PART, least)
}
