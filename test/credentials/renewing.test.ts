import { describe, expect, it } from 'vitest'
import { renewing } from '../../src/credentials/renewing.ts'

function start(lifetime: number | undefined) {
  const clock = { ms: 0 }
  const state = { asked: 0, fails: false }
  const get = renewing(
    async () => {
      state.asked++
      if (state.fails) throw new Error('STS is out of order')
      const keys = { accessKeyId: `key-${state.asked}`, secretAccessKey: 'x' }
      return lifetime === undefined ? keys : { ...keys, expiration: new Date(clock.ms + lifetime) }
    },
    () => clock.ms,
  )
  const keyAt = async (ms: number) => {
    clock.ms = ms
    return (await get()).accessKeyId
  }
  return { get, keyAt, state }
}

const MINUTE = 60_000

describe('renewing', () => {
  it('keeps credentials until five minutes before they expire', async () => {
    const { keyAt } = start(60 * MINUTE)
    expect(await keyAt(0)).toBe('key-1')
    expect(await keyAt(55 * MINUTE - 1)).toBe('key-1')
    expect(await keyAt(55 * MINUTE)).toBe('key-2')
    expect(await keyAt(100 * MINUTE)).toBe('key-2')
  })

  it('renews short-lived ones in the last third of their life', async () => {
    const { keyAt } = start(6_000)
    await keyAt(0)
    expect(await keyAt(3_999)).toBe('key-1')
    expect(await keyAt(4_000)).toBe('key-2')
  })

  it('keeps lasting ones for ever', async () => {
    const { keyAt } = start(undefined)
    await keyAt(0)
    expect(await keyAt(1e12)).toBe('key-1')
  })

  it('asks once for all who wait', async () => {
    const { get, state } = start(60 * MINUTE)
    await Promise.all([get(), get(), get()])
    expect(state.asked).toBe(1)
  })

  it('goes on with the old ones while they hold', async () => {
    const { keyAt, state } = start(60 * MINUTE)
    await keyAt(0)
    state.fails = true
    expect(await keyAt(56 * MINUTE)).toBe('key-1')
    expect(await keyAt(56 * MINUTE + 1)).toBe('key-1')
    expect(state.asked).toBe(2)
    await expect(keyAt(60 * MINUTE)).rejects.toThrow('STS is out of order')
    state.fails = false
    expect(await keyAt(60 * MINUTE + 1)).toBe('key-4')
  })

  it('asks again after a first time that failed', async () => {
    const { keyAt, state } = start(60 * MINUTE)
    state.fails = true
    await expect(keyAt(0)).rejects.toThrow('STS is out of order')
    state.fails = false
    expect(await keyAt(1)).toBe('key-2')
  })
})
