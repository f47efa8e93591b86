import { isMap, isSeq, type Node, type YAMLMap } from 'yaml'
import type { BadInput, FilePlace } from '../errors.ts'
import { readRules } from '../headers/parse-rules.ts'
import { type Entry, YamlSource } from '../headers/yaml-source.ts'
import { didYouMean } from '../text/nearest.ts'
import { hiddenBy } from './hidden.ts'
import { FILE_OPTIONS, OPTIONS, type Option, type OptionName } from './options.ts'
import type { FileValue } from './raw-inputs.ts'

/** What a configuration file says, of which the input `environment` may choose a part. */
export interface ConfigFile {
  /** Those that can be read, beside problems too: all that is wrong is to be told at once. */
  readonly values: ReadonlyMap<OptionName, FileValue>
  readonly problems: readonly BadInput[]
}

type Values = ReadonlyMap<OptionName, FileValue>

/**
 * Reads the options of a configuration file: those at its top, and over them those of one of its `environments`. All of
 * the file is checked, whichever is chosen.
 * @param file what it is called in messages
 * @param environment empty: none
 * @param input what the input that chooses it is called in messages
 */
export function readConfigFile(
  text: string,
  file: string,
  environment: string,
  input = 'environment',
): ConfigFile {
  const source = new YamlSource(text)
  if (source.problems.length > 0) return { values: new Map(), problems: problemsOf(source, file) }
  const reader = new FileReader(source, file)
  const { base, environments } = reader.read()
  const problems = problemsOf(source, file)
  const chosen = environments.get(environment)
  if (environment === '' || chosen !== undefined)
    return { values: overlaid(base, chosen ?? new Map()), problems }
  return {
    values: base,
    problems: [...problems, { input, ...noSuchEnvironment(environment, [...environments.keys()], file) }],
  }
}

function noSuchEnvironment(name: string, names: readonly string[], file: string) {
  const known = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`
  const hint = didYouMean(name, names)
  return {
    value: name,
    problem: `${JSON.stringify(name)} is not an environment of ${file}: ${known}.${hint}`,
  }
}

function overlaid(below: Values, above: Values): Values {
  const hidden = hiddenBy(name => above.get(name)?.text)
  return new Map([...[...below].filter(([name]) => !hidden.has(name)), ...above])
}

function problemsOf({ problems }: YamlSource, file: string): readonly BadInput[] {
  return problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, problem }) => ({
      input: `${file}:${line}:${column}`,
      value: '',
      problem,
      place: { file, line, column },
    }))
}

class FileReader {
  readonly #source: YamlSource
  readonly #file: string

  constructor(source: YamlSource, file: string) {
    this.#source = source
    this.#file = file
  }

  read(): { readonly base: Values; readonly environments: ReadonlyMap<string, Values> } {
    const environments = new Map<string, Values>()
    const { contents } = this.#source
    if (contents === null) return { base: new Map(), environments }
    if (!isMap(contents)) {
      this.#source.complain(
        contents,
        'This is not a map of options. Write bucket: my-bucket, one option per line.',
      )
      return { base: new Map(), environments }
    }
    const entries = this.#source.entries(contents)
    const isOption = ({ key }: Entry) => key !== 'environments' && key !== '$schema'
    for (const entry of entries.filter(({ key }) => key === 'environments')) {
      for (const { key, keyNode, value } of this.#entriesOf(entry)) {
        const map = this.#source.resolve(value)
        environments.set(key, isMap(map) ? this.#values(map) : new Map())
        const changesNothing = map === null || this.#source.textOf(map) === ''
        if (!isMap(map) && !changesNothing) this.#source.complain(keyNode, `${key} must be a map of options.`)
      }
    }
    return { base: this.#valuesOf(entries.filter(isOption)), environments }
  }

  #entriesOf({ keyNode, value }: Entry): readonly Entry[] {
    const map = this.#source.resolve(value)
    if (isMap(map)) return this.#source.entries(map)
    this.#source.complain(keyNode, 'environments must be a map of names to the options that differ there.')
    return []
  }

  #values(map: YAMLMap): Values {
    return this.#valuesOf(this.#source.entries(map))
  }

  #valuesOf(entries: readonly Entry[]): Values {
    return new Map(entries.flatMap(entry => this.#option(entry)))
  }

  #option({ key, keyNode, value }: Entry): readonly (readonly [OptionName, FileValue])[] {
    const option = FILE_OPTIONS.find(({ name }) => name === key)
    if (option === undefined) {
      this.#source.complain(keyNode, problemOfName(key))
      return []
    }
    const place: FilePlace = { file: this.#file, ...this.#source.placeOf(keyNode) }
    const node = this.#source.resolve(value)
    if (option.name === 'headers' && isMap(node)) {
      const rules = (custom: boolean) => readRules(this.#source, node, this.#file, custom)
      // So that all of the file is checked, for a store that takes every storage class.
      if ('problems' in rules(true)) return []
      return [[option.name, { text: 'the rules of the file', place, rules }]]
    }
    const text = this.#linesOrText(option, keyNode, node)
    return text === undefined ? [] : [[option.name, { text, place }]]
  }

  #linesOrText({ name, type, pairs }: Option, keyNode: Node, node: Node | null): string | undefined {
    if (type === 'lines' && isSeq(node)) return this.#lines(name, node.items, pairs)
    if (pairs && isMap(node)) return this.#pairs(name, node)
    return this.#text(name, keyNode, node)
  }

  #pairs(name: string, map: YAMLMap): string | undefined {
    const lines = this.#source.entries(map).map(({ key, keyNode, value }) => {
      const text = this.#source.textOf(this.#source.resolve(value))
      const isLine = typeof text === 'string' && text !== '' && !/[\n\r]/.test(key + text)
      // What begins with `#` would be read as a comment.
      if (isLine && !key.startsWith('#')) return `${key}: ${text}`
      this.#source.complain(
        keyNode,
        isLine ? `Write ${JSON.stringify(`\\${key}`)}.` : `${name} needs a string for each pattern.`,
      )
      return undefined
    })
    return lines.includes(undefined) ? undefined : lines.join('\n')
  }

  #text(key: string, keyNode: Node, node: Node | null): string | undefined {
    const text = this.#source.textOf(node)
    if (typeof text === 'string') return text.trim()
    const list = OPTIONS.find(({ name }) => name === key)?.type === 'lines' ? ' or a list of strings' : ''
    this.#source.complain(node ?? keyNode, `${key} must be a string${list}.`)
    return undefined
  }

  #lines(key: string, items: readonly unknown[], pairs?: true): string | undefined {
    const texts = items.map(item => {
      const node = this.#source.resolve(item as Node)
      if (pairs && isMap(node)) return this.#pairs(key, node)
      const text = this.#source.textOf(node)
      if (typeof text === 'string' && text !== '' && !text.includes('\n')) return text
      this.#source.complain(node, `${key} must be a list of strings, each on one line.`)
      return undefined
    })
    return texts.includes(undefined) ? undefined : texts.join('\n')
  }
}

function problemOfName(key: string): string {
  const option = OPTIONS.find(({ name }) => name === key)
  if (option === undefined) {
    const hint = didYouMean(key, [...FILE_OPTIONS.map(({ name }) => name), 'environments'])
    return `${JSON.stringify(key)} is not an option.${hint}`
  }
  const how = option.only === 'command-line' ? 'on the command line' : 'as an input'
  return `${key} cannot be set in this file. Give it ${how}.`
}
