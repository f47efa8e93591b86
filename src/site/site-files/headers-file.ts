import { whyNotSent } from '../../headers/foreign-headers.ts'
import { metadataProblem } from '../../headers/header-limits.ts'
import { fieldNamed, isMetadataName, metadataNameIn } from '../../headers/header-names.ts'
import { parseHeaderValue, parseMetadataValue } from '../../headers/header-values.ts'
import type { HeaderPatch, HeaderRule } from '../../headers/rules.ts'
import type { TextField } from '../../s3/object-headers.ts'
import { Unusable } from '../../text/parse.ts'
import { isTooLong, type Line, linesOf, TOO_LONG } from './lines.ts'
import { compileUrlPattern, placeholdersOf } from './url-pattern.ts'
import { type SiteFileWarning, shown } from './warning.ts'

/** Fields that are not response headers. */
const NO_RESPONSE: readonly TextField[] = ['storageClass', 'websiteRedirectLocation']

/** Every file is compared with every path. A hundred is also Cloudflare's limit. */
const MOST_PATHS = 1000

/** A path and the headers below it. */
interface Block {
  readonly path: Line
  readonly lines: readonly Line[]
}

/** A header of a block; several lines of one name are one header. */
interface Header {
  readonly line: Line
  /** In lower case. */
  readonly name: string
  readonly value: string
}

/** What `_headers` asks for. A later block wins over an earlier one, as at Netlify. */
export function parseHeadersFile(text: string): {
  readonly rules: readonly HeaderRule[]
  readonly warnings: readonly SiteFileWarning[]
} {
  const { blocks, strays } = blocksOf(linesOf(text))
  const read = blocks.slice(0, MOST_PATHS).map(block => new BlockReader(block).read())
  const more = blocks[MOST_PATHS]
  const warnings = [
    ...strays.map(line => warning(line, 'No path stands above it.')),
    ...read.flatMap(({ warnings }) => warnings),
    ...(more ? [warning(more.path, `Only the first ${MOST_PATHS} paths are followed.`)] : []),
  ]
  return {
    rules: read.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
    warnings: warnings.sort((a, b) => a.line - b.line),
  }
}

function blocksOf(lines: readonly Line[]): { blocks: readonly Block[]; strays: readonly Line[] } {
  const blocks: { path: Line; lines: Line[] }[] = []
  const strays: Line[] = []
  for (const line of lines) {
    if (beginsBlock(line)) blocks.push({ path: line, lines: [] })
    else (blocks.at(-1)?.lines ?? strays).push(line)
  }
  return { blocks, strays }
}

/** A malformed path still takes the headers below it, so that they do not go to the path before. */
function beginsBlock({ text, indented }: Line): boolean {
  if (/^(\/|[a-z][a-z0-9+.-]*:\/\/)/i.test(text)) return true
  return !indented && !text.startsWith('!') && !text.includes(':')
}

class BlockReader {
  readonly #block: Block
  readonly #warnings: SiteFileWarning[] = []

  constructor(block: Block) {
    this.#block = block
  }

