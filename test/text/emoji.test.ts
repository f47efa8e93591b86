import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('no regular expression literal has all emoji in it, which would cost every run 20 ms', () => {
  const source = join(import.meta.dirname, '..', '..', 'src')
  const files = globSync('**/*.ts', { cwd: source })
  const found = files.filter(file =>
    /\/[^\n'"`]*\\p\{RGI_Emoji/.test(readFileSync(join(source, file), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(found).toEqual([])
})
