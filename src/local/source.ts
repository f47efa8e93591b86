import { type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { textLines } from '../text/lines.ts'
import { absolutePattern, parsePattern, type SourcePattern } from './source-patterns.ts'

/** `problem` is to be read behind the input's text, so it begins with a verb. */
export type ResolvedSource = { readonly source: Source } | { readonly problem: string }

/**
 * What the input `source` means. One line that names a directory or file is that, whatever its characters;
 * else the lines are patterns. Looks at the disk, but follows no link: the scan does.
 */
export function resolveSource(input: string, workspace: string): ResolvedSource {
  const found = find(input, workspace)
  return 'problem' in found ? found : { source: { ...found.place, workspace } }
}

type FoundPlace = { readonly place: Place } | { readonly problem: string }

function find(input: string, workspace: string): FoundPlace {
  const lines = textLines(input)
  const [only = '', ...others] = lines
  if (others.length === 0 && only !== '') {
    const literal = named(resolve(workspace, only))
    if (literal) return literal
  }
  const patterns = lines.filter(line => !line.startsWith('#')).map(line => parsePattern(line, workspace))
  return fromPatterns(patterns)
}

/** The directory or file at an absolute path, if there is one. */
function named(path: string): FoundPlace | undefined {
  const stats = statsOf(path)
  if (stats instanceof Error) return isMissing(stats) ? undefined : { problem: unreadable(path, stats) }
  if (stats.isDirectory()) return { place: { from: 'directory', root: path } }
  if (stats.isFile()) return { place: { from: 'file', file: path } }
  return { problem: `is neither a directory nor a file: ${path}.` }
}

function fromPatterns(patterns: readonly SourcePattern[]): FoundPlace {
  const [first] = patterns
  if (!first) return { problem: 'names nothing to deploy.' }
  if (first.negated) {
    return {
      problem: `begins with \`${first.text}\`, which only leaves out. The first pattern says what to deploy.`,
    }
  }
  const isEmpty = ({ text }: SourcePattern) => /^[!\s]+$/.test(text)
  if (patterns.some(isEmpty)) return { problem: 'has a line with nothing but `!`.' }
  const upwards = patterns.find(({ rest }) => rest.split('/').includes('..'))
  if (upwards) return { problem: `has \`..\` behind a wildcard, in \`${upwards.text}\`.` }
  const wild = patterns.find(({ rest }) => isTooWild(rest))
  if (wild) {
    return {
      problem: `has \`${shortened(wild.text)}\`, with too many stars: a name may have ${MOST_STARS}, and a pattern ${MOST_DEPTHS} names \`**\` before its last. Leave files out with exclude, which has no such limit.`,
    }
  }
  const found = rootOf(first)
  if ('problem' in found) return found
  const { root } = found
  const strays = patterns.filter(({ negated, base }) => !negated && !contains(root, base))
  if (strays.length > 0) {
    const names = strays.map(({ text }) => `\`${text}\``).join(', ')
    return {
      problem: `has ${names} outside ${root}, the root that \`${first.text}\` sets. Patterns share the root of the first.`,
    }
  }
  return { place: { from: 'patterns', root, patterns: patterns.map(absolutePattern) } }
}

/** What a star more costs, the matcher of @actions/glob pays in time: a name times as long each. */
const MOST_STARS = 3
const MOST_DEPTHS = 2

function isTooWild(rest: string): boolean {
  const names = rest.split('/')
  const depths = names.slice(0, -1).filter(name => name === '**').length
  return depths > MOST_DEPTHS || names.some(name => (name.match(/\*+/g) ?? []).length > MOST_STARS)
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

/** What keys are relative to: the directory before the first wildcard, or the one that the pattern names. */
function rootOf({ base, rest }: SourcePattern): { readonly root: string } | { readonly problem: string } {
  const stats = statsOf(base)
  if (stats instanceof Error) {
    return {
      problem: isMissing(stats) ? `does not exist: ${base}. Did the build run?` : unreadable(base, stats),
    }
  }
  if (stats.isDirectory()) return { root: base }
  return rest === ''
    ? { root: dirname(base) }
    : { problem: `looks for files in ${base}, which is not a directory.` }
}

function contains(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function statsOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

function isMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function unreadable(path: string, { code }: NodeJS.ErrnoException): string {
  return `cannot be read (${code}): ${path}.`
}

/** All paths absolute. */
type Place =
  | { readonly from: 'directory'; readonly root: string }
  /** `as`: the path of its object, if not its name. */
  | { readonly from: 'file'; readonly file: string; readonly as?: string }
  /** Patterns as `@actions/glob` reads them; keys are relative to `root`. */
  | { readonly from: 'patterns'; readonly root: string; readonly patterns: readonly string[] }

/** `workspace` is what no link on the way to a source inside it may leave. */
export type Source = Place & { readonly workspace: string }
