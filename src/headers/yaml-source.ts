import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'

/** What is wrong with a text, and where; both count from 1. */
export interface Problem {
  readonly line: number
  readonly column: number
  /** A sentence. */
  readonly problem: string
}

/** One `key: value` of a map. */
export interface Entry {
  readonly key: string
  readonly keyNode: Node
  readonly value: Node | null
}

/** What has been found of a map's entries while the maps that it merges are read. */
interface Collection {
  readonly lower: boolean
  readonly entries: Entry[]
  readonly names: Set<string>
  readonly seen: Set<YAMLMap>
}

/** A YAML document that is walked by hand, so that every problem names its place. */
export class YamlSource {
  readonly problems: Problem[] = []
  /** Null: there is nothing in the text. */
  readonly contents: Node | null
  readonly #lines = new LineCounter()
  readonly #targets = new Map<Node, Node>()

  constructor(text: string) {
    const document = parseDocument(text, {
      lineCounter: this.#lines,
      merge: true,
      prettyErrors: false,
      // A duplicate key is reported where it is read, together with everything else.
      uniqueKeys: false,
    })
    this.contents = document.contents
    const dangling = this.#findTargets(document)
    this.#complainOfSyntax(text, document)
    if (this.problems.length > 0) return
    for (const alias of dangling) {
      const { source: name } = alias
      this.complain(alias, `*${name} refers to nothing: there is no &${name} above it. Quote patterns.`)
    }
  }

  complain(node: Node | null, problem: string): void {
    this.#complainAt(node?.range?.[0] ?? 0, problem)
  }

  lineOf(node: Node): number {
    return this.placeOf(node).line
  }

  placeOf(node: Node): { readonly line: number; readonly column: number } {
    const { line, col: column } = this.#lines.linePos(node.range?.[0] ?? 0)
    return { line, column }
  }

  /** The node that an alias stands for, else the node itself. */
  resolve(node: Node | null): Node | null {
    return isAlias(node) ? (this.#targets.get(node) ?? null) : node
  }

  /**
   * The entries of a map, merge keys (`<<`) resolved; reports duplicate names.
   * @param lower whether case makes no difference between names
   */
  entries(map: YAMLMap, lower = false): readonly Entry[] {
    const entries: Entry[] = []
    this.#collect(map, { lower, entries, names: new Set(), seen: new Set() })
    return entries
  }

  /** The text of a scalar as it was written, so that `1.0` stays `1.0`; null for `null`, undefined for no scalar. */
  textOf(node: Node | null): string | null | undefined {
    if (node === null) return ''
    if (!isScalar(node)) return undefined
    const { value, source } = node
    if (value === null) return source === undefined || source === '' ? '' : null
    if (typeof value === 'string') return value
    return ['number', 'boolean', 'bigint'].includes(typeof value) ? (source ?? String(value)) : undefined
  }

  #collect(map: YAMLMap, collection: Collection): void {
    const { lower, entries, names, seen } = collection
    // What a map says that was merged before was said with more weight then.
    if (seen.has(map)) return
    seen.add(map)
    const own = new Set<string>()
    for (const { key: keyNode, value } of pairsOf(map).filter(pair => !isMergeKey(pair.key))) {
      const key = this.#nameOf(keyNode)
      if (key === undefined) continue
      const name = lower ? key.toLowerCase() : key
      if (own.has(name)) this.complain(keyNode, `${JSON.stringify(key)} is a duplicate key.`)
      else if (names.has(name)) continue
      own.add(name)
      entries.push({ key, keyNode, value })
    }
    for (const name of own) names.add(name)
    for (const { value } of pairsOf(map).filter(pair => isMergeKey(pair.key))) {
      for (const node of this.#merged(value)) {
        if (isMap(node)) this.#collect(node, collection)
        else this.complain(node, 'Only maps can be merged with <<.')
      }
    }
  }

