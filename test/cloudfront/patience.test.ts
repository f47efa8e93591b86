import { describe, expect, it, test } from 'vitest'
import { CloudFrontError } from '../../src/cloudfront/cloudfront-error.ts'
import { COMPLETION, patiently, REFUSED, until } from '../../src/cloudfront/patience.ts'
import { Cancelled } from '../../src/errors.ts'

const never = new AbortController().signal

/** Time passes only in sleep. */
function fakeClock(signal: AbortSignal = never) {
  let time = 0
  const slept: number[] = []
  const clock = {
    now: () => time,
    random: () => 1,
    sleep: async (ms: number) => {
      signal.throwIfAborted()
      slept.push(ms)
      time += ms
    },
  }
  return { clock, slept }
}

function failure(code: string, status = 400): CloudFrontError {
  return new CloudFrontError('no', { operation: 'CreateInvalidation', distribution: 'E1', code, status })
}

describe('patiently', () => {
  test.each([
    failure('TooManyInvalidationsInProgress'),
    failure('Throttling'),
    failure('ServiceUnavailable', 503),
    failure('HTTP 502', 502),
    failure('ECONNRESET', undefined),
  ])('repeats what may pass: $details.code', async error => {
    const { clock, slept } = fakeClock()
    let asked = 0
    const ask = async () => {
      asked += 1
      if (asked < 7) throw error
      return 'yes'
    }
    expect(await patiently(ask, REFUSED, never, () => {}, clock)).toBe('yes')
    expect(slept).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000])
  })

  it('gives up after some minutes, with the last error', async () => {
    const { clock, slept } = fakeClock()
    const error = failure('Throttling')
    await expect(
      patiently(
        async () => Promise.reject(error),
        REFUSED,
        never,
        () => {},
        clock,
      ),
    ).rejects.toBe(error)
    const total = slept.reduce((sum, ms) => sum + ms, 0)
    expect(total).toBeGreaterThan(4 * 60_000)
    expect(total).toBeLessThanOrEqual(5 * 60_000)
  })

  test.each([failure('AccessDenied', 403), failure('InvalidArgument'), new Error('bug')])(
    'does not repeat what will not pass: %s',
    async error => {
      const { clock, slept } = fakeClock()
      await expect(
        patiently(
          async () => Promise.reject(error),
          REFUSED,
          never,
          () => {},
          clock,
        ),
      ).rejects.toBe(error)
      expect(slept).toEqual([])
    },
  )

  it('ends when the run is cancelled', async () => {
    const cancelling = new AbortController()
    const { clock } = fakeClock(cancelling.signal)
    const cancelled = new Cancelled('Cancelled by SIGTERM.')
    const ask = async () => {
      cancelling.abort(cancelled)
      throw failure('Throttling')
    }
    await expect(patiently(ask, REFUSED, cancelling.signal, () => {}, clock)).rejects.toBe(cancelled)
  })
})

describe('until', () => {
  it('asks again until it is so', async () => {
    const { clock, slept } = fakeClock()
    const answers = [false, false, true]
    expect(await until(async () => answers.shift() ?? true, COMPLETION, never, clock)).toBe(true)
    expect(slept).toEqual([2_000, 4_000])
  })

  it('gives up after a quarter of an hour', async () => {
    const { clock, slept } = fakeClock()
    expect(await until(async () => false, COMPLETION, never, clock)).toBe(false)
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(15 * 60_000)
  })
})
