import type { Applied } from '../apply/apply-result.ts'
import { adviseCloudFront, CloudFrontError } from '../cloudfront/cloudfront-error.ts'
import type { Plan } from '../plan/plan.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'
import type { Session } from './session.ts'

type Needed = Pick<Session, 'explain' | 'host' | 'warn'>

/** Warns of what the run left behind, and of what the next run will not know. */
export function warnOfApplied(plan: Plan, applied: Applied, session: Needed): void {
  // An error that ends the run is reported as such.
  const told = applied.interference === undefined ? 1 : 0
  for (const error of applied.invalidationErrors.slice(told)) warnOfCloudFront(error, session)
  warnOfSpared(applied, session)
  warnOfForgotten(plan, applied, session)
  warnOfLeftUploads(applied, session)
  if (plan.record === undefined) warnOfOpaqueEtags(applied, session)
  warnOfRecord(plan, applied, session)
}

function warnOfCloudFront(error: unknown, { warn }: Needed): void {
  if (!(error instanceof CloudFrontError)) return
  const { problem, hint } = adviseCloudFront(error)
  warn([problem, hint].filter(line => line !== '').join('\n'))
}

function warnOfSpared({ spared }: Applied, { warn }: Needed): void {
  for (const [folder, deletes] of Map.groupBy(spared, ([, folder]) => folder)) {
    const stay = counted(deletes.length, 'object is kept', 'objects are kept')
    warn(`Another deploy has begun in ${visible(folder)} since this one listed the bucket, so ${stay} there.`)
  }
}

/** A deploy's record keeps unfinished invalidations; without a record, nothing makes up for them. */
function warnOfForgotten({ steps }: Plan, { invalidations }: Applied, { warn }: Needed): void {
  const isOpen = invalidations.some(({ state }) => state === 'not-started')
  if (!isOpen || steps.some(({ step }) => step === 'record')) return
  warn(
    'No record notes what still needs invalidating, so the next run will not do it. Invalidate the paths above yourself.',
  )
}

function warnOfLeftUploads({ leftUploads }: Applied, { explain, warn }: Needed): void {
  for (const { key, error } of leftUploads) {
    const { problem, hint } = explain(error)
    const advice = 'A lifecycle rule that aborts incomplete multipart uploads removes them.'
    const left = `Parts of ${visible(key)} remain in the bucket, invisible but billed. ${advice}`
    warn([left, problem, hint].filter(line => line !== '').join('\n'))
  }
}

/** Without a record, a later run cannot recognize what was uploaded to such a bucket. */
function warnOfOpaqueEtags({ outcomes }: Applied, { warn }: Needed): void {
  const isOpaque = outcomes.some(
    outcome =>
      outcome.outcome === 'applied' &&
      outcome.contentId !== undefined &&
      outcome.etag !== undefined &&
      outcome.change.action !== 'delete' &&
      outcome.change.wanted.contentId === undefined &&
      outcome.etag.toLowerCase() !== outcome.contentId,
  )
  if (!isOpaque) return
  warn(
    'The bucket returns ETags that are not content hashes, as with SSE-KMS. Without a record, every deploy uploads all files again: leave the input record at its default.',
  )
}

/** Without a record, the next run only takes longer, so this is not a failure. */
function warnOfRecord(plan: Plan, { record }: Applied, { explain, host, warn }: Needed): void {
  if (record.record !== 'failed') return
  if (!(record.error instanceof StoreError)) {
    host.debug(`The record was not written: ${String(record.error)}`)
    return
  }
  const { problem, hint } = explain(record.error, plan.record?.bucket)
  warn(`The record was not written, so the next run takes longer.\n${problem}\n${hint}`)
}
