import { latePattern } from '../text/late-pattern.ts'
import { composed, namesOf, type Pattern, parsePattern } from './pattern.ts'

/** Answers for any key below the prefix, even `""`, `/a`, `../a` and `a//b`. Never throws. */
export type Matches = (path: string) => boolean

/** Which paths a run is about. */
export interface Selected {
  selected(path: string): boolean
  protected(path: string): boolean
  /** Whether anything in a folder could be selected. When in doubt it says yes. */
  reaches(folder: string): boolean
}

/** What `include`, `exclude` and `protect` say of a path. */
export function selection({ include, exclude, protect }: Selection): Selected {
  const included = compileGrants(include)
  const excluded = compilePatterns(withWholeFolders(exclude))
  const includesAll = patternLines(include).length === 0
  const mayInclude = compileReach(include)
  return {
    selected: path => (includesAll || included(path)) && !excluded(path),
    protected: compilePatterns(protect),
    reaches: folder =>
      hasEmptyName(folder) || ((includesAll || mayInclude(folder)) && !excluded(`${folder}/`)),
  }
}

/**
 * Patterns that leave out or protect, exactly as git reads them: what lies in a matched folder stays
 * matched, whatever a `!` line says of it. Lines that are malformed match nothing: see `patternProblem`.
 */
export function compilePatterns(lines: readonly string[]): Matches {
  const patterns = patternLines(lines).map(parsePattern)
  if (!patterns.some(({ negated }) => negated))
    return path => patterns.some(({ depths }) => depths(namesOf(path)).length > 0)
  return path => isLeftOut(path, patterns)
}

/** From the top down the last pattern that matches decides, until a folder is left out with all that is in it. */
function isLeftOut(path: string, patterns: readonly Pattern[]): boolean {
  const names = namesOf(path)
  const found = patterns.map(({ negated, depths }) => ({ negated, depths: depths(names) }))
  if (found.every(({ negated, depths }) => negated || depths.length === 0)) return false
  return names.names.some(
    (_, index) => found.findLast(({ depths }) => depths.includes(index + 1))?.negated === false,
  )
}

/**
 * Patterns that let in. The last line that matches the path or a folder above it decides, so that a `!` line
 * takes away inside a folder that a line before it named: git's rule would publish what was taken away.
 */
export function compileGrants(lines: readonly string[]): Matches {
  const grants = patternLines(lines).map(parsePattern)
  return path => grants.findLast(({ depths }) => depths(namesOf(path)).length > 0)?.negated === false
}

/** Why a pattern cannot mean what its author wanted, as a sentence; undefined where it can. */
export function patternProblem(line: string): string | undefined {
  if (patternLines([line]).length === 0) return undefined
  const body = line.replace(/\r$/, '').replace(/^!/, '')
  if (body.length > LONGEST_PATTERN)
    return `it has more than ${LONGEST_PATTERN} characters, and no path has as many.`
  if (body.trim() === '') return 'nothing follows the `!`.'
  if (/^\.{1,2}(\/|$)/.test(body))
    return 'patterns are matched below the prefix and never begin with `.` or `..`.'
  const unescaped = body.replace(escaped(), '')
  if (unescaped.includes('\\'))
    return 'folders are separated by `/`; a `\\` only takes the meaning from a character like `*`.'
  if (/\[[^\]]*$/.test(unescaped)) return 'the `[` is never closed; write `\\[` for the character itself.'
  return undefined
}

/** Not a letter, from which a `\` takes nothing. */
const escaped = latePattern('\\\\[^\\p{L}\\p{N}]', 'gu')

/** In UTF-16 units: a key has at most 1,024 bytes. */
const LONGEST_PATTERN = 1024

/** Without blank lines and comments. */
export function patternLines(lines: readonly string[]): string[] {
  return lines.filter(line => line.trim() !== '' && !line.startsWith('#'))
}

/** `drafts/**` leaves out as much as `drafts/`, an object of that name too, unless a `!` line takes something back. */
function withWholeFolders(exclude: readonly string[]): readonly string[] {
  if (exclude.some(line => line.startsWith('!'))) return exclude
  return [
    ...exclude,
    ...exclude.filter(isContentOfFolder).map(line => `/${line.replace(/^\//, '').replace(CONTENT, '/')}`),
  ]
}

const CONTENT = /\/\*{1,2}\s*$/
function isContentOfFolder(line: string): boolean {
  return !line.startsWith('#') && CONTENT.test(line)
}

/** Whether a line could match something in a folder, as far as its folders without wildcards tell. */
function compileReach(include: readonly string[]): Matches {
  const anchored = patternLines(include)
    .filter(line => !line.startsWith('!'))
    .map(foldersNamedBy)
  return folder => {
    const { names } = namesOf(folder)
    return anchored.some(pattern => {
      const wild = pattern.findIndex(name => /[*?[\\]/.test(name))
      const literal = wild < 0 ? pattern : pattern.slice(0, wild)
      return literal.every((name, depth) => depth >= names.length || name === names[depth])
    })
  }
}

/** Keys may have folders without a name, which patterns pass over: `*` then stands for what follows. */
function hasEmptyName(folder: string): boolean {
  return folder === '' || folder.startsWith('/') || folder.endsWith('/') || folder.includes('//')
}

/** The names that a pattern wants from the top down; none if it may match at any depth. */
function foldersNamedBy(line: string): string[] {
  const body = composed(line.trimEnd())
  return body.slice(0, -1).includes('/') ? body.replace(/^\//, '').replace(/\/$/, '').split('/') : []
}

/** Patterns in .gitignore syntax, a line each. */
export interface Selection {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly protect: readonly string[]
}
