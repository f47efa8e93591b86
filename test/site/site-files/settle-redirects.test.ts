import { describe, expect, test } from 'vitest'
import { parseRedirectsFile } from '../../../src/site/site-files/redirects-file.ts'
import { settleRedirects } from '../../../src/site/site-files/settle-redirects.ts'

function settle(text: string, paths: readonly string[]) {
  const { redirects, replaced, warnings } = settleRedirects(
    parseRedirectsFile(text).redirects,
    new Set(paths),
  )
  return {
    redirects: redirects.map(({ path }) => path),
    replaced: [...replaced],
    warnings: warnings.map(({ file, line, text, reason }) => `${file}:${line} ${text}: ${reason}`),
  }
}

const WINS = 'A file has this path and wins. Write 301! to have the redirect in its place.'
const CIRCLE = 'It leads back to itself.'

describe('redirects beside files', () => {
  test('give way, unless they are forced', () => {
    expect(settle('/a /x\n/b /x 301!\n/c /x', ['a', 'b', 'x'])).toEqual({
      redirects: ['b', 'c'],
      replaced: ['b'],
      warnings: [`_redirects:1 /a /x: ${WINS}`],
    })
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['/a /a', [], []],
    ['/a /a?again#b', [], []],
    ['/ /index.html', [], []],
    ['/a /b\n/b /c\n/c /a\n/d /a', [], ['d']],
    ['/d /a\n/a /b\n/b /a', [], ['d']],
    ['/about/ /about', [], []],
    ['/about/ /about', ['about'], ['about/index.html']],
    ['/about /about/', ['about/index.html'], ['about']],
    ['/about /about/\n/about/ /about', [], []],
    ['/a /b\n/b /a 301!', ['a', 'b'], ['b']],
    ['/a https://example.com/a', [], ['a']],
    ['/a /100%', [], ['a']],
  ])('%j beside %j', (text, paths, left) => {
    expect(settle(text, paths).redirects).toEqual(left)
  })

  test('that lead back to themselves are named', () => {
    expect(settle('/a /b\n/b /a\n/c /b', []).warnings).toEqual([
      `_redirects:1 /a /b: ${CIRCLE}`,
      `_redirects:2 /b /a: ${CIRCLE}`,
    ])
  })

  test('may be many and long', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `/${i} /${i + 1}`)
    expect(settle(chain.join('\n'), []).redirects).toHaveLength(20_000)
    expect(settle([...chain, '/20000 /0'].join('\n'), []).redirects).toHaveLength(0)
  })
})
