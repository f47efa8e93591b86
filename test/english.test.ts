import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Phrases that no native speaker would write, and what to write instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/(?<!there )\bis no (?!longer|more|less)[a-z]+ (?:of|that|such)\b/, 'is not a …'],
  [/\bis there twice\b/, 'is a duplicate …'],
  [/\b(?:one|two|a line) a line\b/, 'one per line'],
  [/\bwho has (?:it|them)\b/, 'browsers that cached it'],
  [/\bIs \S+ well\b/, 'Check that … is healthy'],
  [/\bbelongs to no\b/, 'unexpected'],
  [/\bWithheld\b/, 'Not attempted'],
  [/\bholds the source already\b/, 'Already up to date'],
  [/\bnot to be had\b/, 'is not available'],
  [/\bin vain\b/, 'without success'],
  [/\bwhat is uploaded stays\b/, 'finished uploads are kept'],
  [/\bit cannot be told\b/i, 'cannot tell'],
  [/\bhas a blank\b|\bblanks\b/, 'space'],
  [/\bdoes without\b/, 'ignores it'],
  [/\bno directory\b/, 'not a directory'],
]

const ROOT = join(import.meta.dirname, '..')

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending))
    .map(path => join(folder, path))
}

/** What people read: string literals of the sources, and the documents whole. */
function textOf(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8')
  if (!path.endsWith('.ts')) return text
  const code = text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '')
  return (code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g) ?? []).join('\n')
}

test.each([...filesBelow('src', '.ts'), ...filesBelow('docs', '.md'), 'README.md', 'action.yml'])(
  '%s is plain English',
  path => {
    const text = textOf(path)
    const found = BANNED.flatMap(([phrase, better]) => {
      const said = phrase.exec(text)?.[0]
      return said === undefined ? [] : [`${said} → ${better}`]
    })
    expect(found).toEqual([])
  },
)
