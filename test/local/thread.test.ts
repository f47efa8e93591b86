import { hash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import type { Digest } from '../../src/local/digest-part.ts'
import { keepThreadReady, Thread } from '../../src/local/thread.ts'
import { makeTree } from './tree.ts'

test('one thread is started ahead, and the next who needs one gets it', async () => {
  let started = 0
  const count = () => {
    started += 1
  }
  process.on('worker', count)
  onTestFinished(() => void process.off('worker', count))
  keepThreadReady()
  keepThreadReady()
  const thread = new Thread<Digest>()
  await setImmediate()
  expect(started).toBe(1)
  const another = new Thread<Digest>()
  await setImmediate()
  expect(started).toBe(2)
  const file = join(makeTree({ a: 'content' }), 'a')
  for (const either of [thread, another]) {
    const digest = await either.ask({ task: 'digest', part: { file, start: 0, end: 7 } })
    expect(digest).toEqual({ md5: hash('md5', 'content') })
    either.end()
  }
})

test('one that broke before it was needed is forgotten', async () => {
  const started = once(process, 'worker')
  keepThreadReady(new URL('data:text/javascript,throw new Error("broken")'))
  const [worker]: Worker[] = await started
  if (worker) await new Promise(resolve => worker.once('exit', resolve))
  const thread = new Thread<Digest>()
  const file = join(makeTree({ a: 'content' }), 'a')
  const digest = await thread.ask({ task: 'digest', part: { file, start: 0, end: 7 } })
  expect(digest).toEqual({ md5: hash('md5', 'content') })
  thread.end()
})
