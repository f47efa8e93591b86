import type { Work } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import type { WriteCondition } from '../s3/object-store.ts'

type Kind = 'ifMatch' | 'ifNoneMatch' | 'copy' | 'delete'

/**
 * The conditions for writes and deletes: the object must still be as the plan found it. They cost nothing, and are never
 * the only guard: some stores ignore them, some refuse them, and If-Match needs the right to read. A condition that turns
 * out not to work is dropped for the rest of the run.
 */
export class Conditions {
  readonly #unusable = new Set<Kind>()

  /** Undefined: no condition can be used. */
  of(change: Work): WriteCondition | undefined {
    if (change.action === 'create')
      return this.#unusable.has('ifNoneMatch') ? undefined : { ifNoneMatch: '*' }
    const { etag } = change.object
    return etag === '' || this.#unusable.has('ifMatch') ? undefined : { ifMatch: etag }
  }

  /** On the object that a copy replaces, besides that on the one that it reads. Younger than those on other writes. */
  ofCopy(change: Work): WriteCondition | undefined {
    return this.#unusable.has('copy') ? undefined : this.of(change)
  }

  get ofDeletes(): boolean {
    return !this.#unusable.has('delete')
  }

  forgo(condition: WriteCondition | 'copy' | 'delete'): void {
    if (typeof condition === 'string') this.#unusable.add(condition)
    else this.#unusable.add('ifMatch' in condition ? 'ifMatch' : 'ifNoneMatch')
  }
}

/** The object was not as the condition says. 404: what was to be replaced is gone. */
export function isUnmet(error: unknown): error is StoreError {
  if (!(error instanceof StoreError)) return false
  const { status, code } = error.details
  return status === 412 || code === 'PreconditionFailed' || code === 'NoSuchKey'
}

/** Error codes of stores for a condition that they do not support, besides 501. */
const UNKNOWN_CODES = ['InvalidArgument', 'InvalidRequest', 'MalformedXML', 'NotImplemented']

/** Whether the request may pass without its condition: the store does not know it, or the role may not ask it. */
export function mayPassWithout(error: unknown, mayBeDenied: boolean): boolean {
  if (!(error instanceof StoreError)) return false
  const { status, code, verdict } = error.details
  if (verdict === 'transient' || verdict === 'throttled') return false
  if (status === 501 || UNKNOWN_CODES.includes(code)) return true
  return mayBeDenied && (status === 403 || code === 'AccessDenied')
}

const BY_WHOM = 'most likely by another run for the same prefix'

/** Another run came in between: what it wrote stays, and the step fails. */
export function changedMeanwhile({ details }: StoreError, isThere: boolean): StoreError {
  const what = isThere
    ? 'it was changed after this run listed the bucket'
    : 'it was deleted after this run listed the bucket'
  return new StoreError(`${what}, ${BY_WHOM}`, {
    ...details,
    code: 'PreconditionFailed',
    status: 412,
    verdict: 'key',
  })
}
