import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { globSource } from '../../src/local/glob-source.ts'
import { canLink, makeTree } from './tree.ts'

const always = () => true

function search(root: string, pattern: string, selected: (path: string) => boolean = always) {
  const lines = pattern.split('\n').map(line => line.replace(/^(!?)/, `$1${root.replaceAll('\\', '/')}/`))
  const wanted = { matches: selected, leaveOut: () => {} }
  return globSource(root, root, lines, wanted, new AbortController().signal)
}

describe('patterns', () => {
  it('find files in the order of their keys', async () => {
    const root = makeTree({ 'b/z.html': '', 'b.html': '', 'a/deep/er.html': '', 'a.js': '', '🦊.html': '' })
    const { files } = await search(root, '**/*.html')
    expect(files).toEqual([
      { path: 'a/deep/er.html', file: join(root, 'a', 'deep', 'er.html') },
      { path: 'b.html', file: join(root, 'b.html') },
      { path: 'b/z.html', file: join(root, 'b', 'z.html') },
      { path: '🦊.html', file: join(root, '🦊.html') },
    ])
  })

  it('write nothing to standard output, and leave it to others', async () => {
    const written: string[] = []
    const stdout = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation(text => written.push(String(text)) > 0)
    onTestFinished(() => stdout.mockRestore())
    const { write } = process.stdout
    const searching = search(makeTree({ a: '' }), '**')
    process.stdout.write('ours\n')
    await searching
    expect(written).toEqual(['ours\n'])
    expect(process.stdout.write).toBe(write)
  })

  it('end when the run is cancelled', async () => {
    const root = makeTree({ a: '' })
    const cancelled = globSource(
      root,
      root,
      [`${root}/**`],
      { matches: always, leaveOut: () => {} },
      AbortSignal.abort('cancelled'),
    )
    await expect(cancelled).rejects.toBe('cancelled')
  })
})

describe.skipIf(!canLink)('links among what patterns find', () => {
  const tree = () => {
    const root = makeTree({ 'site/a.html': '', 'site/real/b.html': '', 'secret/c.html': '' })
    const site = join(root, 'site')
    symlinkSync(join('..', 'secret'), join(site, 'out'), 'dir')
    symlinkSync('real', join(site, 'also'), 'dir')
    symlinkSync('gone.html', join(site, 'dead.html'))
    symlinkSync('gone.js', join(site, 'dead.js'))
    return site
  }

  it('are followed inside, and refused where they lead out or to nothing, all at once', async () => {
    const root = tree()
    const { files, troubled } = await search(root, '**/*.html')
    expect(files.map(({ path }) => path)).toEqual(['a.html', 'also/b.html', 'real/b.html'])
    expect(files[1]?.file).toBe(join(root, 'real', 'b.html'))
    expect(troubled.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'dead.html', trouble: 'broken-link' },
      { path: 'out', trouble: 'link-outside' },
    ])
  })

  it('do not matter where they are left out', async () => {
    const { files, troubled } = await search(tree(), '**/*.html\n!out\n!dead.html')
    expect({ files: files.length, troubled }).toEqual({ files: 3, troubled: [] })
    const excluded = await search(tree(), '**/*.html', path => !/^(out|dead)/.test(path))
    expect({ files: excluded.files.length, troubled: excluded.troubled }).toEqual({ files: 3, troubled: [] })
  })

  it('that lead to themselves are named', async () => {
    const root = makeTree({ a: '' })
    symlinkSync('self', join(root, 'self'))
    expect((await search(root, '**')).troubled).toEqual([{ path: 'self', trouble: 'link-loop' }])
  })
})
