import { isMap, type Node } from 'yaml'
import { patternProblem } from '../patterns/selection.ts'
import { METADATA_PREFIX, TEXT_HEADERS } from '../s3/object-headers.ts'
import { didYouMean } from '../text/nearest.ts'
import { type Parse, Unusable } from '../text/parse.ts'
import { quote } from '../text/quote.ts'
import { whyForeign } from './foreign-headers.ts'
import { metadataProblem } from './header-limits.ts'
import { fieldNamed, isMetadataName, metadataNameIn } from './header-names.ts'
import { parseHeaderValue, parseMetadataValue } from './header-values.ts'
import { compileRulePattern } from './rule-pattern.ts'
import type { HeaderPatch, HeaderRule } from './rules.ts'
import { parseTag, tagsProblem } from './tags.ts'
import { type Entry, type Problem, YamlSource } from './yaml-source.ts'

const NAMES = [...TEXT_HEADERS.map(({ name }) => name), `${METADATA_PREFIX}*`, 'tags']

export type ParsedRules =
  | { readonly rules: readonly HeaderRule[] }
  /** All of them, from top to bottom. */
  | { readonly problems: readonly Problem[] }

/**
 * Reads header rules: YAML that maps patterns to maps of headers.
 * @param where what the text is called in messages: `headers`, or a file
 * @param custom for another store than AWS, which has storage classes of its own
 */
export function parseHeaderRules(text: string, where: string, custom = false): ParsedRules {
  const source = new YamlSource(text)
  if (source.problems.length > 0) return { problems: inOrder(source.problems) }
  return readRules(source, source.contents, where, custom)
}

/** Reads the header rules that are a part of a document, in which there may be other problems. */
export function readRules(
  source: YamlSource,
  contents: Node | null,
  where: string,
  custom = false,
): ParsedRules {
  const before = source.problems.length
  const rules = new RuleReader(source, where, custom).rules(contents)
  const problems = source.problems.slice(before)
  return problems.length === 0 ? { rules } : { problems: inOrder(problems) }
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

class RuleReader {
  readonly #source: YamlSource
  readonly #where: string
  readonly #custom: boolean

  constructor(source: YamlSource, where: string, custom: boolean) {
    this.#source = source
    this.#where = where
    this.#custom = custom
  }

  rules(contents: Node | null): readonly HeaderRule[] {
    if (isMap(contents)) return this.#source.entries(contents).map(entry => this.#rule(entry))
    const text = this.#source.textOf(contents)
    if (text !== '' && text !== null) {
      const example = "Write '*.html': and its headers below it, indented."
      this.#source.complain(contents, `This is not a map of patterns. ${example}`)
    }
    return []
  }

  #rule({ key, keyNode, value }: Entry): HeaderRule {
    const problem = problemOfPattern(key)
    if (problem !== undefined) this.#source.complain(keyNode, `${quote(key)} is not a pattern: ${problem}`)
    return {
      pattern: key,
      where: `${this.#where}:${this.#source.lineOf(keyNode)}`,
      matches: problem === undefined ? compileRulePattern(key) : () => false,
      set: this.#patch(key, keyNode, value),
    }
  }

  #patch(pattern: string, keyNode: Node, value: Node | null): HeaderPatch {
    const headers = this.#source.resolve(value)
    if (!isMap(headers)) {
      const example = 'Write them below it, indented, as in cache-control: no-cache'
      this.#source.complain(value ?? keyNode, `${quote(pattern)} has no headers. ${example}`)
      return {}
    }
    const entries = this.#source.entries(headers, true)
    const said = entries.flatMap(entry => this.#text(entry))
    const metadata = Object.fromEntries(entries.flatMap(entry => this.#metadata(entry)))
    const tags = entries.find(({ key }) => key.toLowerCase() === 'tags')
    const problem = metadataProblem(metadata)
    if (problem !== undefined) this.#source.complain(keyNode, `${quote(pattern)} ${problem}`)
    return {
      ...Object.fromEntries(said),
      ...(Object.keys(metadata).length > 0 && { metadata }),
      ...(tags && { tags: this.#tags(tags) }),
    }
  }

  /** A header with one value; reports an unknown one. */
  #text({ key, keyNode, value }: Entry): readonly (readonly [string, string | null])[] {
    const name = key.toLowerCase()
    const field = fieldNamed(name)
    if (field !== undefined) {
      const text = this.#value({ key, keyNode, value }, given => parseHeaderValue(field, given, this.#custom))
      return text === undefined ? [] : [[field, text]]
    }
    if (metadataNameIn(name) === undefined && name !== 'tags') {
      this.#source.complain(keyNode, whyForeign(name) ? `${key}: ${whyForeign(name)}` : unknownHeader(key))
    }
    return []
  }

  #metadata({ key, keyNode, value }: Entry): readonly (readonly [string, string | null])[] {
    const name = metadataNameIn(key)
    if (name === undefined) return []
    if (!isMetadataName(name)) {
      this.#source.complain(
        keyNode,
        `${quote(key)} needs a name behind ${METADATA_PREFIX}, of letters, digits and hyphens.`,
      )
      return []
    }
    const text = this.#value({ key, keyNode, value }, parseMetadataValue)
    return text === undefined ? [] : [[name, text]]
  }

  #tags({ value, keyNode }: Entry): Readonly<Record<string, string>> | null {
    const node = this.#source.resolve(value)
    if (this.#source.textOf(node) === null) return null
    if (!isMap(node)) {
      this.#source.complain(value ?? keyNode, 'tags is a map of names to values, or null.')
      return null
    }
    const entries = this.#source.entries(node)
    const tags = entries.flatMap(({ key, keyNode, value }) => {
      const text = this.#attempt(`tag ${quote(key)}`, keyNode, () =>
        parseTag(key, this.#source.textOf(this.#source.resolve(value))),
      )
      return text === undefined ? [] : [[key, text] as const]
    })
    const problem = tagsProblem(entries.length)
    if (problem !== undefined) this.#source.complain(keyNode, problem)
    return tags.length === 0 ? null : Object.fromEntries(tags)
  }

  #value({ key, keyNode, value }: Entry, parse: Parse<string>): string | null | undefined {
    const text = this.#source.textOf(this.#source.resolve(value))
    if (text === null) return null
    const place = value ?? keyNode
    if (text === undefined) {
      this.#source.complain(place, `${key} must be a single text, not a list or a map.`)
      return undefined
    }
    return this.#attempt(text === '' ? key : `${key} ${quote(text)}`, place, () => parse(text))
  }

  #attempt<T>(what: string, place: Node, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      this.#source.complain(place, `${what} ${error.message}`)
      return undefined
    }
  }
}

/** To be read behind the pattern. */
function problemOfPattern(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'it is empty.'
  if (/[\r\n]/.test(pattern)) return 'it has a line break.'
  if (pattern.startsWith('!'))
    return '`!` takes nothing back here. Write a later pattern that says something else.'
  if (pattern.startsWith('#')) return 'write \\# for the character itself.'
  return patternProblem(pattern)
}

function unknownHeader(name: string): string {
  const known = ` It stores ${NAMES.join(', ')}; a CloudFront response headers policy can send others.`
  return `${quote(name)} is not a header that S3 stores.${didYouMean(name, NAMES) || known}`
}
