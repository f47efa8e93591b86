import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RetryClock } from '../../src/pace/clock.ts'
import { StoreError, type StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import type { DeleteFailure, ObjectStore } from '../../src/s3/object-store.ts'
import { RETRY_POLICY, retrying } from '../../src/s3/retry.ts'
import { deletesOf } from '../support/deletes-of.ts'

const signal = new AbortController().signal

function failure(details: Partial<StoreErrorDetails> = {}): StoreError {
  return new StoreError('failed', {
    operation: 'PutObject',
    verdict: 'transient',
    code: 'InternalError',
    ...details,
  })
}

/** Time that passes only by sleeping and by `pass`. */
class FakeClock implements RetryClock {
  time = 0
  readonly slept: number[] = []
  readonly #random: () => number

  constructor(random: () => number = () => 1) {
    this.#random = random
  }

  now = () => this.time
  random = () => this.#random()
  sleep = async (ms: number, sleeping: AbortSignal) => {
    sleeping.throwIfAborted()
    this.slept.push(ms)
    this.time += ms
  }
}

/** A store of which only HEAD, standing for all single requests, and the bulk delete are used. */
function storeWith(
  head: () => Promise<void>,
  remove: (keys: readonly string[]) => Promise<readonly DeleteFailure[]> = async () => [],
): ObjectStore {
  const unused = () => Promise.reject(new Error('not used here'))
  return {
    listPage: unused,
    put: unused,
    startUpload: unused,
    uploadPart: unused,
    completeUpload: unused,
    abortUpload: unused,
    get: unused,
    copyOntoItself: unused,
    head: async () => {
      await head()
      return { size: 0, etag: '', lastModified: 0, headers: { contentType: '' }, checksums: [] }
    },
    delete: objects => remove(objects.map(({ key }) => key)),
  }
}

/** A store that fails with what the list holds, in turn, then succeeds. */
function failingWith(errors: readonly unknown[], clock = new FakeClock()) {
  let calls = 0
  const retries: [string, number, number][] = []
  const store = retrying(
    storeWith(async () => {
      calls += 1
      if (calls <= errors.length) {
        throw errors[calls - 1]
      }
    }),
    RETRY_POLICY,
    { onRetry: (error, attempt, waitMs) => retries.push([error.details.code, attempt, waitMs]) },
    clock,
  )
  return { head: () => store.head('k', signal), calls: () => calls, retries, clock }
}

const forever = (error: StoreError) => Array<StoreError>(10_000).fill(error)

test('repeats what may pass, and says so', async () => {
  const { head, calls, retries } = failingWith([
    failure(),
    failure({ verdict: 'throttled', code: 'SlowDown' }),
  ])
  await head()
  expect(calls()).toBe(3)
  expect(retries).toEqual([
    ['InternalError', 1, 100],
    ['SlowDown', 2, 200],
  ])
})

test.each([
  ['a key that is refused', failure({ verdict: 'key', code: 'AccessDenied' })],
  ['a run that is refused', failure({ verdict: 'run', code: 'NoSuchBucket' })],
  ['anything else', new TypeError('a bug')],
])('does not repeat %s', async (_, error) => {
  const { head, calls } = failingWith([error])
  await expect(head()).rejects.toBe(error)
  expect(calls()).toBe(1)
})

describe('waits', () => {
  test('double up to 8 s', async () => {
    const { head, clock } = failingWith(forever(failure()))
    await expect(head()).rejects.toThrow('failed')
    expect(clock.slept.slice(0, 9)).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 8_000, 8_000])
  })

  test('are anywhere between nothing and that', async () => {
    const { head, clock } = failingWith([failure(), failure()], new FakeClock(() => 0.25))
    await head()
    expect(clock.slept).toEqual([25, 50])
  })

  test.each([
    [2_000, 2_100],
    [60_000, 15_100],
  ])('are as long as the store asks, up to 15 s: %d', async (retryAfterMs, expected) => {
    const { head, clock } = failingWith([failure({ verdict: 'throttled', retryAfterMs })])
    await head()
    expect(clock.slept).toEqual([expected])
  })
})

describe('the budget', () => {
  test('ends a request that fails at once in a minute and a half', async () => {
    const { head, clock } = failingWith(forever(failure()))
    await expect(head()).rejects.toThrow('failed')
    expect(clock.time).toBe(90_000)
  })

  test('ends one whose attempts all hang within two minutes', async () => {
    const clock = new FakeClock()
    const hangs = storeWith(async () => {
      clock.time += 18_000
      throw failure({ code: 'TimeoutError' })
    })
    await expect(retrying(hangs, RETRY_POLICY, {}, clock).head('k', signal)).rejects.toThrow('failed')
    expect(clock.time).toBeLessThan(120_000)
    expect(clock.slept.length).toBeGreaterThanOrEqual(4)
  })

  test('leaves a few attempts to one whose first took long', async () => {
    const clock = new FakeClock()
    let calls = 0
    const slow = storeWith(async () => {
      calls += 1
      clock.time += 100_000
      if (calls < 4) {
        throw failure({ code: 'ECONNRESET' })
      }
    })
    await retrying(slow, RETRY_POLICY, {}, clock).head('k', signal)
    expect(calls).toBe(4)
  })

  test('is short once a request has failed for good', async () => {
    const clock = new FakeClock()
    const store = retrying(
      storeWith(() => Promise.reject(failure())),
      RETRY_POLICY,
      {},
      clock,
    )
    await expect(store.head('k', signal)).rejects.toThrow('failed')
    const before = clock.time
    await expect(store.head('l', signal)).rejects.toThrow('failed')
    expect(clock.time - before).toBe(10_000)
  })

  test('stays long after failures that are not for time to heal', async () => {
    const errors = [failure({ verdict: 'key', code: 'AccessDenied' }), ...forever(failure())]
    const { head, clock } = failingWith(errors)
    await expect(head()).rejects.toThrow('failed')
    await expect(head()).rejects.toThrow('failed')
    expect(clock.time).toBe(90_000)
  })

  test.each([
    ['short where nobody ever answered and no connection is taken', [], 'ECONNREFUSED', 10_000],
    ['short where nobody ever answered in HTTP', [], 'HPE_INVALID_CONSTANT', 10_000],
    ['long where somebody did', [failure({ status: 500 })], 'ECONNREFUSED', 90_000],
  ])('is %s', async (_, before, code, expected) => {
    const { head, clock } = failingWith([...before, ...forever(failure({ code }))])
    await expect(head()).rejects.toThrow('failed')
    expect(clock.time).toBe(expected)
  })
})

