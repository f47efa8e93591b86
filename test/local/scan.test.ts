import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SourceError } from '../../src/errors.ts'
import { scanLocal } from '../../src/local/scan.ts'
import { resolveSource, type Source } from '../../src/local/source.ts'
import { compileGrants, selection } from '../../src/patterns/selection.ts'
import { sortByUtf8 } from '../../src/text/utf8-order.ts'
import { canLink, makeTree, WINDOWS } from './tree.ts'

interface Inputs {
  readonly include?: string[]
  readonly exclude?: string[]
  readonly allow?: string[]
}

const never = new AbortController().signal

function scan(source: Source, { include = [], exclude = [], allow = [] }: Inputs = {}) {
  const options = { selection: selection({ include, exclude, protect: [] }), allowed: compileGrants(allow) }
  return scanLocal(source, options, never)
}

function scanFolder(root: string, inputs?: Inputs) {
  return scan({ from: 'directory', root, workspace: root }, inputs)
}

function scanInput(input: string, workspace: string, inputs?: Inputs) {
  const resolved = resolveSource(input, workspace)
  if ('problem' in resolved) throw new Error(resolved.problem)
  return scan(resolved.source, inputs)
}

async function pathsOf(scanned: ReturnType<typeof scan>): Promise<string[]> {
  return (await scanned).files.map(({ path }) => path)
}

/** The problems that a scan ends with: the beginning of each, and its paths. */
async function troubles(scanned: ReturnType<typeof scan>): Promise<Record<string, readonly string[]>> {
  const error = await scanned.then(
    () => undefined,
    error => error,
  )
  if (!(error instanceof SourceError)) throw error ?? new Error('The scan succeeded.')
  return Object.fromEntries(error.problems.map(({ problem, paths }) => [problem, paths]))
}

const KEY = `-----BEGIN PRIVATE KEY-----\n${createHash('sha512').update('a key').digest('base64')}\n-----END`

const md5 = (content: string) => createHash('md5').update(content).digest('hex')

