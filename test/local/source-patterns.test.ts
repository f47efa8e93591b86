import { relative } from 'node:path'
import { create } from '@actions/glob'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { globSource } from '../../src/local/glob-source.ts'
import { absolutePattern, parsePattern } from '../../src/local/source-patterns.ts'
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
      const ours = await globSource(
        root,
        root,
        lines.map(line => absolutePattern(parsePattern(line, '/nowhere'))),
        { matches: () => true, leaveOut: () => {} },
        new AbortController().signal,
      )
      expect(ours.files.map(({ path }) => path)).toEqual(
        PATHS.filter(path => found.includes(path)).toSorted(),
      )
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
