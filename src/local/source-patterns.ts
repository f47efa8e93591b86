import { resolve } from 'node:path'

/** One line of `source` that holds a pattern. */
export interface SourcePattern {
  /** As it was written. */
  readonly text: string
  /** Takes away what earlier lines matched. */
  readonly negated: boolean
  /** Absolute: the part before the first wildcard. */
  readonly base: string
  /** From the first wildcard on, `/` between names; empty if there is none. */
  readonly rest: string
  /** The line ended in `/`: it means a folder and what lies in it. */
  readonly folder: boolean
}

const WINDOWS = process.platform === 'win32'

/** Reads a line. `~` stands for itself: a workflow has no home to put a site in. */
export function parsePattern(text: string, workspace: string): SourcePattern {
  const [, marks = '', body = ''] = /^((?:!\s*)*)(.*)$/su.exec(text) ?? []
  const names = (WINDOWS ? body.replaceAll('\\', '/') : body).split('/')
  const wildcard = names.findIndex(hasWildcard)
  const literal = wildcard < 0 ? names : names.slice(0, wildcard)
  const rest = wildcard < 0 ? [] : names.slice(wildcard)
  return {
    text,
    negated: marks.replaceAll(/\s/g, '').length % 2 === 1,
    base: resolve(workspace, literal.map(name => `${literalOf(name)}/`).join('')),
    rest: rest.filter(name => name !== '' && name !== '.').join('/'),
    folder: names.at(-1) === '',
  }
}

/** The pattern as one line that depends on no working directory. */
export function absolutePattern({ negated, base, rest, folder }: SourcePattern): string {
  const start = asLiteral(withSlashes(base).replace(/\/$/, ''))
  return `${negated ? '!' : ''}${start}${rest && `/${rest}`}${folder ? '/' : ''}`
}

/** `\x` (not on Windows) and `[x]` are ways to write the character itself. */
const ESCAPED = WINDOWS ? /\[([^\]])\]/g : /\[([^\]])\]|\\(.)/gs

function literalOf(name: string): string {
  return name.replace(ESCAPED, (_, inBrackets, behindBackslash) => inBrackets ?? behindBackslash)
}

function hasWildcard(name: string): boolean {
  return /[*?]|\[[^\]]+\]/.test(name.replace(ESCAPED, ''))
}

function asLiteral(path: string): string {
  return path.replaceAll(WINDOWS ? /[[*?]/g : /[[*?\\]/g, character =>
    character === '\\' ? '\\\\' : `[${character}]`,
  )
}

function withSlashes(path: string): string {
  return WINDOWS ? path.replaceAll('\\', '/') : path
}
