import { expect, test } from 'vitest'
import { walk } from '../../src/local/walk.ts'
import { Slices } from '../../src/pace/time-slices.ts'
import { makeTree } from './tree.ts'

/** Gives everything else its turn after each step. */
class Impatient extends Slices {
  override get over(): boolean {
    return true
  }
}

test('tells how many files it has found while it goes on', async () => {
  const root = makeTree({ 'a/1.txt': '1', 'a/2.txt': '2', 'b/3.txt': '3' })
  const wanted = { matches: () => true, reaches: () => true, leaveOut: () => {} }
  const told: number[] = []
  await walk(root, wanted, new Impatient(new AbortController().signal), files => told.push(files))
  expect(told).toEqual([0, 0, 1, 2, 2, 3])
})
