import type { Budget, FailOn, Gates, Requirements } from '../plan/gates.ts'
import { textLines } from '../text/lines.ts'
import { didYouMean } from '../text/nearest.ts'
import { parseBoolean, Unusable } from '../text/parse.ts'
import type { Form } from './form.ts'
import { parsePatterns } from './parse.ts'

/** What the project does not want to deploy. */
export function loadGates(form: Form): Gates {
  return {
    failOn: form.readOr('fail-on', parseFailOn, { deletes: false, warnings: false }),
    maxSizes: form.readOr('max-size', parseBudgets, []),
    maxFileSizes: form.readOr('max-file-size', parseBudgets, []),
    require: form.readOr('require', parseRequirements, { patterns: [] }),
    forbidSourceMaps: form.readOr('forbid-source-maps', parseBoolean, false),
  }
}

const NAMED = ['deletes', 'warnings', 'broken-links', 'immutable-change'] as const

export function parseFailOn(text: string): FailOn {
  const words = text.split(/[\s,]+/).filter(word => word !== '')
  const growths = words.flatMap(word => /^growth>(\d{1,6}(?:\.\d+)?)%$/.exec(word)?.[1] ?? [])
  const others = words.filter(word => !/^growth>\d{1,6}(\.\d+)?%$/.test(word))
  const unknown = others.find(word => !NAMED.some(name => name === word))
  if (unknown !== undefined) {
    const hint = /^growth/.test(unknown) ? ' Did you mean growth>20%?' : didYouMean(unknown, NAMED)
    throw new Unusable(
      `has ${JSON.stringify(unknown)}, which is not deletes, warnings, broken-links, immutable-change or growth>20%.${hint}`,
    )
  }
  const least = growths.length === 0 ? undefined : Math.min(...growths.map(Number))
  return {
    deletes: others.includes('deletes'),
    warnings: others.includes('warnings'),
    ...(others.includes('broken-links') && { brokenLinks: true }),
    ...(others.includes('immutable-change') && { immutableChange: true }),
    ...(least !== undefined && { growth: least }),
  }
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
}

/** Bytes. */
export function parseSize(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]*)$/i.exec(text.trim()) ?? []
  const factor = UNITS[unit.toLowerCase()]
  if (number !== '' && factor !== undefined) return Math.floor(Number(number) * factor)
  throw new Unusable('is not a size such as 500kB, 25MB or 1.5GiB.')
}

/** A size, or `pattern: size` for some files; one per line. */
export function parseBudgets(text: string): readonly Budget[] {
  return linesOf(text).map(line => {
    const [, pattern, size = line] = /^(.+):\s*([^:]+)$/.exec(line) ?? []
    if (pattern === undefined) return { size: parseSize(size) }
    const [only] = parsePatterns(pattern.trim())
    try {
      if (only !== undefined) return { pattern: only, size: parseSize(size) }
    } catch {}
    throw new Unusable(`has ${JSON.stringify(line)}, which is not a pattern and a size such as *.js: 300kB.`)
  })
}

/** Patterns, one per line, and `pages>=10`. */
export function parseRequirements(text: string): Requirements {
  const lines = linesOf(text)
  const pages = lines.flatMap(line => /^pages\s*>=\s*(\d{1,9})$/.exec(line)?.[1] ?? []).map(Number)
  const patterns = parsePatterns(lines.filter(line => !/^pages\s*>=/.test(line)).join('\n'))
  if (patterns.some(pattern => pattern.startsWith('!'))) {
    throw new Unusable('has a line with !, which cannot be required.')
  }
  const wrong = lines.find(line => /^pages\s*>=/.test(line) && !/^pages\s*>=\s*\d{1,9}$/.test(line))
  if (wrong !== undefined) throw new Unusable(`has ${JSON.stringify(wrong)}. Write pages>=10.`)
  return { patterns, ...(pages.length > 0 && { pages: Math.max(...pages) }) }
}

function linesOf(text: string): readonly string[] {
  return textLines(text).filter(line => !line.startsWith('#'))
}
