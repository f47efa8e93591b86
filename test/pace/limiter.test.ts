import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLimiter } from '../../src/pace/limiter.ts'

const signal = new AbortController().signal

/** A task that runs until it is told to end. */
function openTask() {
  let finish: () => void = () => undefined
  let isRunning = false
  const ended = new Promise<void>(resolve => {
    finish = resolve
  })
  const task = () => {
    isRunning = true
    return ended
  }
  return { task, finish, isRunning: () => isRunning }
}

/** Lets everything happen that needs no more than promises. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i += 1) {
    await Promise.resolve()
  }
}

test('runs no more tasks at once than it may', async () => {
  const limiter = createLimiter({ max: 2 })
  const tasks = [openTask(), openTask(), openTask()]
  const runs = tasks.map(({ task }) => limiter.run(0, signal, task))
  await settle()
  expect(tasks.map(task => task.isRunning())).toEqual([true, true, false])
  tasks[1]?.finish()
  await settle()
  expect(tasks[2]?.isRunning()).toBe(true)
  for (const { finish } of tasks) {
    finish()
  }
  await Promise.all(runs)
})

test('gives back what the task gave, and frees its place when it failed', async () => {
  const limiter = createLimiter({ max: 1 })
  await expect(limiter.run(5, signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await limiter.run(5, signal, async () => 'yes')).toBe('yes')
})

describe('bytes', () => {
  test('are bounded over all tasks', async () => {
    const limiter = createLimiter({ bytes: 100 })
    const tasks = [60, 40, 1].map(bytes => ({ bytes, ...openTask() }))
    const runs = tasks.map(({ bytes, task }) => limiter.run(bytes, signal, task))
    await settle()
    expect(tasks.map(task => task.isRunning())).toEqual([true, true, false])
    for (const { finish } of tasks) {
      finish()
    }
    await Promise.all(runs)
  })

  test('a body above the bound runs alone, and is not passed by those behind it', async () => {
    const limiter = createLimiter({ bytes: 100 })
    const [first, large, last] = [openTask(), openTask(), openTask()]
    const runs = [
      limiter.run(10, signal, first.task),
      limiter.run(500, signal, large.task),
      limiter.run(10, signal, last.task),
    ]
    await settle()
    expect([large.isRunning(), last.isRunning()]).toEqual([false, false])
    first.finish()
    await settle()
    expect([large.isRunning(), last.isRunning()]).toEqual([true, false])
    large.finish()
    await settle()
    expect(last.isRunning()).toBe(true)
    last.finish()
    await Promise.all(runs)
  })
})

describe('throttling', () => {
  function setUp(max: number) {
    let time = 0
    const limiter = createLimiter({ max, now: () => time })
    return {
      limiter,
      wait: (ms: number) => {
        time += ms
      },
    }
  }

  test('halves what may run, once a second', () => {
    const { limiter, wait } = setUp(64)
    limiter.throttled()
    limiter.throttled()
    wait(999)
    limiter.throttled()
    expect(limiter.limit).toBe(16)
    wait(1)
    limiter.throttled()
    expect(limiter.limit).toBe(8)
  })

  test('never ends below one', () => {
    const { limiter, wait } = setUp(3)
    for (let i = 0; i < 5; i += 1) {
      limiter.throttled()
      wait(1_000)
    }
    expect(limiter.limit).toBe(1)
  })

  test('ends the doubling: one more for each round of successes, up to the bound', async () => {
    const { limiter, wait } = setUp(40)
    limiter.throttled()
    expect(limiter.limit).toBe(16)
    const levels: number[] = []
    const tasks = Array.from({ length: 1_000 }, () => async () => {
      wait(1)
      levels.push(limiter.limit)
    })
    await Promise.all(tasks.map(task => limiter.run(0, signal, task)))
    expect(new Set(levels)).toEqual(new Set(Array.from({ length: 25 }, (_, step) => 16 + step)))
  })
})

/** A store that takes `ms` for a request while no more than `width` run, and longer in proportion above. */
class SimulatedStore {
  now = 0
  peak = 0
  #running = 0
  readonly #ends: { readonly at: number; readonly end: () => void }[] = []
  readonly #ms: number
  readonly #width: number

  constructor(ms: number, width: number) {
    this.#ms = ms
    this.#width = width
  }

