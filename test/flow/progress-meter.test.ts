import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ProgressMeter } from '../../src/flow/progress-meter.ts'
import { RecordingHost } from '../run/in-process.ts'
import { create, del, plan, unchanged } from '../support/builders.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const PLAN = plan([
  create('a.html', { size: 1000 }),
  create('b.html', { size: 3000 }),
  del('c.html'),
  unchanged('d.html'),
])

class Watching extends RecordingHost {
  readonly lines: string[] = []

  override progress(text: string): void {
    this.lines.push(text)
  }
}

function start(retried: { retries: Map<string, number>; throttledAt: number | undefined }) {
  const host = new Watching('.')
  return { host, meter: new ProgressMeter(PLAN, host, retried) }
}

it('counts over all steps, not from 0 for each', () => {
  const { host, meter } = start({ retries: new Map(), throttledAt: undefined })
  meter.step({ step: 'files', done: 1, total: 2, bytes: 1000 })
  meter.step({ step: 'files', done: 1, total: 2, bytes: 2000 })
  vi.advanceTimersByTime(100)
  meter.step({ step: 'files', done: 2, total: 2, bytes: 4000 })
  vi.advanceTimersByTime(100)
  meter.step({ step: 'stale pages', done: 0, total: 1, bytes: 0 })
  vi.advanceTimersByTime(100)
  meter.step({ step: 'stale pages', done: 1, total: 1, bytes: 0 })
  meter.dispose()
  expect(host.lines).toEqual([
    'Files: 33%, 1/3, 1.0/4.0 kB',
    'Files: 66%, 2/3, 4.0/4.0 kB',
    'Stale pages: 66%, 2/3, 4.0/4.0 kB',
    'Stale pages: 100%, 3/3, 4.0/4.0 kB',
  ])
})

it('says after three seconds that the store is silent, or why', () => {
  const retried = { retries: new Map<string, number>(), throttledAt: undefined as number | undefined }
  const { host, meter } = start(retried)
  meter.step({ step: 'files', done: 1, total: 2, bytes: 1000 })
  vi.advanceTimersByTime(2_900)
  expect(host.lines).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(host.lines.at(-1)).toBe('Waiting for S3 to answer (1/3 done)')
  retried.retries.set('SlowDown', 19)
  retried.throttledAt = performance.now()
  vi.advanceTimersByTime(1_000)
  expect(host.lines.at(-1)).toBe('S3 asks us to slow down; 19 retries so far (1/3 done)')
  meter.dispose()
  const { length } = host.lines
  vi.advanceTimersByTime(10_000)
  expect(host.lines).toHaveLength(length)
})
