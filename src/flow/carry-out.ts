import { applyPhases, type Progress } from '../apply/apply-phases.ts'
import type { ApplyResult, Outcome } from '../apply/apply-result.ts'
import type { DeployConfig, RemoveConfig } from '../config/config.ts'
import { DeployError } from '../errors.ts'
import { type Phase, phasesOf } from '../plan/order.ts'
import { conditionFor } from '../record/memory.ts'
import { recordEtag, writeRecord } from '../record/record-store.ts'
import { progressLine } from '../report/log/progress-line.ts'
import { StoreError } from '../s3/errors/store-error.ts'
import { visible } from '../text/escape.ts'
import {
  type Invalidated,
  type Invalidating,
  invalidate,
  invalidateAfterwards,
  warnOf,
} from './invalidate.ts'
import { nextRows, sameRows } from './next-record.ts'
import type { Prepared } from './prepared.ts'
import type { Session } from './session.ts'

/** What became of the plan, and what else went wrong. */
export interface CarriedOut extends Pick<Invalidated, 'invalidations' | 'changedPaths'> {
  readonly result: ApplyResult
  readonly error?: unknown
}

/** After a cancellation the record must not keep the run from ending. Milliseconds. */
const RECORD_MS = 2000

/**
 * Carries out the plan: writes, then deletes unless another run got in between, then the record. Caches are told before
 * the files are deleted that pages in them may load, and once more after it: a visitor may have asked for one in between.
 */
export async function carryOut(
  config: DeployConfig | RemoveConfig,
  prepared: Prepared,
  invalidating: Invalidating,
  session: Session,
): Promise<CarriedOut> {
  const phases = phasesOf(prepared.plan)
  const writes = phases.filter(phase => !isDelete(phase))
  const deletes = phases.filter(isDelete)
  const isLate = ({ name }: Phase) => config.command === 'deploy' && name === 'stale files'

  const written = await session.timed('upload', apply(writes, session))
  const interference =
    isComplete(written) && deletes.length > 0 ? await findInterference(prepared, session) : undefined
  const mayDelete = isComplete(written) && interference === undefined
  const remove = (which: readonly Phase[]) =>
    which.length === 0 ? withheld(which) : session.timed('delete', apply(which, session))
  const early = deletes.filter(phase => !isLate(phase))
  const soFar = join(written, mayDelete ? await remove(early) : withheld(early))

  const run = (config.command === 'deploy' && config.provenance.run) || ''
  const telling = invalidate(prepared, soFar.outcomes, invalidating, run, session)
  const told = invalidating.cdn ? await session.timed('invalidate', telling) : await telling
  if (interference !== undefined) warnOf(told.error, session)
  warnOfForgotten(config, told, session)
  const late = deletes.filter(isLate)
  const mayGoOn = mayDelete && isComplete(soFar) && told.error === undefined
  const removed = mayGoOn ? await remove(late) : withheld(late)
  const result = join(soFar, removed)
  const ended = mayGoOn ? await tellOfRest(told) : told

  warnOfLeftUploads(result, session)
  if (prepared.bucket.memory.place === undefined) warnOfOpaqueEtags(result, session)
  if (config.command === 'deploy') await keepRecord(config, prepared, result, ended.openPaths, session)
  const { invalidations, changedPaths } = ended
  return { result, invalidations, changedPaths, error: interference ?? ended.error }

  async function tellOfRest(before: Invalidated): Promise<Invalidated> {
    const after = await invalidateAfterwards(prepared, removed.outcomes, invalidating, run, session)
    return {
      invalidations: [...before.invalidations, ...after.invalidations],
      changedPaths: [...new Set([...before.changedPaths, ...after.changedPaths])],
      openPaths: [...new Set([...before.openPaths, ...after.openPaths])],
      error: before.error ?? after.error,
    }
  }
}

function apply(phases: readonly Phase[], session: Session): Promise<ApplyResult> {
  const onProgress = (progress: Progress) => session.host.progress(progressLine(progress))
  return applyPhases(phases, session.store, { limiter: session.limiter, signal: session.signal, onProgress })
}