describe('files', () => {
  test('says all that there is to know of each', async () => {
    const root = makeTree({ 'a/b.css': 'body {}' })
    const file = join(root, 'a', 'b.css')
    const { mtimeMs, dev, ino } = statSync(file)
    const { files, findings, warnings } = await scanFolder(root)
    expect(files).toEqual([
      { path: 'a/b.css', file, size: 7, stamp: { mtimeMs, dev, ino }, md5: md5('body {}') },
    ])
    expect([findings, warnings]).toEqual([[], []])
  })

  test('come in the order of their UTF-8 bytes, folders as if they ended in a slash', async () => {
    const names = ['b', 'a.txt', 'a/z', 'a-b', 'a0', '\uffee', '🦊/x', 'é', 'C', '.x']
    const files = Object.fromEntries(names.map(name => [name, '']))
    const inOrder = Object.keys(files).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(await pathsOf(scanFolder(makeTree(files)))).toEqual(inOrder)
  })

  test('hostile names are names like others', async () => {
    const names = [
      '100% sure.txt',
      "it's #1.html",
      ' lead',
      '::set-output name=x',
      '__proto__',
      'constructor',
    ]
    const hostile = WINDOWS
      ? names.filter(name => !name.includes(':'))
      : [
          ...names,
          'a\\b',
          'trail ',
          'two\nlines',
          '"quoted"',
          '*',
          'a?b',
          '\x1b[31m',
          '\ufffd',
          '~',
          '!x',
          '#y',
        ]
    const tree = makeTree(Object.fromEntries(hostile.map(name => [name, name])))
    expect((await pathsOf(scanFolder(tree))).sort()).toEqual([...hostile].sort())
  })

  test('folders may be deep', async () => {
    const path = `${'d/'.repeat(200)}file`
    expect(await pathsOf(scanFolder(makeTree({ [path]: '' })))).toEqual([path])
  })

  test('hidden and empty ones count', async () => {
    const tree = makeTree({ '.well-known/security.txt': '', '.nojekyll': '' })
    mkdirSync(join(tree, 'empty'))
    const { files } = await scanFolder(tree)
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['.nojekyll', 0],
      ['.well-known/security.txt', 0],
    ])
    expect(files[0]?.md5).toBe(md5(''))
  })

  test('only small ones are read', async () => {
    const content = 'x'.repeat(64 * 1024)
    const { files } = await scanFolder(makeTree({ 'a.bin': content, 'b.bin': `${content}x` }))
    expect(files.map(({ md5 }) => md5)).toEqual([md5(content), undefined])
  })

  test.each([
    ['<!DOCTYPE html><title>', true],
    ['\ufeff\n  <!doctype html>', true],
    ['<html lang="en">', true],
    ['<HTML>', true],
    [`<!doctype html>${' '.repeat(70_000)}`, true],
    ['<htmlish>', false],
    ['<p>not a document', false],
    ['', false],
    ['\0\xff<html>', false],
  ])('without an extension, %.30j is a page: %j', async (content, looksLikeHtml) => {
    const { files } = await scanFolder(makeTree({ about: content, 'about.txt': content }))
    expect(files.map(file => file.looksLikeHtml)).toEqual([looksLikeHtml, undefined])
  })

  test.each([
    [{ exclude: ['*.map', 'drafts/'] }, ['a.html', 'a.js']],
    [{ include: ['*.html'] }, ['a.html', 'drafts/b.html']],
    [{ include: ['*.html'], exclude: ['/drafts/**'] }, ['a.html']],
  ])('%j', async (inputs, paths) => {
    const tree = makeTree({ 'a.html': '', 'a.js': '', 'a.js.map': '', 'drafts/b.html': '' })
    expect(await pathsOf(scanFolder(tree, inputs))).toEqual(paths)
  })

  test('one file becomes one', async () => {
    const tree = makeTree({ 'dist/feed.xml': 'x', 'dist/other': '' })
    const { files } = await scanInput('dist/feed.xml', tree)
    expect(files).toMatchObject([{ path: 'feed.xml', file: join(tree, 'dist', 'feed.xml'), md5: md5('x') }])
  })

  test('one file may become one of another name', async () => {
    const tree = makeTree({ 'a.json': '{}', '.env': '' })
    const as = { from: 'file', file: join(tree, 'a.json'), workspace: tree, as: 'data/b.json' } as const
    expect(await pathsOf(scan(as))).toEqual(['data/b.json'])
    const { findings } = await scan({ ...as, file: join(tree, '.env') })
    expect(findings).toMatchObject([{ paths: ['data/b.json'] }])
  })

  test('what systems leave in folders is left out and told, unless it is allowed or named', async () => {
    const junk = ['.DS_Store', 'a/._photo.jpg', 'a/Thumbs.db', 'b/Desktop.ini']
    const tree = makeTree(Object.fromEntries(['index.html', 'a/ds_store', ...junk].map(path => [path, ''])))
    const { files, leftOut } = await scanFolder(tree)
    expect(files.map(({ path }) => path)).toEqual(['a/ds_store', 'index.html'])
    expect(leftOut).toEqual({ unselected: [], systemFiles: junk })
    expect(await pathsOf(scanFolder(tree, { allow: ['._*'] }))).toContain('a/._photo.jpg')
    expect(await pathsOf(scanInput('b/Desktop.ini', tree))).toEqual(['Desktop.ini'])
  })

  test('what include and exclude leave out is told, folders as a whole, and nothing of other patterns', async () => {
    const tree = makeTree({
      'a.html': '',
      'b.map': '',
      'sub/b.html': '',
      'drafts/c.html': '',
      'x/d.html': '',
    })
    const inputs = { exclude: ['*.map', 'drafts/'] }
    expect((await scanFolder(tree, inputs)).leftOut.unselected.toSorted()).toEqual(['b.map', 'drafts/'])
    expect((await scanFolder(tree, { include: ['sub/*.html'] })).leftOut.unselected.toSorted()).toEqual([
      'a.html',
      'b.map',
      'drafts/',
      'x/',
    ])
    expect((await scanInput('*.*', tree, inputs)).leftOut.unselected).toEqual(['b.map'])
  })

  test('patterns', async () => {
    const tree = makeTree({
      'dist/a.html': '',
      'dist/.env.html': '',
      'dist/a.js': '',
      'dist/sub/b.html': '',
      'dist/sub/b.map': '',
      'dist/assets/c.js': '',
      'other/d.html': '',
    })
    const html = ['.env.html', 'a.html', 'sub/b.html']
    expect(await pathsOf(scanInput('dist/**/*.html', tree))).toEqual(html)
    const lines = 'dist/**\n!**/*.map\n# not the scripts\n!dist/assets'
    expect(await pathsOf(scanInput(lines, tree))).toEqual(['.env.html', 'a.html', 'a.js', 'sub/b.html'])
    expect(
      await pathsOf(scanInput('dist/**\n!**/*.map', tree, { exclude: ['a.*'], include: ['*.js'] })),
    ).toEqual(['assets/c.js'])
  })

  test('progress and cancellation', async () => {
    const root = makeTree({ a: '', b: '' })
    const source: Source = { from: 'directory', root, workspace: root }
    const options = { selection: selection({ include: [], exclude: [], protect: [] }), allowed: () => false }
    const counts: number[] = []
    await scanLocal(source, options, never, { onProgress: count => counts.push(count) })
    expect(counts.at(-1)).toBe(2)
    await expect(scanLocal(source, options, AbortSignal.abort('cancelled'))).rejects.toBe('cancelled')
  })
})

