import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadHeaderRules } from '../../src/config/load-rules.ts'
import { canLink, linkFolder, makeTree } from '../local/tree.ts'

let workspace = ''

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'rules-'))
  mkdirSync(join(workspace, 'site'))
  mkdirSync(join(workspace, 'folder.yml'))
  writeFileSync(join(workspace, 'site', 'headers.yml'), "'*.html':\n  cache-control: no-cache\n")
  writeFileSync(join(workspace, 'site', 'my rules'), '\uFEFFa: { expires: null }\r\n')
  writeFileSync(join(workspace, 'bad.yaml'), 'a:\n  expires: soon\n*.js:\n  a: b\n')
  writeFileSync(join(workspace, 'latin1.yaml'), Buffer.from([0x61, 0xe4, 0x3a]))
  writeFileSync(join(workspace, 'huge.yaml'), '#'.repeat(1_000_001))
})
afterAll(() => rmSync(workspace, { recursive: true }))

function patterns(input: string): readonly string[] {
  const loaded = loadHeaderRules(input, workspace)
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'))
  return loaded.rules.map(({ pattern, where }) => `${where} ${pattern}`)
}

describe('the input headers', () => {
  test.each([
    ["'*.html':\n  cache-control: no-cache", ['headers:1 *.html']],
    ['a: {}', ['headers:1 a']],
    ['{"a":{}}', ['headers:1 a']],
    ['a:\n  expires: null', ['headers:1 a']],
    ['# nothing', []],
    ['site/headers.yml', ['site/headers.yml:1 *.html']],
    [' site/headers.yml\n', ['site/headers.yml:1 *.html']],
    ['site/my rules', ['site/my rules:1 a']],
  ])('may be %j', (input, found) => {
    expect(patterns(input)).toEqual(found)
  })

  test('may be an absolute path', () => {
    const path = join(workspace, 'site', 'headers.yml')
    expect(patterns(path)).toEqual([`${path}:1 *.html`])
  })

  test.each([
    ['a: b', ['1:4 "a" has no headers. Write them below it, indented, as in cache-control: no-cache']],
    [
      'no such thing',
      ["1:1 This is not a map of patterns. Write '*.html': and its headers below it, indented."],
    ],
    [
      'x'.repeat(5000),
      ["1:1 This is not a map of patterns. Write '*.html': and its headers below it, indented."],
    ],
    ['bad.yaml', ["bad.yaml:3:1 *.js starts with *, which has a special meaning in YAML. Quote it: '*.js':"]],
    ['folder.yml', ['folder.yml is not a file.']],
    ['latin1.yaml', ['latin1.yaml is not UTF-8.']],
    ['huge.yaml', ['huge.yaml has more than 1000000 bytes.']],
  ])('is refused as %j', (input, problems) => {
    expect(loadHeaderRules(input, workspace)).toEqual({ problems })
  })

  test('is refused through a link out of the workspace, and shows nothing of what is there', () => {
    const outside = makeTree({ credentials: 'secret', 'more/headers.yml': 'secret' })
    const inside = join(workspace, 'inside')
    mkdirSync(inside)
    writeFileSync(join(inside, 'bad.yaml'), readFileSync(join(workspace, 'bad.yaml')))
    linkFolder(join(outside, 'more'), join(workspace, 'more'))
    linkFolder(inside, join(workspace, 'again'))
    const out: [path: string, target: string][] = [['more/headers.yml', join(outside, 'more', 'headers.yml')]]
    if (canLink) {
      symlinkSync(join(outside, 'credentials'), join(workspace, 'out.yml'))
      out.push(['out.yml', join(outside, 'credentials')])
    }
    const bounds = realpathSync.native(workspace)
    for (const [path, target] of out)
      expect(loadHeaderRules(path, workspace)).toEqual({
        problems: [`${path} leads through a link to ${target}, out of ${bounds}.`],
      })
    expect(loadHeaderRules('again/bad.yaml', workspace)).toEqual({
      problems: [expect.stringMatching(/^again\/bad\.yaml:3:1 /)],
    })
  })

  test('names a file that is not there', () => {
    const path = join(workspace, 'missing.yaml')
    expect(loadHeaderRules('missing.yaml', workspace)).toEqual({
      problems: [`missing.yaml does not exist: ${path}. Is the repository checked out?`],
    })
  })
})
