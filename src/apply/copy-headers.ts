import type { HeadersChange } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { Written } from '../s3/object-store.ts'
import { MULTIPART_THRESHOLD } from '../s3/part-size.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'
import { mayPassWithout } from './conditions.ts'
import { applied, ended } from './ended.ts'
import { putInParts } from './put-in-parts.ts'
import { putWhole } from './put-whole.ts'

/**
 * Up to this size, in bytes, an object whose headers are wrong is sent again: a PUT costs what a copy costs, and
 * needs no right to read.
 */
const SEND_AGAIN = 4 * 1024 * 1024
/** S3's limit for a copy in one request, in bytes. */
const LARGEST_COPY = 5 * 1024 ** 3

/** Whether a copy is the better way to change the headers. */
export function isCopied({ wanted: { size } }: HeadersChange): boolean {
  return size > SEND_AGAIN && size <= LARGEST_COPY
}

/** Changes an object's headers by a copy onto itself. If the store cannot do that, the object is sent again. */
export async function copyHeaders(change: HeadersChange, context: ChangeContext): Promise<Outcome> {
  const { limiter, starts } = context
  const { size, contentId } = change.wanted
  try {
    const written = await limiter.run(0, starts, () => copyUnlessChanged(change, context))
    return applied(change, 0, written, contentId)
  } catch (error) {
    if (!isRefused(error)) return ended(change, error, context)
    return size > MULTIPART_THRESHOLD ? putInParts(change, context) : putWhole(change, context)
  }
}

/**
 * What is read is compared with the plan, and what is replaced: between the two another run may have put up something else.
 * @throws StoreError
 */
async function copyUnlessChanged(
  change: HeadersChange,
  { store, options, conditions, requests }: ChangeContext,
): Promise<Written> {
  const { key, headers } = change.wanted
  const copy = { key, etag: change.object.etag, headers, options }
  const condition = conditions.ofCopy(change)
  if (condition === undefined) return store.copyOntoItself(copy, requests)
  try {
    return await store.copyOntoItself({ ...copy, condition }, requests)
  } catch (error) {
    // Who may read the object may ask for it.
    if (!mayPassWithout(error, false)) throw error
    const written = await store.copyOntoItself(copy, requests)
    conditions.forgo('copy')
    return written
  }
}

/** The copy, not the key: no right to read, no such operation, or an object that has become another. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false
  return error.details.verdict === 'key' || error.details.status === 403 || error.details.status === 501
}