function isDelete({ changes }: Phase): boolean {
  return changes.every(({ action }) => action === 'delete')
}

function isComplete({ outcomes, cancelled }: ApplyResult): boolean {
  return !cancelled && outcomes.every(({ outcome }) => outcome === 'applied')
}

function withheld(phases: readonly Phase[]): ApplyResult {
  const outcomes = phases.flatMap(({ changes }) =>
    changes.map((change): Outcome => ({ outcome: 'withheld', change })),
  )
  return { outcomes, cancelled: false, leftUploads: [] }
}

function join(first: ApplyResult, second: ApplyResult): ApplyResult {
  return {
    outcomes: [...first.outcomes, ...second.outcomes],
    cancelled: first.cancelled || second.cancelled,
    leftUploads: [...first.leftUploads, ...second.leftUploads],
  }
}

/** Another run may have put up pages that name what this one is about to delete. */
async function findInterference({ bucket, plan }: Prepared, session: Session): Promise<unknown> {
  const { place, seen } = bucket.memory
  if (place === undefined || seen.is === 'unknown') return undefined
  try {
    const etag = await recordEtag(place, session.signal)
    if (etag === (seen.is === 'there' ? seen.etag : undefined)) return undefined
  } catch (error) {
    return error
  }
  return new DeployError(
    `Another run has deployed to s3://${plan.bucket}/${plan.prefix} since this one began, so nothing was deleted. ` +
      'Run this again, and let runs for one prefix wait for each other: give their jobs the same concurrency group.',
  )
}

function warnOfLeftUploads({ leftUploads }: ApplyResult, session: Session): void {
  for (const { key, error } of leftUploads) {
    const { problem, hint } = session.explain(error)
    const advice = 'A lifecycle rule that aborts incomplete multipart uploads removes them.'
    const left = `Parts of ${visible(key)} are left in the bucket, unseen but paid for. ${advice}`
    session.warn([left, problem, hint].filter(line => line !== '').join('\n'))
  }
}

/** Without a record, what was uploaded to such a bucket cannot be known again. */
function warnOfOpaqueEtags({ outcomes }: ApplyResult, session: Session): void {
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
  session.warn(
    'The bucket answers ETags that are no hashes of the content, as under SSE-KMS. Without a record every deploy uploads all files again: leave the input record at its default.',
  )
}

/** Notes what was applied, after failed runs too. Without it the next run takes longer, so it is no failure. */
async function keepRecord(
  { write, provenance }: DeployConfig,
  { plan, bucket, findings }: Prepared,
  { outcomes, cancelled }: ApplyResult,
  openPaths: readonly string[],
  session: Session,
): Promise<void> {
  const { own: remote, memory } = bucket
  const { place, recollection } = memory
  if (place === undefined) return
  const rows = nextRows({ plan, outcomes, recollection, remote, findings, write, now: session.now() })
  if (!findings.isNew && sameRows(rows, memory.rows) && sameTexts(openPaths, memory.openPaths)) return
  const isCancelled = cancelled || session.signal.aborted
  const signal = isCancelled ? AbortSignal.timeout(RECORD_MS) : session.signal
  try {
    if (await writeRecord(place, { ...provenance, rows, openPaths }, conditionFor(memory), signal)) return
    session.warn(
      'Another run has written the record meanwhile, so this one did not. The next run sorts it out.',
    )
  } catch (error) {
    if (!(error instanceof StoreError)) {
      session.host.debug(`The record was not written: ${String(error)}`)
      return
    }
    const { problem, hint } = session.explain(error, place.bucket)
    session.warn(`The record was not written, so the next run takes longer.\n${problem}\n${hint}`)
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}

/** What is open stands in the record of a deploy; elsewhere nobody will make up for it. */
function warnOfForgotten(
  { command, record }: DeployConfig | RemoveConfig,
  { invalidations }: Invalidated,
  session: Session,
): void {
  const isOpen = invalidations.some(({ state }) => state === 'not-started')
  if (!isOpen || (command === 'deploy' && record !== undefined)) return
  session.warn(
    'No record notes what is still to be invalidated, so the next run will not do it. Invalidate by hand the paths above.',
  )
}
