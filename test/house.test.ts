import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

/** From the top down. A room imports only from rooms on floors below its own, types included. */
const FLOORS: readonly (readonly string[])[] = [
  ['index.ts', 'cli.ts'],
  ['main.ts'],
  ['run.ts'],
  ['flow'],
  ['report'],
  ['policy'],
  ['config'],
  ['verify'],
  ['apply'],
  ['plan'],
  ['compare', 'references'],
  ['site'],
  ['cloudfront', 'record', 'local'],
  ['headers', 'credentials'],
  ['s3'],
  ['github'],
  ['terminal'],
  ['http'],
  ['names', 'patterns', 'pace'],
  ['text'],
  ['errors.ts', 'environment.ts', 'version.ts'],
]

const SOURCE = join(import.meta.dirname, '../src')
const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => path.split(sep).join('/'))

/** Every file below `src/` that a file names: `import`, `export … from`, `import()`, of values or of types. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(SOURCE, path), 'utf8')
  const named = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  return named.map(([, found = '']) =>
    normalize(join(dirname(path), found))
      .split(sep)
      .join('/'),
  )
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function floorOf(path: string): number {
  return FLOORS.findIndex(rooms => rooms.includes(roomOf(path)))
}

test('every room has a floor, and every floor has rooms', () => {
  const rooms = [...new Set(FILES.map(roomOf))]
  expect(FLOORS.flat().toSorted()).toEqual(rooms.toSorted())
})

test('rooms import from the floors below alone', () => {
  const upwards = FILES.flatMap(path =>
    importsOf(path)
      .filter(found => roomOf(found) !== roomOf(path) && floorOf(found) <= floorOf(path))
      .map(found => `${path} imports ${found}`),
  )
  expect(upwards).toEqual([])
})

test('no two files import each other, directly or around a corner', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const found of importsOf(path)) visit(found, [...way, path])
    done.add(path)
  }
  for (const path of FILES) visit(path, [])
  expect(circles).toEqual([])
})

test.each([
  ['the AWS client of S3', '@aws-sdk/client-s3', ['s3', 'credentials']],
  ['the toolkit of GitHub', '@actions/core', ['github']],
  ["the client of GitHub's API", '@octokit/', ['github']],
])('%s is imported where it belongs', (_, name, rooms) => {
  const strangers = FILES.filter(path => !rooms.includes(roomOf(path))).filter(path =>
    readFileSync(join(SOURCE, path), 'utf8').includes(`'${name}`),
  )
  expect(strangers.map(path => relative('.', path))).toEqual([])
})

/** What the code itself names: comments and messages for people, which hold blanks, do not count. */
function codeOf(path: string): string {
  const text = readFileSync(join(SOURCE, path), 'utf8')
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replace(/(['"`])[^'"`\n]*\s[^'"`\n]*\1/g, '')
}

test('what the runner of GitHub Actions says is read in github/ alone', () => {
  const readers = FILES.filter(path => /\b(GITHUB|ACTIONS|RUNNER)_[A-Z]/.test(codeOf(path)))
  expect(readers.filter(path => roomOf(path) !== 'github')).toEqual([])
  expect(readers).toContain('github/job.ts')
})

/** Of biome.json. */
const LINE_WIDTH = 110
const EARLY_END = /^( *)(if \(.*\)) \{\n +((?:return|throw|continue|break)\b.*)\n\1\}$/gm

test('what ends early on one line does so without braces', () => {
  const braced = FILES.flatMap(path => {
    const ends = readFileSync(join(SOURCE, path), 'utf8').matchAll(EARLY_END)
    return [...ends].map(([, indent, condition, end]) => `${indent}${condition} ${end}`)
  })
  expect(braced.filter(line => line.length <= LINE_WIDTH)).toEqual([])
})

test('what is private is so by the language', () => {
  const members = /^ +(private|protected|public) /m
  expect(FILES.filter(path => members.test(codeOf(path)))).toEqual([])
})

test('a blank line follows the imports', () => {
  const crowded = /^(import\b.*|\}) from '.*'\n(?!import |\n|$)/m
  expect(FILES.filter(path => crowded.test(readFileSync(join(SOURCE, path), 'utf8')))).toEqual([])
})
