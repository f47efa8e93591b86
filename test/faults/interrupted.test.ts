import { expect, test } from 'vitest'
import { WRITES } from '../support/fault-proxy.ts'
import type { ActionResult, Running } from '../support/run-action.ts'
import { expectNoHarm, expectRepeatCompletes, onVersitygw, stage } from './stage.ts'

/** Ten files, two requests for deletes, the record. */
const ALL_WRITES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Ends the run at a write: before the store hears of it, or when it has done it and nobody knows. */
async function interrupt(
  write: number,
  signal: NodeJS.Signals,
  when: 'before' | 'after',
  concurrency: string,
) {
  const on = await stage()
  let running: Running<ActionResult> | undefined
  on.proxy.faults = [
    {
      operations: [...WRITES],
      after: write,
      times: 1,
      fault: async (_, pass) => {
        if (when === 'after') await pass()
        running?.child.kill(signal)
        return new Promise(() => {})
      },
    },
  ]
  running = on.start({ concurrency })
  return { on, run: await running.result }
}

onVersitygw(() => {
  test.each(ALL_WRITES)('SIGKILL at write %i', async write => {
    const when = write % 2 === 0 ? 'before' : 'after'
    const { on, run } = await interrupt(write, 'SIGKILL', when, write % 3 === 0 ? '8' : '1')
    expect(run).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
    await expectNoHarm(on)
    await expectRepeatCompletes(on)
  })

  test.each(ALL_WRITES.filter(write => write % 2 === 0))('SIGTERM at write %i', async write => {
    const when = write % 4 === 0 ? 'before' : 'after'
    const { on, run } = await interrupt(write, 'SIGTERM', when, '1')
    if (write === ALL_WRITES.at(-1)) {
      // All but the record is done.
      await expectDeployedButRecord(on, run)
    } else {
      expect(run).toMatchObject({ exitCode: 1, signal: null })
      expect(run.stdout).toContain('Cancelled')
      expect(run.summary).toContain('Cancelled')
      await expectNoHarm(on)
    }
    await expectRepeatCompletes(on)
  })
})

async function expectDeployedButRecord(on: Awaited<ReturnType<typeof stage>>, run: ActionResult) {
  expect(run.signal).toBeNull()
  expect(await on.held()).toEqual(on.build)
  await expectNoHarm(on)
}
