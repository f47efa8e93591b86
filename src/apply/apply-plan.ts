import type { Plan, Step } from '../plan/plan.ts'
import type { Applied } from './apply-result.ts'
import { checkStep } from './check-step.ts'
import { claimStep } from './claim-step.ts'
import { deleteStep } from './delete-step.ts'
import { withheld } from './ended.ts'
import { graceAfter } from './grace.ts'
import { invalidateStep } from './invalidate-step.ts'
import { draftRecord } from './record-draft.ts'
import { recordStep } from './record-step.ts'
import { Running } from './running.ts'
import type { Tools } from './tools.ts'
import { writeStep } from './write-step.ts'

/** How long requests may continue after the run is cancelled, so that their outcome is known. */
const GRACE_MS = 2000

/**
 * Applies a plan: its steps in their order, each complete before the next begins. Never rejects because of a store, a
 * file or a cancellation: the result tells. Once cancelled, it resolves within a few seconds.
 */
export async function applyPlan(plan: Plan, tools: Tools): Promise<Applied> {
  const grace = graceAfter(tools.signal, GRACE_MS)
  const running = new Running(plan, tools, grace.signal)
  try {
    for (const [place, step] of plan.steps.entries()) await run(step, plan.steps.slice(place + 1), running)
  } finally {
    grace.dispose()
  }
  const { outcomes, isCancelled, leftUploads, invalidations, invalidationErrors, interference, record } =
    running
  return {
    outcomes: running.work.map(change => outcomes.get(change) ?? withheld(change)),
    spared: running.spared,
    cancelled: isCancelled,
    leftUploads,
    invalidations,
    invalidationErrors,
    interference,
    record,
  }
}

/** Writes and deletes run only while nothing has failed; steps that report on them always run. */
async function run(step: Step, after: readonly Step[], running: Running): Promise<void> {
  switch (step.step) {
    case 'write':
      if (running.mayGoOn) await writeStep(step, running, after[0]?.step === 'check')
      return
    case 'claim':
      if (running.mayGoOn) await claimStep(running)
      return
    case 'check':
      if (running.mayGoOn) await checkStep(running)
      return
    case 'delete':
      if (!running.mayGoOn) return
      await Promise.all([deleteStep(step, running), endsChanges(after) ? draftRecord(running) : undefined])
      return
    case 'invalidate': {
      const beforeDeletes = after.some(({ step }) => step === 'delete')
      return invalidateStep(running, beforeDeletes)
    }
    case 'record':
      return recordStep(running)
  }
}

/** Whether no changes come before the record. */
function endsChanges(after: readonly Step[]): boolean {
  return after.at(-1)?.step === 'record' && after.every(({ step }) => step !== 'delete')
}
