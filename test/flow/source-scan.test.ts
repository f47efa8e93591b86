import { hash } from 'node:crypto'
import { truncateSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { DeployConfig } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { SourceScan, type SourceWatch } from '../../src/flow/source-scan.ts'
import { selection } from '../../src/patterns/selection.ts'
import { change, site } from '../support/site.ts'

const signal = new AbortController().signal
const quiet: SourceWatch = { onFound: () => {}, onProgress: () => {} }
const md5 = hash('md5', 'one')

async function scanned(compress: 'none' | 'gzip', targets?: number) {
  const source = site({ 'index.html': 'one' })
  const values = new Map<OptionName, string>([
    ['bucket', 'www'],
    ['source', source],
    ['compress', compress],
  ])
  const config = (await loadConfig({ from: 'action', values, problems: [] }, {}, source)) as DeployConfig // as it was asked for
  const scan = new SourceScan(targets)
  const read = (watch = quiet) => scan.read(config, selection(config.selection), watch, signal)
  return { source, scan, read }
}

test('a source is read once, and its paths are told each time', async () => {
  const { source, read } = await scanned('none', 2)
  const first = await read()
  change(source, { 'late.html': 'late' })
  const told: (readonly string[])[] = []
  expect(await read({ ...quiet, onFound: paths => void told.push(paths) })).toBe(first)
  expect(told).toEqual([['index.html']])
})

test('nothing of it stays in memory behind the last target', async () => {
  const { read } = await scanned('none', 2)
  const [first, second] = [await read(), await read()]
  expect(second).toBe(first)
  expect(await read()).not.toBe(first)
})

test('content waits for a target that has nothing yet, and no longer', async () => {
  const { scan, read } = await scanned('none')
  await read()
  expect(scan.kept.find(md5)?.toString()).toBe('one')
  scan.isDeployed(1)
  expect(scan.kept.find(md5)).toBeUndefined()
})

test('what is compressed has the room to itself, whatever a target has', async () => {
  const { scan, read } = await scanned('gzip')
  await read()
  expect(scan.kept.find(md5)).toBeUndefined()
  scan.isDeployed(1)
  scan.kept.keep('compressed', Buffer.from('small'))
  expect(scan.kept.find('compressed')?.toString()).toBe('small')
})

/** One processor is left to itself. */
const SPARE = Math.min(1, availableParallelism() - 1)

test.each([
  ['not for less than 64 MB', 64 * 1024 * 1024 - 1, 1, 0],
  ['not for an empty bucket', 64 * 1024 * 1024, 0, 0],
  // Last: it stays until somebody needs it.
  ['for 64 MB that the bucket may have', 64 * 1024 * 1024, 1, SPARE],
])('a thread is started ahead %s', async (_, size, objects, threads) => {
  let started = 0
  const count = () => {
    started += 1
  }
  process.on('worker', count)
  onTestFinished(() => void process.off('worker', count))
  const { source, scan, read } = await scanned('none')
  truncateSync(join(source, 'index.html'), size)
  if (objects > 0) scan.isDeployed(objects)
  await read()
  await setImmediate()
  expect(started).toBe(threads)
})