test('a body that arrives damaged thrice is not sent again', async () => {
  const { head, calls } = failingWith(forever(failure({ code: 'BadDigest' })))
  await expect(head()).rejects.toMatchObject({ details: { code: 'BadDigest' } })
  expect(calls()).toBe(3)
})

test('one request in ten failing is survived by thousands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      const random = mulberry(seed)
      const clock = new FakeClock(random)
      const hanging = storeWith(async () => {
        if (random() < 0.1) {
          clock.time += 18_000
          throw failure({ code: 'TimeoutError' })
        }
      })
      const store = retrying(hanging, RETRY_POLICY, {}, clock)
      for (let i = 0; i < 2_000; i += 1) {
        await store.head(`k${i}`, signal)
      }
    }),
    { seed: 1, numRuns: 5 },
  )
})

/** A small generator of numbers from 0 to below 1, the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe('cancelled', () => {
  const reason = new Error('stopped')

  test('during the wait: ends with the reason, at once', async () => {
    const controller = new AbortController()
    let calls = 0
    const store = retrying(
      storeWith(async () => {
        calls += 1
        throw failure()
      }),
      { ...RETRY_POLICY, baseMs: 3_600_000, capMs: 3_600_000, budgetMs: 3_600_000 },
      { onRetry: () => queueMicrotask(() => controller.abort(reason)) },
    )
    await expect(store.head('k', controller.signal)).rejects.toBe(reason)
    expect(calls).toBe(1)
  })

  test('during the request: ends with the reason, whatever the request failed with', async () => {
    const controller = new AbortController()
    const store = retrying(
      storeWith(async () => {
        controller.abort(reason)
        throw failure({ verdict: 'key' })
      }),
    )
    await expect(store.head('k', controller.signal)).rejects.toBe(reason)
  })
})

describe('bulk delete', () => {
  const keyFailure = (key: string, code: string, verdict: StoreErrorDetails['verdict']): DeleteFailure => ({
    key,
    error: failure({ operation: 'DeleteObjects', code, verdict, key }),
  })

  function deleting(answers: readonly (readonly DeleteFailure[] | StoreError)[]) {
    const asked: (readonly string[])[] = []
    const clock = new FakeClock()
    const store = retrying(
      storeWith(
        async () => undefined,
        async keys => {
          const answer = answers[Math.min(asked.length, answers.length - 1)] ?? []
          asked.push(keys)
          if (answer instanceof StoreError) {
            throw answer
          }
          return answer.filter(({ key }) => keys.includes(key))
        },
      ),
      RETRY_POLICY,
      {},
      clock,
    )
    return { store, asked, clock }
  }

  test('repeats the keys that failed in passing, and those alone', async () => {
    const denied = keyFailure('a', 'AccessDenied', 'key')
    const { store, asked } = deleting([
      [denied, keyFailure('b', 'InternalError', 'transient'), keyFailure('c', 'SlowDown', 'throttled')],
      [keyFailure('c', 'SlowDown', 'throttled')],
      [],
    ])
    expect(await store.delete(deletesOf(['a', 'b', 'c', 'd']), signal)).toEqual([denied])
    expect(asked).toEqual([['a', 'b', 'c', 'd'], ['b', 'c'], ['c']])
  })

  test('names those that never passed', async () => {
    const denied = keyFailure('a', 'AccessDenied', 'key')
    const stuck = keyFailure('b', 'InternalError', 'transient')
    const { store, clock } = deleting([[denied, stuck], [stuck]])
    expect(await store.delete(deletesOf(['a', 'b']), signal)).toEqual([denied, stuck])
    expect(clock.time).toBe(90_000)
  })

  test('repeats a request that failed as a whole', async () => {
    const { store, asked } = deleting([failure(), []])
    expect(await store.delete(deletesOf(['a', 'b']), signal)).toEqual([])
    expect(asked).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  test('rejects where the bucket refuses', async () => {
    const refused = failure({ operation: 'DeleteObjects', code: 'ExpiredToken', verdict: 'run' })
    const { store } = deleting([[keyFailure('b', 'InternalError', 'transient')], refused])
    await expect(store.delete(deletesOf(['a', 'b']), signal)).rejects.toBe(refused)
  })
})
