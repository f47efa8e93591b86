import { inLanes } from '../pace/lanes.ts'
import type { WriteStep } from '../plan/plan.ts'
import { writesIn } from '../plan/steps.ts'
import type { Outcome } from './apply-result.ts'
import { copyHeaders } from './copy-headers.ts'
import { EarlyLook } from './early-look.ts'
import { putInParts } from './put-in-parts.ts'
import { putWhole } from './put-whole.ts'
import { ReadyWrites } from './ready-writes.ts'
import type { Running } from './running.ts'
import { Tally } from './tally.ts'
import { timed } from './timed.ts'

/** At least, whatever a throttled limiter lets through as a step begins; what waits there holds no bytes. */
const SMALL_LANES = 96
/** One sends its parts while the next begins or the last completes. */
const LARGE_LANES = 2

/** @param isChecked whether the next step looks again, which may begin during the last writes */
export function writeStep(step: WriteStep, running: Running, isChecked: boolean): Promise<void> {
  return timed('upload', running, async () => {
    const writes = writesIn(running.plan, step)
    const tally = new Tally(step.name, writes.length, running)
    const { context } = tally
    const { starts } = context
    const ready = new ReadyWrites(writes, step.needs, starts)
    const settle = (outcome: Outcome) => {
      tally.settle(outcome)
      ready.settle(outcome)
    }
    const look = isChecked ? new EarlyLook(running) : undefined
    let waiting = writes.length
    /** Called for small bodies when they wait for their turn, for others when they are done, which may take a while. */
    const go = () => {
      waiting -= 1
      if (waiting === 0 && !tally.hasFailures) look?.begin()
    }
    const settleLong = (outcome: Outcome) => {
      go()
      settle(outcome)
    }
    const lanes = Math.max(SMALL_LANES, context.limiter.most)
    await Promise.all([
      inLanes(LARGE_LANES, ready.large, starts, async write => settleLong(await putInParts(write, context))),
      inLanes(lanes, ready.small, starts, async write => {
        const written = putWhole(write, context)
        go()
        settle(await written)
      }),
      inLanes(lanes, ready.copies, starts, async copy => settleLong(await copyHeaders(copy, context))),
    ])
    tally.close()
    look?.writesAreOver()
    running.earlyLook = look?.seen
  })
}