describe('what cannot be deployed', () => {
  test.each([
    ['directory', 'dist', 'There is nothing to deploy: the source is empty.'],
    ['pattern', 'dist/*.html', 'There is nothing to deploy: no file matches the patterns of the source.'],
  ])('an empty %s', async (_, input, problem) => {
    const tree = makeTree({ other: '' })
    mkdirSync(join(tree, 'dist', 'folder'), { recursive: true })
    expect(await troubles(scanInput(input, tree))).toEqual({ [problem]: [join(tree, 'dist')] })
  })

  test('a source that include and exclude empty', async () => {
    const tree = makeTree({ a: '', 'b/c': '' })
    const problem = 'There is nothing to deploy: include and exclude leave out the whole source (2).'
    expect(await troubles(scanFolder(tree, { exclude: ['*'] }))).toEqual({ [problem]: [tree] })
    expect(await troubles(scanFolder(tree, { include: ['*.html'] }))).toEqual({ [problem]: [tree] })
  })

  test('a source that is gone since it was resolved', async () => {
    const tree = makeTree({ 'dist/a': '' })
    const source: Source = { from: 'directory', root: join(tree, 'gone'), workspace: tree }
    expect(Object.values(await troubles(scan(source)))).toEqual([[join(tree, 'gone')]])
  })

  const refusesUnreadable = !WINDOWS && process.getuid?.() !== 0
  test.runIf(refusesUnreadable)('files and folders that may not be read', async () => {
    const tree = makeTree({ 'a/b': '', c: '', 'd/e': '', ok: '' })
    for (const path of ['a', 'c', 'd']) chmodSync(join(tree, path), 0)
    const problem = 'The source has files or folders that this user cannot read.'
    const found = await troubles(scanFolder(tree, { exclude: ['d/'] }))
    for (const path of ['a', 'd']) chmodSync(join(tree, path), 0o700)
    expect(found).toEqual({ [problem]: ['a/', 'c'] })
  })

  test('a file that vanishes while the source is read', async () => {
    const tree = makeTree({ a: '', b: '' })
    const options = {
      selection: { selected: () => removeOnce(join(tree, 'b')), reaches: () => true },
      allowed: () => false,
    }
    const scanned = scanLocal({ from: 'directory', root: tree, workspace: tree }, options, never)
    expect(await troubles(scanned)).toEqual({ 'Files disappeared while the source was read.': ['b'] })
  })

  test.runIf(process.platform === 'linux')('names that are not UTF-8, unless they are left out', async () => {
    const tree = makeTree({ 'sub/ok\ufffd.html': '', a: '' })
    const bytes = (text: string) => Buffer.concat([Buffer.from(`${tree}/sub/`), Buffer.from(text, 'latin1')])
    writeFileSync(bytes('caf\xe9.html'), '')
    mkdirSync(bytes('\xff'))
    const problem = 'The source has names that are not UTF-8, which S3 keys must be.'
    expect(await troubles(scanFolder(tree))).toEqual({ [problem]: ['sub/caf\\xe9.html', 'sub/\\xff'] })
    expect(await pathsOf(scanFolder(tree, { exclude: ['caf*', 'sub/?/'] }))).toEqual([
      'a',
      'sub/ok\ufffd.html',
    ])
  })

  test.skipIf(WINDOWS)('pipes are skipped with a warning, unless they are left out', async () => {
    const tree = makeTree({ a: '' })
    execFileSync('mkfifo', [join(tree, 'pipe')])
    const { files, warnings } = await scanFolder(tree)
    expect(files).toHaveLength(1)
    expect(warnings).toEqual([
      { problem: 'Sockets, pipes and devices are skipped: only files are deployed.', paths: ['pipe'] },
    ])
    expect((await scanFolder(tree, { exclude: ['pipe'] })).warnings).toEqual([])
  })
})

