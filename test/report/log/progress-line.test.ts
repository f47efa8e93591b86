import { expect, test } from 'vitest'
import { type Progress, progressLine } from '../../../src/report/log/progress-line.ts'

const PAGES: Progress = {
  what: 'Pages',
  done: 1240,
  total: 2000,
  bytes: 22_400_000,
  totalBytes: 36_500_000,
  elapsedMs: 2800,
  retries: 0,
}

test.each([
  [PAGES, 80, 'Pages ▕████░░░░▏ 62%  1,240/2,000  22.4/36.5 MB  8.0 MB/s  1.8 s left'],
  [PAGES, 70, 'Pages ▕████░░░░▏ 62%  1,240/2,000  22.4/36.5 MB'],
  [PAGES, 50, 'Pages 62%  1,240/2,000  22.4/36.5 MB'],
  [{ ...PAGES, elapsedMs: 500 }, 80, 'Pages ▕████░░░░▏ 62%  1,240/2,000  22.4/36.5 MB'],
  [{ ...PAGES, retries: 1 }, 70, 'Pages ▕████░░░░▏ 62%  1,240/2,000  22.4/36.5 MB  1 retry'],
  [{ ...PAGES, bytes: 900 }, 70, 'Pages ▕████░░░░▏ 62%  1,240/2,000  900 B/36.5 MB'],
  [{ ...PAGES, bytes: 0, totalBytes: 0 }, 70, 'Pages ▕████░░░░▏ 62%  1,240/2,000'],
  [
    { ...PAGES, done: 2000, bytes: 36_500_000 },
    80,
    'Pages ▕████████▏ 100%  2,000/2,000  36.5/36.5 MB  13.0 MB/s',
  ],
  [
    { ...PAGES, waiting: 'throttled', retries: 19 },
    80,
    'S3 asks us to slow down; 19 retries so far (1,240/2,000 done)',
  ],
  [{ ...PAGES, waiting: 'silent' }, 80, 'Waiting for S3 to answer (1,240/2,000 done)'],
] as const)('%j in %d columns', (progress, columns, line) => {
  expect(progressLine(progress, columns, true)).toBe(line)
})

test('a log of lines has words in place of a bar', () => {
  expect(progressLine(PAGES, 120, false)).toBe('Pages: 62%, 1,240/2,000, 22.4/36.5 MB, 8.0 MB/s, 1.8 s left')
})
