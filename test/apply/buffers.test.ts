import { describe, expect, it } from 'vitest'
import { Buffers } from '../../src/apply/buffers.ts'

const MIB = 1024 * 1024

/** Tells buffers apart by number: an assertion on megabytes would go through their contents to explain itself. */
function numbered(buffers: Buffers) {
  const seen: Buffer[] = []
  const numberOf = (buffer: Buffer | undefined) => {
    if (buffer === undefined) return 'none'
    if (!seen.includes(buffer)) seen.push(buffer)
    return `${seen.indexOf(buffer)}: ${buffer.length / MIB} MiB`
  }
  return { numberOf, given: (size: number) => buffers.use(size, async buffer => numberOf(buffer)) }
}

describe('buffers', () => {
  it('are used again for bodies of about the same size', async () => {
    const { given } = numbered(new Buffers())
    expect(await given(8 * MIB)).toBe('0: 8 MiB')
    expect(await given(4 * MIB)).toBe('0: 8 MiB')
    expect(await given(3 * MIB)).toBe('1: 3 MiB')
    expect(await given(9 * MIB)).toBe('2: 9 MiB')
  })

  it('are not shared by tasks at the same time', async () => {
    const buffers = new Buffers()
    const { given, numberOf } = numbered(buffers)
    await buffers.use(8 * MIB, async buffer => {
      expect(numberOf(buffer)).toBe('0: 8 MiB')
      expect(await given(8 * MIB)).toBe('1: 8 MiB')
    })
  })

  it('are not used again after a failure', async () => {
    const buffers = new Buffers()
    const { given, numberOf } = numbered(buffers)
    const failing = buffers.use(8 * MIB, async buffer => {
      throw new Error(numberOf(buffer))
    })
    await expect(failing).rejects.toThrow('0: 8 MiB')
    expect(await given(8 * MIB)).toBe('1: 8 MiB')
  })

  it('are not given to small bodies', async () => {
    expect(await numbered(new Buffers()).given(MIB - 1)).toBe('none')
  })

  it('are let go when they add up to more than 64 MiB', async () => {
    const { given } = numbered(new Buffers())
    expect(await given(40 * MIB)).toBe('0: 40 MiB')
    expect(await given(10 * MIB)).toBe('1: 10 MiB')
    expect(await given(19 * MIB)).toBe('2: 19 MiB')
    expect(await given(40 * MIB)).toBe('3: 40 MiB')
  })
})
