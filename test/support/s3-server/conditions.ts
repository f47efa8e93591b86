import type { Bucket, StoredObject } from './bucket.ts'
import { unquoted } from './call.ts'
import { noSuchKey, notImplemented, preconditionFailed } from './s3-error.ts'

type Headers = Readonly<Record<string, string>>

export const matches = (condition: string, { etag }: StoredObject): boolean =>
  condition === '*' || condition.split(',').some(candidate => unquoted(candidate.trim()) === etag)

/** If-None-Match and If-Match of a request that writes `key`. */
export function verifyWriteConditions(
  headers: Headers,
  key: string,
  bucket: Pick<Bucket, 'find' | 'ignoresConditions'>,
): void {
  if (bucket.ignoresConditions) return
  const existing = bucket.find(key)
  const noneMatch = headers['if-none-match']
  const match = headers['if-match']
  if (noneMatch !== undefined) {
    if (noneMatch !== '*') throw notImplemented('If-None-Match')
    if (existing !== undefined) throw preconditionFailed('If-None-Match')
  }
  if (match !== undefined) {
    if (existing === undefined) throw noSuchKey(key)
    if (!matches(match, existing)) throw preconditionFailed('If-Match')
  }
}

/** If-Match of a delete. What is not there counts as deleted, whatever the condition. */
export function verifyDeleteCondition(
  condition: string | undefined,
  key: string,
  bucket: Pick<Bucket, 'find' | 'ignoresConditions'>,
): void {
  const existing = bucket.ignoresConditions ? undefined : bucket.find(key)
  if (condition !== undefined && existing !== undefined && !matches(condition, existing))
    throw preconditionFailed('If-Match')
}
