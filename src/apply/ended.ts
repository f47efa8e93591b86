import { Cancelled } from '../errors.ts'
import type { Work } from '../plan/plan.ts'
import type { Written } from '../s3/object-store.ts'
import type { Outcome } from './apply-result.ts'
import type { ChangeContext } from './change-context.ts'

export function withheld(change: Work): Outcome {
  return { outcome: 'withheld', change }
}

export function applied(change: Work, bytes: number, { etag }: Written, contentId?: string): Outcome {
  return {
    outcome: 'applied',
    change,
    bytes,
    // Mostly they are equal, and then one string in memory.
    ...(etag !== '' && { etag: etag === contentId ? contentId : etag }),
    ...(contentId !== undefined && { contentId }),
  }
}

/** What an error means for the change that met it. */
export function ended(change: Work, error: unknown, { starts, requests }: ChangeContext): Outcome {
  if (starts.aborted && error === starts.reason) return withheld(change)
  if (requests.aborted) return { outcome: 'failed', change, error: unanswered(error) }
  return { outcome: 'failed', change, error: asError(error) }
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

function unanswered(cause: unknown): Cancelled {
  const error = new Cancelled(
    'Cancelled before the store answered: the change may or may not have been made.',
  )
  error.cause = cause
  return error
}
