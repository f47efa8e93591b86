/** An element of an XML document. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  child(name: string): XmlElement | undefined
  /** The text of the first child of that name, with its entities decoded. */
  textOf(child: string): string | undefined
}

/**
 * Reads the simple XML that S3 answers with, in UTF-8: elements and their text, which is kept as it is. Attributes,
 * comments and processing instructions are passed over. Undefined if it is not such a document, or not a complete
 * one.
 */
export function parseXml(bytes: Buffer): XmlElement | undefined {
  // A character a byte: what is found in it is at the same place in the bytes.
  const text = bytes.toString('latin1')
  const document = new Element('', bytes, 0)
  const open: Element[] = []
  let parent = document
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (parent === document && !BLANK.test(text.slice(at, start === -1 ? undefined : start))) return undefined
    if (start === -1) {
      return parent === document && document.children.length === 1 ? document.children[0] : undefined
    }
    const end = endOfMarkup(text, start)
    if (end === 0) return undefined
    at = end
    const kind = text[start + 1]
    if (kind === '/') {
      const outer = open.pop()
      if (outer === undefined || text.slice(start + 2, end - 1).trimEnd() !== parent.name) return undefined
      parent.end = start
      parent = outer
    } else if (kind !== '?' && kind !== '!') {
      const element = new Element(nameIn(text, start + 1, end), bytes, end)
      parent.children.push(element)
      if (text[end - 2] !== '/') {
        open.push(parent)
        parent = element
      }
    }
  }
}

/** Or the byte order mark. */
const BLANK = /^(?:\u00ef\u00bb\u00bf)?\s*$/

/** Behind the markup that begins at `start`; 0 if it has no end or is of a kind that S3 never answers. */
function endOfMarkup(text: string, start: number): number {
  if (text[start + 1] !== '!') return text.indexOf('>', start) + 1
  const closing = text.startsWith('<!--', start) ? '-->' : ']]>'
  if (closing === ']]>' && !text.startsWith('<![CDATA[', start)) return 0
  const found = text.indexOf(closing, start)
  return found === -1 ? 0 : found + closing.length
}

/** A name ends where attributes or the tag do. */
function nameIn(text: string, start: number, end: number): string {
  const tag = text.slice(start, end - 1)
  const length = tag.search(/[\s/]/)
  return length === -1 ? tag : tag.slice(0, length)
}

class Element implements XmlElement {
  readonly name: string
  readonly children: Element[] = []
  readonly #bytes: Buffer
  readonly #start: number
  /** Where its content ends. */
  end: number

  constructor(name: string, bytes: Buffer, start: number) {
    this.name = name
    this.#bytes = bytes
    this.#start = start
    this.end = start
  }

  child(name: string): Element | undefined {
    return this.children.find(child => child.name === name)
  }

  textOf(child: string): string | undefined {
    return this.child(child)?.text
  }

  get text(): string {
    return decoded(this.#bytes.toString('utf8', this.#start, this.end))
  }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const TO_DECODE = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|&(\w+);|&#(\d+);|&#[xX]([\da-fA-F]+);/g

/** Text with its entities and CDATA sections decoded, and without comments. */
export function decoded(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text
  return text.replace(TO_DECODE, (found, literal, name, decimal, hex) => {
    if (name !== undefined) return NAMED.get(name) ?? found
    const number = decimal ?? hex
    return number === undefined ? (literal ?? '') : characterOf(Number.parseInt(number, hex ? 16 : 10), found)
  })
}

function characterOf(codePoint: number, otherwise: string): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : otherwise
}
