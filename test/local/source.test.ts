import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveSource } from '../../src/local/source.ts'
import { canLink, makeFolder, makeTree, WINDOWS } from './tree.ts'

const directory = (workspace: string, path: string) =>
  ({ from: 'directory', root: join(workspace, path), workspace }) as const

const asPattern = (path: string) => path.replaceAll('\\', '/')

describe('one line that names something', () => {
  test.each(['dist', './dist', 'dist/', ' dist \n', '\ndist\n'])('%j is the directory', input => {
    const root = makeTree({ 'dist/a': '' })
    expect(resolveSource(input, root)).toEqual({ source: directory(root, 'dist') })
  })

  test.each(['dist[1]', '!x', '#site', '~', '{a,b}', 'a b', "it's", '🦊', '.'])(
    'a directory named %j is that',
    name => {
      const root = makeTree({ [`${name}/a`]: '' })
      expect(resolveSource(name, root)).toEqual({ source: directory(root, name) })
    },
  )

  test.skipIf(WINDOWS)('even with wildcards in its name', () => {
    const root = makeTree({ '*/a': '', 'b/a': '' })
    expect(resolveSource('*', root)).toEqual({ source: directory(root, '*') })
  })

  test('an absolute path and one above the workspace', () => {
    const root = makeTree({ 'dist/a': '', 'site/b': '' })
    const source = { ...directory(root, 'dist'), workspace: join(root, 'site') }
    expect(resolveSource(join(root, 'dist'), join(root, 'site'))).toEqual({ source })
    expect(resolveSource('../dist', join(root, 'site'))).toEqual({ source })
  })

  test('a file', () => {
    const root = makeTree({ 'dist/feed.xml': '' })
    expect(resolveSource('dist/feed.xml', root)).toEqual({
      source: { from: 'file', file: join(root, 'dist', 'feed.xml'), workspace: root },
    })
  })

  test.runIf(WINDOWS)('Windows separators', () => {
    const root = makeTree({ 'dist/site/a.html': '' })
    expect(resolveSource('dist\\site', root)).toEqual({
      source: directory(root, 'dist/site'),
    })
    expect(resolveSource('dist\\**\\*.html', root)).toMatchObject({ source: { root: join(root, 'dist') } })
  })

  test.skipIf(!canLink)('a link stays the name of the source until the scan', () => {
    const root = makeTree({ 'releases/1/a': '' })
    symlinkSync(join('releases', '1'), join(root, 'current'), 'dir')
    expect(resolveSource('current', root)).toEqual({
      source: directory(root, 'current'),
    })
  })
})

describe('patterns', () => {
  test.each([
    ['dist/**', 'dist', ['/dist/**']],
    ['dist/assets/*.js\n', 'dist/assets', ['/dist/assets/*.js']],
    ['dist/a*/b', 'dist', ['/dist/a*/b']],
    ['dist/./**', 'dist', ['/dist/**']],
    ['dist\nother', 'dist', undefined],
    ['dist\ndist/assets', 'dist', ['/dist', '/dist/assets']],
    ['dist/index.html\ndist/assets/*.js', 'dist', ['/dist/index.html', '/dist/assets/*.js']],
    ['# all\n\ndist/**\n  # but\n!dist/**/*.map', 'dist', ['/dist/**', '!/dist/**/*.map']],
    ['dist/**\n!**/*.map', 'dist', ['/dist/**', '!/**/*.map']],
    ['dist/**\n! dist/*.map', 'dist', ['/dist/**', '!/dist/*.map']],
    ['dist/**\n!!dist/*.map', 'dist', ['/dist/**', '/dist/*.map']],
    ['dist/*/', 'dist', ['/dist/*/']],
    ['dist/**/a/**/*.*.*', 'dist', ['/dist/**/a/**/*.*.*']],
    ['di[s]t/*', 'dist', ['/dist/*']],
    ['**', '', ['/**']],
  ])('%j', (input, root, patterns) => {
    const workspace = makeTree({ 'dist/index.html': '', 'dist/assets/a.js': '', 'other/b': '' })
    const base = asPattern(workspace)
    if (patterns === undefined) return expect(resolveSource(input, workspace)).toHaveProperty('problem')
    expect(resolveSource(input, workspace)).toEqual({
      source: {
        from: 'patterns',
        workspace,
        root: join(workspace, root),
        patterns: patterns.map(pattern => pattern.replace('/', `${base}/`)),
      },
    })
  })

  test('characters of the workspace are no wildcards', () => {
    const workspace = makeTree({ '[w]/dist/a': '' })
    const resolved = resolveSource('dist/*', join(workspace, '[w]'))
    expect(resolved).toMatchObject({ source: { patterns: [`${asPattern(workspace)}/[[]w]/dist/*`] } })
  })

  test('one that leaves the root is named with the first and the root', () => {
    const root = makeTree({ 'dist/a/b': '', 'site/c': '' })
    const resolved = resolveSource('dist/a/*\nsite/**\ndist/*\n!other/**', root)
    expect(resolved).toEqual({
      problem: `has \`site/**\`, \`dist/*\` outside ${join(root, 'dist', 'a')}, the root that \`dist/a/*\` sets. Patterns share the root of the first.`,
    })
  })
})

describe('problems', () => {
  const root = () => makeTree({ 'dist/a.html': '' })
  test.each([
    ['', 'names nothing'],
    ['\n \n', 'names nothing'],
    ['# a comment', 'names nothing'],
    ['!dist/**', 'begins with `!dist/**`'],
    ['dist/**\n!', 'nothing but `!`'],
    ['dist/**/../x', '`..` behind a wildcard'],
    ['dist/a.html/*', 'not a directory'],
    ['dist/**\n../*', 'outside'],
    ['dist/*a*a*a*a', 'too many stars'],
    ['dist/**\n!dist/*a*a*a*a', 'too many stars'],
    ['dist/**/a/**/a/**/a', 'too many stars'],
  ])('%j: %s', (input, problem) => {
    expect(resolveSource(input, root())).toEqual({ problem: expect.stringContaining(problem) })
  })

  test.each(['build', 'build/**/*.html', '~/dist', 'dist/a.html/b'])('%j does not exist', input => {
    const workspace = root()
    const missing = join(workspace, input.replace(/\/\*.*/, ''))
    expect(resolveSource(input, workspace)).toEqual({
      problem: `does not exist: ${missing}. Did the build run?`,
    })
  })

  test.skipIf(!canLink)('a link to nothing', () => {
    const workspace = makeFolder()
    symlinkSync('nothing', join(workspace, 'dist'))
    expect(resolveSource('dist', workspace)).toEqual({ problem: expect.stringContaining('does not exist') })
  })
})