/** Answers true to a path, and makes the file disappear before it can be opened. */
function removeOnce(file: string): boolean {
  rmSync(file, { force: true })
  return true
}

describe.skipIf(!canLink)('links', () => {
  const BROKEN = 'The source has broken links.'
  const OUTSIDE = 'The source has links that lead outside. Nothing outside the source is deployed.'
  const CIRCLE = 'The source has links that lead in a circle.'

  function link(target: string, path: string, type: 'file' | 'dir' = 'file'): void {
    symlinkSync(target, path, type)
  }

  test('are followed inside the source', async () => {
    const tree = makeTree({ 'v1/app.js': 'x', 'v1/sub/b.css': '' })
    link('v1', join(tree, 'latest'), 'dir')
    link(join('v1', 'app.js'), join(tree, 'app.js'))
    link(join('latest', 'app.js'), join(tree, 'twice.js'))
    const { files } = await scanFolder(tree)
    expect(files.map(({ path, file }) => [path, file])).toEqual([
      ['app.js', join(tree, 'v1', 'app.js')],
      ['latest/app.js', join(tree, 'v1', 'app.js')],
      ['latest/sub/b.css', join(tree, 'v1', 'sub', 'b.css')],
      ['twice.js', join(tree, 'v1', 'app.js')],
      ['v1/app.js', join(tree, 'v1', 'app.js')],
      ['v1/sub/b.css', join(tree, 'v1', 'sub', 'b.css')],
    ])
  })

  test('the path of the source may be one', async () => {
    const tree = makeTree({ 'releases/2/a': '', 'releases/2/b': '' })
    link(join('releases', '2'), join(tree, 'current'), 'dir')
    link(join(tree, 'current', 'a'), join(tree, 'releases', '2', 'c'))
    const paths = ['a', 'b', 'c']
    expect(await pathsOf(scanInput('current', tree))).toEqual(paths)
    expect(await pathsOf(scanInput('current/**', tree))).toEqual(paths)
    link(join('releases', '2', 'a'), join(tree, 'latest.txt'))
    const { files } = await scanInput('latest.txt', tree)
    expect(files).toMatchObject([{ path: 'latest.txt', file: join(tree, 'releases', '2', 'a') }])
  })

  test('all that lead nowhere good are named at once', async () => {
    const outside = makeTree({ 'secret.txt': '', 'folder/x': '' })
    const tree = makeTree({ 'index.html': '', 'a/b/c': '' })
    link('nothing', join(tree, 'a', 'broken'))
    link(join(tree, 'index.html', 'x'), join(tree, 'below-a-file'))
    link(join(outside, 'secret.txt'), join(tree, 'secret.txt'))
    link(join(outside, 'folder'), join(tree, 'folder'), 'dir')
    link('..', join(tree, 'up'), 'dir')
    link('self', join(tree, 'self'))
    link(join('..', '..', 'a'), join(tree, 'a', 'b', 'again'), 'dir')
    link('.', join(tree, 'here'), 'dir')
    const bad = ['a/broken', 'below-a-file', 'folder', 'secret.txt', 'up', 'self', 'a/b/again', 'here']
    const found = await troubles(scanFolder(tree))
    expect(Object.keys(found).sort()).toEqual([BROKEN, OUTSIDE, CIRCLE].sort())
    expect(found[BROKEN]?.toSorted()).toEqual(['a/broken', 'below-a-file'])
    expect(found[OUTSIDE]?.toSorted()).toEqual(['folder', 'secret.txt', 'up'])
    expect(found[CIRCLE]?.toSorted()).toEqual(['a/b/again', 'here', 'self'])
    expect(await pathsOf(scanFolder(tree, { exclude: bad.map(path => `/${path}`) }))).toEqual([
      'a/b/c',
      'index.html',
    ])
  })

  test('a folder whose name begins like the source is not in it', async () => {
    const tree = makeTree({ 'dist/a': '', 'dist-secret/b': '' })
    link(join('..', 'dist-secret', 'b'), join(tree, 'dist', 'b'))
    expect(await troubles(scanInput('dist', tree))).toEqual({ [OUTSIDE]: ['b'] })
  })

  test('two that lead to each other’s folders are a circle', async () => {
    const tree = makeTree({ 'a/x': '', 'b/y': '' })
    link(join('..', 'b'), join(tree, 'a', 'to-b'), 'dir')
    link(join('..', 'a'), join(tree, 'b', 'to-a'), 'dir')
    expect(await troubles(scanFolder(tree))).toEqual({ [CIRCLE]: ['a/to-b/to-a', 'b/to-a/to-b'] })
  })

  test.each([
    ['dead.css', 'nothing', { include: ['*.html'] }, false],
    ['dead.html', 'nothing', { include: ['*.html'] }, true],
    ['dead', 'nothing', { include: ['*.html'] }, true],
    ['dead', 'nothing', { exclude: ['dead/'] }, false],
    ['out', '..', { include: ['*.html'] }, true],
    ['out', '..', { include: ['/blog/'] }, false],
    ['out', '..', { exclude: ['out/'] }, false],
    ['out', '..', { exclude: ['out/**'] }, false],
    ['out', '..', { exclude: ['*.html'] }, true],
  ])('%s to %s with %j matters: %j', async (name, target, inputs, matters) => {
    const tree = makeTree({ 'blog/a.html': '', 'b.txt': '' })
    link(target, join(tree, name), target === '..' ? 'dir' : 'file')
    const scanned = scanFolder(tree, inputs)
    if (matters) expect(Object.values(await troubles(scanned))).toEqual([[name]])
    else expect(await pathsOf(scanned)).not.toContain(name)
  })

  test('patterns that do not reach a link ignore it, and the rules for links hold for the others', async () => {
    const tree = makeTree({ 'dist/a.html': '', 'dist/sub/b.html': '', 'c.html': '' })
    link(join('..', '..'), join(tree, 'dist', 'sub', 'out'), 'dir')
    link('loop', join(tree, 'dist', 'loop.css'))
    link('sub', join(tree, 'dist', 'also'), 'dir')
    expect(await pathsOf(scanInput('dist/*.html', tree))).toEqual(['a.html'])
    expect(await troubles(scanInput('dist/**/*.html', tree))).toEqual({ [OUTSIDE]: ['also/out', 'sub/out'] })
    const paths = ['a.html', 'also/b.html', 'sub/b.html']
    expect(await pathsOf(scanInput('dist/**/*.html', tree, { exclude: ['out/'] }))).toEqual(paths)
  })

  test.skipIf(WINDOWS)('to pipes inside are skipped, to devices are out of the source', async () => {
    const tree = makeTree({ a: '' })
    execFileSync('mkfifo', [join(tree, 'pipe')])
    link('pipe', join(tree, 'link'))
    expect((await scanFolder(tree)).warnings[0]?.paths).toEqual(['link', 'pipe'])
    link('/dev/zero', join(tree, 'zero'))
    expect(await troubles(scanFolder(tree))).toEqual({ [OUTSIDE]: ['zero'] })
  })

  test.each([
    ['a directory', '../home/.aws', 'dist', 'dist'],
    ['patterns', '../home/.aws', 'dist', 'dist/**'],
    ['a folder on the way', '../home', 'out', 'out/.aws'],
    ['a folder before the wildcard', '../home', 'out', 'out/.aws/*'],
  ])('on the way to the source that leave the workspace are refused: %s', async (_, target, name, input) => {
    const tree = makeTree({ 'home/.aws/credentials': 'secret', 'work/index.html': '' })
    const workspace = join(tree, 'work')
    link(target, join(workspace, name), 'dir')
    const [[problem = '', paths] = []] = Object.entries(await troubles(scanInput(input, workspace)))
    expect(problem).toContain(`leads through a link to ${join(tree, 'home', '.aws')}, out of ${workspace}`)
    expect(paths).toEqual([join(workspace, input.replace('/*', '').replace('*', ''))])
  })

  test('a single file that is one, out of the workspace', async () => {
    const tree = makeTree({ 'home/.aws/credentials': 'secret', 'work/index.html': '' })
    const workspace = join(tree, 'work')
    link('../home/.aws/credentials', join(workspace, 'report.txt'))
    const found = await troubles(scanInput('report.txt', workspace))
    expect(Object.keys(found)).toEqual([expect.stringContaining('leads through a link')])
  })

  test('a source outside of the workspace is what it is named, and a link there leads no further', async () => {
    const tree = makeTree({ 'work/a': '', 'site/b': '', 'releases/1/c': '', 'up/home/d': '' })
    const workspace = join(tree, 'work')
    link(join('releases', '1'), join(tree, 'current'), 'dir')
    link(join('..', 'releases'), join(tree, 'up', 'site'), 'dir')
    expect(await pathsOf(scanInput('../site', workspace))).toEqual(['b'])
    expect(await pathsOf(scanInput(join(tree, 'current'), workspace))).toEqual(['c'])
    const found = await troubles(scanInput(join(tree, 'up', 'site'), workspace))
    expect(Object.keys(found)).toEqual([expect.stringContaining(`out of ${join(tree, 'up')}.`)])
  })

  test('a workspace that is one', async () => {
    const tree = makeTree({ 'real/dist/a': '' })
    link('real', join(tree, 'work'), 'dir')
    expect(await pathsOf(scanInput('dist', join(tree, 'work')))).toEqual(['a'])
    expect(await pathsOf(scanInput(join(tree, 'real', 'dist'), join(tree, 'work')))).toEqual(['a'])
  })

  test.each([
    ['dist', '.git', '.git/', 'dir'],
    ['dist', 'sub/.aws', 'sub/.aws/', 'dir'],
    ['report.txt', '.git/config', '.git/', 'file'],
  ] as const)(
    'the publish gate sees where a source really is: %s to %s',
    async (name, target, shown, type) => {
      const tree = makeTree({ '.git/config': '', 'sub/.aws/config': '', 'index.html': '' })
      link(target, join(tree, name), type)
      expect((await scanInput(name, tree)).findings).toMatchObject([{ paths: [shown] }])
    },
  )

  test('a folder that became one after it was read', async () => {
    const outside = makeTree({ secret: 'x' })
    const tree = makeTree({ 'folder/secret': 'x', z: '' })
    const swapped = (path: string) => {
      if (path !== 'z') return true
      renameSync(join(tree, 'folder'), join(tree, 'was'))
      link(outside, join(tree, 'folder'), 'dir')
      return true
    }
    const options = { selection: { selected: swapped, reaches: () => true }, allowed: () => false }
    const source: Source = { from: 'directory', root: tree, workspace: tree }
    const problem = 'Files changed while the source was read.'
    expect(await troubles(scanLocal(source, options, never))).toEqual({ [problem]: ['folder/secret'] })
  })

  test('no way around the publish gate', async () => {
    const tree = makeTree({ '.git/config': 'token', 'index.html': '' })
    link(join('.git', 'config'), join(tree, 'harmless.txt'))
    const { findings } = await scanFolder(tree, { exclude: ['.git/'] })
    expect(findings).toMatchObject([{ paths: ['harmless.txt'] }])
  })
})

