import { expect, test } from 'vitest'
import type { FaultRule } from '../support/fault-proxy.ts'
import { expectDeployed, expectRepeatCompletes, onVersitygw, stage } from './stage.ts'

const SLOW_DOWN = { status: 503, code: 'SlowDown' } as const
const INTERNAL = { status: 500, code: 'InternalError' } as const

/** Enough to be hit by what is rare. */
const MANY = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [
    `many/${n}/index.html`,
    `<link rel="stylesheet" href="/print.css">${n}`,
  ]),
)

/** Trouble that passes: the deploy goes through it as though nothing had been. */
const TROUBLE: readonly { readonly what: string; readonly faults: readonly FaultRule[] }[] = [
  // The first for certain: of some 75 requests, 5 % by chance may be none.
  {
    what: '5 % SlowDown',
    faults: [
      { fault: SLOW_DOWN, times: 1 },
      { fault: SLOW_DOWN, oneIn: 20 },
    ],
  },
  { what: '30 % SlowDown', faults: [{ fault: SLOW_DOWN, oneIn: 10 / 3 }] },
  {
    what: 'nothing but SlowDown for a while',
    faults: [{ fault: SLOW_DOWN, operations: ['PutObject'], times: 16 }],
  },
  {
    what: 'three 500 on pages',
    faults: [{ fault: INTERNAL, about: ({ key }) => key.endsWith('.html'), times: 3 }],
  },
  { what: 'a 500 on every third request', faults: [{ fault: INTERNAL, oneIn: 3 }] },
  { what: 'connections reset before the request', faults: [{ fault: 'reset', oneIn: 4 }] },
  { what: 'connections reset in the body', faults: [{ fault: 'reset-in-body', oneIn: 4 }] },
  { what: 'connections reset after the request', faults: [{ fault: 'lose-answer', oneIn: 4 }] },
  { what: 'half answers', faults: [{ fault: 'half-answer', oneIn: 4 }] },
  { what: 'answers cut in half', faults: [{ fault: 'cut-answer', oneIn: 4 }] },
  { what: 'requests that nobody answers', faults: [{ fault: 'hang', oneIn: 5, times: 2 }] },
  { what: 'answers that stop in the middle', faults: [{ fault: 'stall', oneIn: 5, times: 2 }] },
]

onVersitygw(() => {
  test.each(TROUBLE)('$what', async ({ faults }) => {
    for (const before of ['empty', 'deployed'] as const) {
      const on = await stage({ before, faults, more: MANY })
      await expectDeployed(on, await on.deploy())
      expect(on.proxy.requests.filter(({ fault }) => fault !== undefined)).not.toHaveLength(0)
      if (before === 'deployed') await expectRepeatCompletes(on)
    }
  })

  test('a server that takes 300 ms for everything', async () => {
    const on = await stage({ latencyMs: 300 })
    await expectDeployed(on, await on.deploy())
  })
})
