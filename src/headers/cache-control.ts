import { didYouMean, nearest } from '../text/nearest.ts'
import { Unusable } from '../text/parse.ts'

const WITH_SECONDS = ['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error']
const DIRECTIVES = [
  ...WITH_SECONDS,
  'public',
  'private',
  'no-cache',
  'no-store',
  'no-transform',
  'immutable',
  'must-revalidate',
  'proxy-revalidate',
  'must-understand',
]

// RFC 9111, section 5.2: a token, and behind `=` a token or a quoted string.
const DIRECTIVE = /\s*([\w!#$%&'*+.^`|~-]+)(?:=([\w!#$%&'*+.^`|~-]+|"(?:[^"\\]|\\.)*"))?\s*(,|$)/y

/**
 * Refuses what no cache could follow. Unknown directives pass, as the RFC allows, unless they stand alone or look
 * like a typo.
 * @param words what may be written in place of a value
 */
export function parseCacheControl(text: string, words: readonly string[] = []): string {
  if (!/^[ -~]*$/.test(text)) throw new Unusable('may only have printable ASCII, on one line.')
  const directives = splitDirectives(text)
  for (const directive of directives) checkDirective(directive)
  if (directives.some(({ name }) => DIRECTIVES.includes(name))) return text
  const is = words.length === 0 ? 'is no value' : `is neither ${words.join(', ')} nor a value`
  throw new Unusable(`${is} such as public, max-age=3600.${didYouMean(text, [...words, ...DIRECTIVES])}`)
}

interface Directive {
  readonly name: string
  readonly value: string | undefined
}

function splitDirectives(text: string): readonly Directive[] {
  const directives: Directive[] = []
  for (let at = 0, more = true; more; at = DIRECTIVE.lastIndex) {
    DIRECTIVE.lastIndex = at
    const match = DIRECTIVE.exec(text)
    if (match === null) throw unreadable(text, at)
    directives.push({ name: (match[1] ?? '').toLowerCase(), value: match[2] })
    more = match[3] === ','
  }
  return directives
}

function unreadable(text: string, at: number): Unusable {
  const rest = text.slice(at).trim()
  if (rest === '') return new Unusable('ends in a comma.')
  const from = at === 0 ? '' : ` from ${JSON.stringify(rest)} on`
  return new Unusable(`cannot be read${from}. ${hint(text)}`)
}

function hint(text: string): string {
  if (/^\s*cache-control\s*:/i.test(text)) return 'Write what follows the name and colon alone.'
  if (/max-?age\s*[ :]\s*\d/i.test(text)) return 'Seconds follow an equals sign: max-age=3600.'
  return 'Commas stand between directives.'
}

function checkDirective({ name, value }: Directive): void {
  if (WITH_SECONDS.includes(name) && !/^\d+$/.test(value ?? '')) {
    throw new Unusable(`needs a whole number of seconds in ${name}, as in ${name}=3600.`)
  }
  const slip = DIRECTIVES.includes(name) ? undefined : nearest(name, DIRECTIVES)
  if (slip !== undefined) throw new Unusable(`has the unknown directive ${name}. Did you mean ${slip}?`)
}
