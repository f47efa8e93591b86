import { compilePatterns, type Matches } from '../patterns/selection.ts'

/**
 * One pattern in .gitignore syntax, without `!`. Says what `compilePatterns([pattern])` says of a path of non-empty
 * names, but fast enough to ask 50 patterns about 100,000 paths: the matcher of the npm package `ignore` walks the
 * folders above each path and remembers them all, which takes it a minute and a gigabyte.
 */
export function compilePattern(pattern: string): Matches {
  const source = sourceOf(pattern)
  if (source === undefined) return compilePatterns([pattern])
  const expression = new RegExp(source, 's')
  return path => expression.test(path)
}

/** A regular expression that finds the path or a folder above it; undefined for a pattern that is not simple. */
function sourceOf(pattern: string): string | undefined {
  const folder = pattern.endsWith('/')
  const body = folder ? pattern.slice(0, -1) : pattern
  const names = body.replace(/^\//, '').split('/')
  const inside = names.at(-1) === '**'
  if (
    /^[!#]|[[\]\\\s]/.test(pattern) ||
    !names.every(isSimple) ||
    (inside && (folder || names.length === 1))
  ) {
    return undefined
  }
  const end = inside ? '' : folder ? '/' : '(?:$|/)'
  if (body.includes('/')) return `^${names.map(pieceOf).join('')}${end}`
  // Whatever stands before, some name begins there: the rest is found faster alone.
  if (body.startsWith('*')) return nameSource(body.slice(1)) + end
  return `(?:^|/)${nameSource(body)}${end}`
}

/** At most one `*`, so that matching takes no longer than the path is long. */
function isSimple(name: string): boolean {
  return name === '**' || /^[^*]*\*?[^*]*$/.test(name)
}

function pieceOf(name: string, index: number, names: readonly string[]): string {
  const isLast = index === names.length - 1
  if (name === '**') return isLast ? '.' : '(?:[^/]+/)*'
  return isLast ? nameSource(name) : `${nameSource(name)}/`
}

function nameSource(name: string): string {
  if (name === '*') return '[^/]+'
  return name
    .replace(/[$.|+(){}^]/g, '\\$&')
    .replaceAll('?', '[^/]')
    .replaceAll('*', '[^/]*')
}