  read(): { readonly rule: HeaderRule | undefined; readonly warnings: readonly SiteFileWarning[] } {
    const { path, lines } = this.#block
    const problem = pathProblem(this.#block)
    if (problem !== undefined) return { rule: undefined, warnings: [warning(path, problem)] }
    const headers = combined(lines.flatMap(line => this.#header(line)))
    const set = this.#patch(lines.flatMap(detached), headers)
    const rule: HeaderRule = {
      pattern: path.text,
      where: `_headers:${path.number}`,
      matches: compileUrlPattern(path.text),
      set,
    }
    return { rule: Object.keys(set).length > 0 ? rule : undefined, warnings: this.#warnings }
  }

  #header(line: Line): readonly Header[] {
    if (isTooLong(line)) {
      this.#warn(line, TOO_LONG)
      return []
    }
    if (line.text.startsWith('!') && !line.text.includes(':')) {
      if (detached(line)[0] === 'content-type') this.#warn(line, 'S3 sends a Content-Type with every object.')
      return []
    }
    const [, name = '', value = ''] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line.text) ?? []
    if (name === '' || value === '') {
      this.#warn(line, 'This is not a header: write Name: value.')
      return []
    }
    return [{ line, name: name.toLowerCase(), value }]
  }

  #patch(detached: readonly string[], headers: readonly Header[]): HeaderPatch {
    const away = detached.filter(name => name !== 'content-type')
    const texts = headers.flatMap(header => this.#text(header))
    const metadata = {
      ...Object.fromEntries(away.flatMap(name => metadataEntry(name, null))),
      ...Object.fromEntries(headers.flatMap(header => this.#metadata(header))),
    }
    const problem = metadataProblem(metadata)
    if (problem !== undefined) this.#warn(this.#block.path, `The block ${problem}`)
    return {
      ...Object.fromEntries(away.flatMap(name => (sentField(name) ? [[sentField(name), null]] : []))),
      ...Object.fromEntries(texts),
      ...(problem === undefined && Object.keys(metadata).length > 0 && { metadata }),
    }
  }

  #text({ line, name, value }: Header): readonly (readonly [TextField, string])[] {
    const field = sentField(name)
    if (field !== undefined) {
      const text = this.#attempt(line, value, () => parseHeaderValue(field, value, false))
      return text === undefined ? [] : [[field, text]]
    }
    if (metadataNameIn(name) === undefined) this.#warn(line, whyNotSent(name))
    return []
  }

  #metadata({ line, name, value }: Header): readonly (readonly [string, string])[] {
    if (metadataNameIn(name) === undefined) return []
    const text = this.#attempt(line, value, () => parseMetadataValue(value))
    if (text === undefined) return []
    const entries = metadataEntry(name, text)
    if (entries.length === 0) this.#warn(line, 'S3 takes letters, digits and hyphens in a name.')
    return entries
  }

  /** Undefined for a value that S3 could not send as it is meant. */
  #attempt(line: Line, value: string, work: () => string): string | undefined {
    if (placeholdersOf(this.#block.path.text).some(name => value.includes(`:${name}`))) {
      this.#warn(line, 'S3 puts no part of the path into a header. A CloudFront function can.')
      return undefined
    }
    if (isTooLong({ ...line, text: value })) {
      this.#warn(line, TOO_LONG)
      return undefined
    }
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      this.#warn(line, `The value ${error.message}`)
      return undefined
    }
  }

  #warn(line: Line, reason: string): void {
    this.#warnings.push(warning(line, reason))
  }
}

function pathProblem({ path, lines }: Block): string | undefined {
  const { text } = path
  if (isTooLong(path)) return `${TOO_LONG} What stands below it is left out.`
  if (!/^(\/|[a-z][a-z0-9+.-]*:\/\/)/i.test(text))
    return 'A path begins with /. What stands below it is left out.'
  if (!text.startsWith('/')) {
    return (
      'S3 sends the same headers for every host. The lines below it are ignored. ' +
      'A CloudFront distribution per host can have its own response headers policy.'
    )
  }
  if (/\s/.test(text)) return 'A path cannot contain spaces; write %20. The lines below it are ignored.'
  return lines.length === 0 ? 'No headers stand below it.' : undefined
}

/** The name behind a `!`, in lower case. */
function detached({ text }: Line): readonly string[] {
  return text.startsWith('!') && !text.includes(':') ? [text.slice(1).trim().toLowerCase()] : []
}

/** Several lines of one name are one header, their values joined, where the first of them stands. */
function combined(headers: readonly Header[]): readonly Header[] {
  const byName = new Map<string, Header>()
  for (const header of headers) {
    const earlier = byName.get(header.name)
    byName.set(header.name, earlier ? { ...earlier, value: `${earlier.value}, ${header.value}` } : header)
  }
  return [...byName.values()]
}

function sentField(name: string): TextField | undefined {
  const field = fieldNamed(name)
  return field === undefined || NO_RESPONSE.includes(field) ? undefined : field
}

function metadataEntry<T>(name: string, value: T): readonly (readonly [string, T])[] {
  const metadataName = metadataNameIn(name)
  return metadataName !== undefined && isMetadataName(metadataName) ? [[metadataName, value]] : []
}

function warning({ number, text }: Line, reason: string): SiteFileWarning {
  return { file: '_headers', line: number, text: shown(withoutSecret(text)), reason }
}

/** `Basic-Auth` holds names and passwords. */
function withoutSecret(text: string): string {
  return text.replace(/^((?:basic-auth|authorization)\s*:).*/i, '$1 ***')
}
