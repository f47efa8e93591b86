import { expect, test } from 'vitest'
import { progressLine } from '../../../src/report/log/progress-line.ts'

test.each([
  [
    { step: 'other files', done: 1200, total: 5000, bytes: 12_300_000 },
    'other files: 1,200 of 5,000 (24%), 12.3 MB',
  ],
  [{ step: 'stale pages', done: 3, total: 7, bytes: 0 }, 'stale pages: 3 of 7 (42%)'],
] as const)('%j', (progress, line) => {
  expect(progressLine(progress)).toBe(line)
})
