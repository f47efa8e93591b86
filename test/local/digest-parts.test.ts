import { hash } from 'node:crypto'
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digestParts } from '../../src/local/digest-parts.ts'
import { makeTree } from './tree.ts'

const MIB = 1024 * 1024
const signal = new AbortController().signal
const content = Buffer.alloc(3 * MIB + 1, '0123456789abc')

/** Parts of a file, of odd lengths; the last one is open. */
function partsOf(file: string) {
  const starts = [0, 1, 300_000, MIB, 2 * MIB, 3 * MIB]
  return starts.map((start, index) => ({ file, start, end: starts[index + 1] ?? Number.POSITIVE_INFINITY }))
}

const md5sOf = (bytes: Buffer) => partsOf('').map(({ start, end }) => hash('md5', bytes.subarray(start, end)))

function setUp() {
  const file = join(makeTree({ film: content }), 'film')
  return { file, parts: partsOf(file) }
}

test.each([0, 1, 3])('%i threads hash every part', async threads => {
  const { parts } = setUp()
  const { md5s, troubles } = await digestParts(parts, 0, signal, threads)
  expect(parts.map(part => md5s.get(part))).toEqual(md5sOf(content))
  expect(troubles.size).toBe(0)
})

test('an open part ends where the file does', async () => {
  const { file, parts } = setUp()
  appendFileSync(file, 'more')
  const { md5s } = await digestParts(parts, 0, signal)
  expect([...md5s.values()]).toEqual(md5sOf(Buffer.concat([content, Buffer.from('more')])))
})

test.each([0, 1])(
  'with %i threads, a file that is gone is told of, and the others are hashed',
  async threads => {
    const [gone, there] = [setUp(), setUp()]
    rmSync(gone.file)
    const { md5s, troubles } = await digestParts([...gone.parts, ...there.parts], 0, signal, threads)
    expect([...troubles]).toEqual([[gone.file, 'vanished']])
    expect(there.parts.map(part => md5s.get(part))).toEqual(md5sOf(content))
  },
)

test('what a thread leaves undone is done here', async () => {
  const { parts } = setUp()
  const broken = new URL('data:text/javascript,process.exit(1)')
  const { md5s } = await digestParts(parts, 0, signal, 2, broken)
  expect(parts.map(part => md5s.get(part))).toEqual(md5sOf(content))
})

test('is cancelled on the way', async () => {
  const { parts } = setUp()
  const cancelled = new AbortController()
  const many = Array.from({ length: 100 }, () => parts).flat()
  const digesting = digestParts(many, 0, cancelled.signal, 1)
  cancelled.abort(new Error('cancelled'))
  await expect(digesting).rejects.toThrow('cancelled')
})
