import { relative, resolve } from 'node:path'
import { create } from '@actions/glob'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { absolutePattern, compileSource, parsePattern } from '../../src/local/source-patterns.ts'
import { makeTree } from './tree.ts'

const PATHS = [
  'a',
  'b.html',
  '.env',
  'dir/a',
  'dir/b.html',
  'dir/.hidden',
  'dir/sub/a',
  'dir/sub/c.html',
  'dir/sub/deep/b.html',
  '.dot/a',
  '.dot/sub/b.html',
  '[x]/a',
  'a b/{a,b}',
  'a b/+(a)',
  '🦊/é.html',
]

test('means what it means to @actions/glob', async () => {
  // It prints every step for the runner's debug log.
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => stdout.mockRestore())
  const root = makeTree(Object.fromEntries(PATHS.map(path => [path, ''])))
  const name = fc.constantFrom(
    ...[
      'a',
      'b.html',
      'dir',
      'sub',
      '.dot',
      '*',
      '**',
      '*.html',
      '?',
      '.*',
      'd*',
      '[abd]*',
      '[[]x]',
      '[!a]*',
    ],
    ...['a b', '{a,b}', '+(a)', '🦊', '*é*', '.', ''],
  )
  const line = fc
    .tuple(
      fc.constantFrom('', '', '!', '!!'),
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '/'),
    )
    .filter(([, names]) => !names.includes('.') && names.some(name => name !== ''))
    .map(([marks, names, end]) => `${marks}${root}/${names.join('/')}${end}`)
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async lines => {
      const globbed = await glob(lines)
      fc.pre(globbed !== undefined)
      const found = globbed?.map(file => relative(root, file).replaceAll('\\', '/')) ?? []
      const { matches } = compileSource(
        root,
        lines.map(line => absolutePattern(parsePattern(line, root))),
      )
      expect(PATHS.filter(matches)).toEqual(PATHS.filter(path => found.includes(path)))
    }),
    { numRuns: 200 },
  )
})

/** Undefined where it gives up, because a pattern looks for something below a file. */
async function glob(lines: readonly string[]): Promise<string[] | undefined> {
  try {
    const globber = await create(lines.join('\n'), { matchDirectories: false })
    return await globber.glob()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

test('what matches lies in folders that are reached', () => {
  const name = fc.constantFrom('a', 'dir', 'sub', 'deep', '*', '**', '*.html', '?ir')
  const line = fc
    .tuple(fc.constantFrom('', '!'), fc.array(name, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '/'))
    .map(([mark, names, end]) => `${mark}${names.join('/')}${end}`)
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom(...PATHS), (lines, path) => {
      const root = resolve('/site')
      const patterns = lines.map(line => absolutePattern(parsePattern(line, root)))
      const { matches, reaches } = compileSource(root, patterns)
      fc.pre(matches(path))
      const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))
      expect(folders.filter(folder => !reaches(folder))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('leaves alone what cannot match', () => {
  const root = resolve('/site')
  const patterns = ['dir/sub/*.html', '!dir/**/b*'].map(line => absolutePattern(parsePattern(line, root)))
  const { reaches } = compileSource(root, patterns)
  expect(['dir', 'dir/sub', 'node_modules', 'dir/other'].filter(reaches)).toEqual(['dir', 'dir/sub'])
})
