import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inLanes } from '../../src/pace/lanes.ts'

const never = new AbortController().signal

describe('lanes', () => {
  it('run each item once, as many at a time as there are lanes', async () => {
    const seen: number[] = []
    let running = 0
    let most = 0
    await inLanes(3, [1, 2, 3, 4, 5, 6, 7], never, async item => {
      running += 1
      most = Math.max(most, running)
      await nextTurn()
      seen.push(item)
      running -= 1
    })
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('take an item only when a lane is free', async () => {
    let taken = 0
    function* endless() {
      for (;;) yield taken++
    }
    const stop = new AbortController()
    await inLanes(2, endless(), stop.signal, async item => {
      await nextTurn()
      expect(taken).toBeLessThanOrEqual(item + 2)
      if (item === 9) stop.abort()
    })
    expect(taken).toBeLessThanOrEqual(11)
  })

  it('end what they began when the signal is aborted', async () => {
    const stop = new AbortController()
    const ended: string[] = []
    await inLanes(2, ['a', 'b', 'c'], stop.signal, async item => {
      stop.abort()
      await nextTurn()
      ended.push(item)
    })
    // The second lane did not begin: the signal was aborted by then.
    expect(ended).toEqual(['a'])
  })

  it('reject if a task does', async () => {
    const task = () => Promise.reject(new Error('a bug'))
    await expect(inLanes(2, [1], never, task)).rejects.toThrow('a bug')
  })
})
