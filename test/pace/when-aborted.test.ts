import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { SYSTEM_CLOCK } from '../../src/pace/clock.ts'
import { whenAborted } from '../../src/pace/when-aborted.ts'

test('ends all that is under way, with one listener', () => {
  const controller = new AbortController()
  const ended: number[] = []
  const stops = Array.from({ length: 50 }, (_, index) =>
    whenAborted(controller.signal, () => ended.push(index)),
  )
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
  for (const stop of stops.slice(3)) stop()
  controller.abort()
  expect(ended).toEqual([0, 1, 2])
})

test('ends at once what begins too late', () => {
  let ended = false
  whenAborted(AbortSignal.abort(), () => {
    ended = true
  })()
  expect(ended).toBe(true)
})

test('a sleep ends with its time, or rejects with the reason', async () => {
  const controller = new AbortController()
  await SYSTEM_CLOCK.sleep(0, controller.signal)
  const sleeping = Array.from({ length: 20 }, () => SYSTEM_CLOCK.sleep(3_600_000, controller.signal))
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
  controller.abort('cancelled')
  expect((await Promise.allSettled(sleeping)).map(({ status }) => status)).toEqual(Array(20).fill('rejected'))
  await expect(SYSTEM_CLOCK.sleep(1, controller.signal)).rejects.toBe('cancelled')
})
