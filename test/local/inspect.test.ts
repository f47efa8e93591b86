import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectFile } from '../../src/local/inspect.ts'
import { makeTree } from './tree.ts'

test.each([5, 2 ** 31 + 5, 2 ** 32 + 5])(
  'a file of %i bytes has that size, and the stamp of the file',
  size => {
    const file = join(makeTree({ 'film.mp4': 'start' }), 'film.mp4')
    truncateSync(file, size)
    const { mtimeMs, dev, ino } = statSync(file)
    expect(inspectFile({ path: 'film.mp4', file })).toMatchObject({ size, stamp: { mtimeMs, dev, ino } })
  },
)
