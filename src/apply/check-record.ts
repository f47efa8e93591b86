import { DeployError } from '../errors.ts'
import { recordEtag } from '../record/record-store.ts'
import { type Running, recordPlace } from './running.ts'

/** Whether another run has deployed since the plan was made: it may have put up pages that name what is to go. */
export async function checkRecord(running: Running): Promise<void> {
  running.interference = await findInterference(running)
  running.hasFailed ||= running.interference !== undefined
}

async function findInterference(running: Running): Promise<unknown> {
  const { plan, tools } = running
  const place = recordPlace(running)
  if (place === undefined || plan.record === undefined || plan.record.seen.is === 'unknown') return undefined
  const { seen } = plan.record
  try {
    const etag = await recordEtag(place, tools.signal)
    if (etag === (seen.is === 'there' ? seen.etag : undefined)) return undefined
  } catch (error) {
    return error
  }
  const { bucket, prefix } = plan.target
  return new DeployError(
    `Another run has deployed to s3://${bucket}/${prefix} since this one began, so nothing was deleted. ` +
      'Run this again, and let runs for one prefix wait for each other: give their jobs the same concurrency group.',
  )
}
