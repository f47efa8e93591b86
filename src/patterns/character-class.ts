import type { CharacterTest } from './pieces.ts'

/** Code points, inclusive. */
type Range = readonly [from: number, to: number]

/** What `[:alpha:]` and its like stand for within brackets. */
const NAMED: Readonly<Record<string, readonly Range[]>> = {
  alpha: ['AZ', 'az'].map(rangeOf),
  digit: ['09'].map(rangeOf),
  alnum: ['AZ', 'az', '09'].map(rangeOf),
  upper: ['AZ'].map(rangeOf),
  lower: ['az'].map(rangeOf),
  xdigit: ['AF', 'af', '09'].map(rangeOf),
  space: ['  ', '\t\r'].map(rangeOf),
  punct: ['!/', ':@', '[`', '{~'].map(rangeOf),
}

/**
 * Reads `[a-z]`, `[!0-9]`, `[]x]`, `[[:digit:]_]`, `[\]\-]`.
 * @param text begins behind the `[`
 * @returns undefined if it is never closed
 */
export function parseCharacterClass(
  text: string,
): { readonly test: CharacterTest; readonly length: number } | undefined {
  const negated = /^[!^]/.test(text)
  const ranges: Range[] = []
  let at = negated ? 1 : 0
  // A `]` in front stands for itself.
  for (let first = true; first || text[at] !== ']'; first = false) {
    const [whole, name] = /^\[:([a-z]+):\]/.exec(text.slice(at)) ?? []
    const named = name === undefined ? undefined : NAMED[name]
    if (whole !== undefined && named) {
      ranges.push(...named)
      at += whole.length
      continue
    }
    const from = characterAt(text, at)
    if (from === undefined) return undefined
    at += from.length
    const to = text[at] === '-' && text[at + 1] !== ']' ? characterAt(text, at + 1) : undefined
    if (to) at += 1 + to.length
    ranges.push([from.character, (to ?? from).character])
  }
  const test: CharacterTest = character =>
    ranges.some(([from, to]) => from <= character && character <= to) !== negated
  return { test, length: at + 1 }
}

function characterAt(text: string, at: number): { character: number; length: number } | undefined {
  const escaped = text[at] === '\\' ? 1 : 0
  const character = text.codePointAt(at + escaped)
  if (character === undefined) return undefined
  return { character, length: escaped + (character > 0xffff ? 2 : 1) }
}

function rangeOf(ends: string): Range {
  return [ends.charCodeAt(0), ends.charCodeAt(1)]
}
