import { expect, test } from 'vitest'
import { leftOutBy, unusedLines } from '../../src/patterns/usage.ts'

const selection = (include: string[], exclude: string[]) => ({ include, exclude, protect: [] })

test('counts what each line leaves out, folders as such', () => {
  const leftOut = ['index.html', 'blog/index.html', 'drafts/', 'node_modules/', 'a.png']
  expect(leftOutBy(selection(['*.html'], ['index.html', 'drafts/**', 'node_modules']), leftOut)).toEqual([
    { input: 'exclude', pattern: 'index.html', files: 2, folders: 0 },
    { input: 'exclude', pattern: 'drafts/**', files: 0, folders: 1 },
    { input: 'exclude', pattern: 'node_modules', files: 0, folders: 1 },
    { input: 'include', files: 1, folders: 0 },
  ])
})

test('lines that match nothing are named, but those that only take back', () => {
  const lines = selection(['*.html', '*.htm'], ['drafts/', '/indx.html', '!kept.html', '# comment'])
  expect(unusedLines(lines, ['a/b.html', 'drafts/'])).toEqual([
    { input: 'include', pattern: '*.htm' },
    { input: 'exclude', pattern: '/indx.html' },
  ])
  expect(unusedLines(selection([], []), [])).toEqual([])
})
