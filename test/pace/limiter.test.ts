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
    const succeed = async (times: number) => {
      for (let i = 0; i < times; i += 1) {
        await limiter.run(0, signal, async () => undefined)
      }
    }
    return {
      limiter,
      succeed,
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
    expect(limiter.limit).toBe(32)
    wait(1)
    limiter.throttled()
    expect(limiter.limit).toBe(16)
  })

  test('never ends below one', () => {
    const { limiter, wait } = setUp(3)
    for (let i = 0; i < 5; i += 1) {
      limiter.throttled()
      wait(1_000)
    }
    expect(limiter.limit).toBe(1)
  })

  test('adds one for each round of successes, up to the bound', async () => {
    const { limiter, succeed } = setUp(6)
    limiter.throttled()
    expect(limiter.limit).toBe(3)
    await succeed(2)
    expect(limiter.limit).toBe(3)
    await succeed(1)
    expect(limiter.limit).toBe(4)
    await succeed(100)
    expect(limiter.limit).toBe(6)
  })
})

test('starts at the bound that it is given, else at 48', () => {
  expect(createLimiter({ max: 200 }).limit).toBe(200)
  expect(createLimiter().limit).toBe(48)
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