  readonly request = () =>
    new Promise<void>(resolve => {
      this.#running += 1
      this.peak = Math.max(this.peak, this.#running)
      const ms = this.#ms * Math.max(1, this.#running / this.#width)
      const end = () => {
        this.#running -= 1
        resolve()
      }
      this.#ends.push({ at: this.now + ms, end })
    })

  /** Lets time pass until nothing is under way. */
  async run(): Promise<void> {
    for (await settle(); this.#ends.length > 0; await settle()) {
      this.#ends.sort((a, b) => a.at - b.at)
      const next = this.#ends.shift()
      this.now = next?.at ?? this.now
      next?.end()
    }
  }
}

describe('its level', () => {
  async function levelAt(width: number, { requests = 4_000, max = 256, bytes = 0 } = {}) {
    const store = new SimulatedStore(30, width)
    const limiter = createLimiter({ max, now: () => store.now })
    const runs = Array.from({ length: requests }, () => limiter.run(bytes, signal, store.request))
    await store.run()
    await Promise.all(runs)
    return { level: limiter.limit, peak: store.peak }
  }

  test('starts at 32, or below where less is allowed', () => {
    expect(createLimiter().limit).toBe(32)
    expect(createLimiter({ max: 200 }).limit).toBe(32)
    expect(createLimiter({ max: 8 }).limit).toBe(8)
  })

  test('doubles to 256 while the store keeps up', async () => {
    expect(await levelAt(1_000)).toEqual({ level: 256, peak: 256 })
  })

  test('takes a few rounds for it', async () => {
    expect((await levelAt(1_000, { requests: 32 + 64 + 128 + 256 })).peak).toBe(256)
  })

  test.each([16, 40, 100])('ends where a store answers slower: %d at once', async width => {
    const { level, peak } = await levelAt(width)
    expect(peak).toBeLessThanOrEqual(Math.max(64, width * 4))
    expect(level).toBeLessThan(Math.max(64, width * 2.5))
  })

  test.each([1, 20, 100])('never passes %d if it must not', async max => {
    expect((await levelAt(1_000, { max })).peak).toBe(max)
  })

  test('never passes the bytes that may be in flight', async () => {
    expect((await levelAt(1_000, { bytes: 200_000 })).peak).toBe(256)
    expect((await levelAt(1_000, { bytes: 1_048_576 })).peak).toBe(32)
  })
})

describe('cancelled', () => {
  const reason = new Error('stopped')

  test('those who wait are refused with the reason; others keep their turn', async () => {
    const controller = new AbortController()
    const limiter = createLimiter({ max: 1 })
    const [first, other] = [openTask(), openTask()]
    const running = limiter.run(0, controller.signal, first.task)
    const waiting = limiter.run(0, controller.signal, () => Promise.reject(new Error('must not run')))
    const untouched = limiter.run(0, signal, other.task)
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    first.finish()
    await running
    await settle()
    expect(other.isRunning()).toBe(true)
    other.finish()
    await untouched
  })

  test('a large body that gave up makes way', async () => {
    const controller = new AbortController()
    const limiter = createLimiter({ bytes: 100 })
    const [first, small] = [openTask(), openTask()]
    const running = limiter.run(10, signal, first.task)
    const large = limiter.run(500, controller.signal, async () => undefined)
    const passing = limiter.run(10, signal, small.task)
    controller.abort(reason)
    await expect(large).rejects.toBe(reason)
    await settle()
    expect(small.isRunning()).toBe(true)
    first.finish()
    small.finish()
    await Promise.all([running, passing])
  })

  test('nothing begins afterwards', async () => {
    const limiter = createLimiter()
    await expect(limiter.run(0, AbortSignal.abort(reason), async () => 'ran')).rejects.toBe(reason)
  })
})

test('whatever comes, bounds hold, the order is kept and everybody has a turn', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ bytes: fc.nat(150), rounds: fc.nat(5), throttles: fc.boolean() }), {
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 5 }),
      async (jobs, max) => {
        let time = 0
        const limiter = createLimiter({ max, bytes: 100, now: () => time })
        const started: number[] = []
        let running = 0
        let bytes = 0
        const runs = jobs.map((job, index) =>
          limiter.run(job.bytes, signal, async () => {
            started.push(index)
            running += 1
            bytes += job.bytes
            expect(running).toBeLessThanOrEqual(max)
            expect(bytes <= 100 || bytes === job.bytes).toBe(true)
            for (let i = 0; i < job.rounds; i += 1) {
              await Promise.resolve()
            }
            if (job.throttles) {
              time += 1_000
              limiter.throttled()
            }
            running -= 1
            bytes -= job.bytes
          }),
        )
        await Promise.all(runs)
        expect(started).toEqual(jobs.map((_, index) => index))
      },
    ),
  )
})

test('a hundred thousand that wait cost no more each than a few', async () => {
  const limiter = createLimiter({ max: 4 })
  let done = 0
  await Promise.all(
    Array.from({ length: 100_000 }, () =>
      limiter.run(1, signal, async () => {
        done += 1
      }),
    ),
  )
  expect(done).toBe(100_000)
})