describe('the publish gate', () => {
  test('sees what is selected and not allowed', async () => {
    const tree = makeTree({
      'index.html': '',
      '.env': '',
      'docs/.env.example': '',
      'key.pem': KEY,
      'placeholder.html': '-----BEGIN PRIVATE KEY-----\nMIIE...\n-----END PRIVATE KEY-----\n',
    })
    const { findings, files } = await scanFolder(tree, { exclude: ['/.env'], allow: ['.env.example'] })
    expect(findings).toMatchObject([{ paths: ['key.pem'] }])
    expect(files).toHaveLength(4)
  })

  test.each([
    ['at the end of a text', Buffer.from('x'.repeat(1_000_000) + KEY)],
    ['across the pieces that are read', Buffer.from('x'.repeat(256 * 1024 - 40) + KEY + 'y'.repeat(300_000))],
    ['in UTF-16', Buffer.from(`\ufeff${'é'.repeat(300_000)}${KEY}`, 'utf16le')],
    ['in an archive', Buffer.concat([Buffer.alloc(100_000), Buffer.from(KEY), Buffer.alloc(1000)])],
  ])('finds a private key %s', async (_, content) => {
    const tree = makeTree({ 'a.bin': content, 'index.html': '' })
    expect((await scanFolder(tree)).findings).toMatchObject([{ paths: ['a.bin'] }])
    expect((await scanFolder(tree, { allow: ['a.bin'] })).findings).toEqual([])
  })
})

test('sortByUtf8 sorts as the bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 8 }), paths => {
      const sorted = sortByUtf8(paths.map(path => ({ path })))
      const bytes = paths.map(path => Buffer.from(path)).sort(Buffer.compare)
      expect(sorted.map(({ path }) => path)).toEqual(bytes.map(String))
    }),
  )
})
