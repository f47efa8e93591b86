import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectFile } from '../../src/local/inspect.ts'
import { inspectFiles } from '../../src/local/inspect-files.ts'
import { Slices } from '../../src/pace/time-slices.ts'
import { makeTree } from './tree.ts'

const slices = () => new Slices(new AbortController().signal)

/** More than a thread is given at a time, and what a gate, a type or a charset is found in. */
function site() {
  const names = Array.from({ length: 300 }, (_, at) => `${at}.txt`)
  const special = {
    LICENSE: '<!doctype html>',
    'old.html': '<meta charset="iso-8859-1">',
    'large.bin': Buffer.alloc(100_000, 1),
    'lfs.png': 'version https://git-lfs.github.com/spec/v1\n',
  }
  const root = makeTree({
    ...Object.fromEntries(names.map(name => [name, `content of ${name}`])),
    ...special,
  })
  return [...names, ...Object.keys(special)].map(path => ({ path, file: join(root, path) }))
}

test('threads learn the same as this one, in the same order', async () => {
  const files = site()
  const gone = files[17]
  if (gone) rmSync(gone.file)
  const counts: number[] = []
  const learned = await inspectFiles(files, slices(), { onProgress: done => counts.push(done) }, 2)
  expect(learned).toEqual(files.map(found => inspectFile(found)))
  expect(learned[17]).toBe('vanished')
  expect(counts.at(-1)).toBe(files.length)
})

test('what a thread leaves undone is done here', async () => {
  const files = site()
  const broken = new URL('data:text/javascript,process.exit(1)')
  const learned = await inspectFiles(files, slices(), {}, 2, broken)
  expect(learned).toEqual(files.map(found => inspectFile(found)))
})

test('a cancelled scan ends with its threads', async () => {
  const cancelled = new AbortController()
  const watch = { onProgress: () => cancelled.abort(new Error('cancelled')) }
  const many = Array.from({ length: 60 }, site).flat()
  await expect(inspectFiles(many, new Slices(cancelled.signal), watch, 2)).rejects.toThrow('cancelled')
})