  /** Names like `null` and `1` stand for the texts that they are written as. */
  #nameOf(keyNode: Node): string | undefined {
    const node = this.resolve(keyNode)
    const name = isScalar(node) && node.value === null ? (node.source ?? '') : this.textOf(node)
    if (node !== null && typeof name !== 'string')
      this.complain(keyNode, 'A name must be a string. Quote it.')
    return name ?? undefined
  }

  #merged(value: Node | null): readonly Node[] {
    const node = this.resolve(value)
    const nodes = isSeq(node) ? node.items.map(item => this.resolve(item as Node)) : [node]
    return nodes.filter(node => node !== null)
  }

  /** An alias stands for the nearest anchor of its name above it. Returns those that have none. */
  #findTargets(document: Document<ParsedNode, boolean>): readonly Alias[] {
    const anchors = new Map<string, Node>()
    const dangling: Alias[] = []
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) {
          const target = anchors.get(node.source)
          if (target === undefined) dangling.push(node)
          else this.#targets.set(node, target)
        } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
      },
    })
    return dangling
  }

  #complainOfSyntax(text: string, { errors, warnings }: Document<ParsedNode, boolean>): void {
    const found: readonly YAMLError[] = [...errors, ...warnings]
    if (found.length === 0) return
    this.#complainOfUnquoted(text)
    // One typo makes the parser report several errors: it is asked only where nothing else is known, and once per
    // line.
    if (this.problems.length > 0) return
    const lines = new Set<number>()
    for (const { code, message, pos } of found) {
      const { line } = this.#lines.linePos(pos[0])
      if (!lines.has(line)) this.#complainAt(pos[0], sentenceFor(code, message))
      lines.add(line)
    }
  }

  /** Names that start with a character that has a special meaning in YAML. */
  #complainOfUnquoted(text: string): void {
    for (const [at, line] of lineStarts(text)) {
      const [, indent = '', name] = /^(\s*)([*!&[{@`%][^\s"']*):(\s|$)/.exec(line) ?? []
      if (name !== undefined) {
        this.#complainAt(
          at + indent.length,
          `${name} starts with ${name[0]}, which has a special meaning in YAML. Quote it: '${name}':`,
        )
      }
    }
  }

  /** Once, although a map with aliases is read several times. */
  #complainAt(offset: number, problem: string): void {
    const { line, col: column } = this.#lines.linePos(offset)
    const known = this.problems.some(
      other => other.line === line && other.column === column && other.problem === problem,
    )
    if (!known) this.problems.push({ line, column, problem })
  }
}

/** The parser makes a node of every key and value, which the types do not say. */
function pairsOf(map: YAMLMap): readonly { readonly key: Node; readonly value: Node | null }[] {
  return map.items as unknown as readonly { readonly key: Node; readonly value: Node | null }[]
}

/** An unquoted `<<`, for which the parser puts a symbol. */
function isMergeKey(node: Node): boolean {
  return isScalar(node) && typeof node.value === 'symbol'
}

function* lineStarts(text: string): Iterable<readonly [offset: number, line: string]> {
  let offset = 0
  for (const line of text.split('\n')) {
    yield [offset, line]
    offset += line.length + 1
  }
}

function sentenceFor(code: YAMLError['code'], message: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'The line starts with a tab. Indent with spaces.'
    case 'BAD_INDENT': {
      // The parser sees that something is never closed only where the next line is indented less.
      const [, missing] = /end with a ([\]}])$/.exec(message) ?? []
      return missing === undefined
        ? 'This is not indented like the lines above it.'
        : `A ${missing} is missing here or above.`
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'The value contains a colon and a space. Quote it.'
    case 'MULTIPLE_DOCS':
      return 'A second document starts here. Write only one, without a line of three hyphens.'
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
      return 'This starts with a character that has a special meaning in YAML. Quote it.'
    case 'MISSING_CHAR':
      if (/map values/.test(message)) return 'A colon is missing here, or the space after it.'
      return `This is not YAML: ${message}.`
    default:
      return /call stack/.test(message) ? 'This is nested too deeply.' : `This is not YAML: ${message}.`
  }
}
