import { DeployError } from '../errors.ts'
import { lookAgain } from './look-again.ts'
import type { Running, SecondLook } from './running.ts'

/**
 * Looks again right before deletes. If another run has deployed since the plan was made, it may have put up pages that
 * name what is to go: nothing is deleted. A folder that has become another deploy's is left alone.
 */
export async function checkStep(running: Running): Promise<void> {
  try {
    const { earlyLook } = running
    running.earlyLook = undefined
    const { isSameRecord, folders } = (await earlyLook) ?? (await lookNow(running))
    running.spare(folders)
    if (!isSameRecord) running.interfered(overtakenBy(running))
  } catch (error) {
    running.interfered(error)
  }
}

async function lookNow(running: Running): Promise<SecondLook> {
  // It may write the record once more.
  await running.guarded
  return lookAgain(running, running.tools.signal)
}

function overtakenBy({ plan: { target } }: Running): DeployError {
  return new DeployError(
    `Another run has deployed to s3://${target.bucket}/${target.prefix} since this one began, so nothing was deleted. ` +
      'Run it again, and keep runs for one prefix from overlapping: give their jobs the same concurrency group.',
  )
}
