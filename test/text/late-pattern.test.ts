import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { latePattern } from '../../src/text/late-pattern.ts'

test('a late pattern is made once', () => {
  const word = latePattern('^\\p{L}+$', 'u')
  expect(word().test('Straße')).toBe(true)
  expect(word().test('a b')).toBe(false)
  expect(word()).toBe(word())
})

test('no regular expression literal has a large class of Unicode in it, which would cost every run its time', () => {
  const source = join(import.meta.dirname, '..', '..', 'src')
  const files = globSync('**/*.ts', { cwd: source })
  const large = /\/[^\n'"`]*\\p\{(?!(?:Cc|ASCII|Surrogate)\})/
  const found = files.filter(file =>
    withoutComments(readFileSync(join(source, file), 'utf8')).some(line => large.test(line)),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})

function withoutComments(code: string): readonly string[] {
  return code.split('\n').filter(line => !/^\s*(?:\/\*\*|\*|\/\/)/.test(line))
}
