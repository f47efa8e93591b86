import { malformedXml } from './s3-error.ts'

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters become references, those that XML 1.0 lacks too: S3 answers them so, and parsers choke. */
export function escapeXml(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
    /[&<>"\u0000-\u001f\ufffe\uffff]/g,
    character => ESCAPES[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  )
}

/** One element with text in it. */
export const text = (name: string, value: string | number | boolean): string =>
  `<${name}>${typeof value === 'string' ? escapeXml(value) : value}</${name}>`

/** One element with others in it. */
export const element = (name: string, ...children: readonly string[]): string =>
  `<${name}>${children.join('')}</${name}>`

export const document = (name: string, ...children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${NAMESPACE}">${children.join('')}</${name}>`

/** The error document has no namespace. */
export const errorDocument = (...children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element('Error', ...children)}`

export interface XmlElement {
  readonly name: string
  /** Text directly inside, references resolved. */
  text: string
  readonly children: XmlElement[]
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

// https://www.w3.org/TR/xml/#charsets
const isXmlCharacter = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff)

function resolve(raw: string): string {
  return raw.replace(/&([^;]*);?/g, (_, reference: string) => {
    const named = NAMED[reference]
    if (named !== undefined) return named
    const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(reference)
    if (digits === null) throw malformedXml()
    const point = digits[1] ? Number.parseInt(digits[1], 16) : Number.parseInt(digits[2] ?? '', 10)
    if (!isXmlCharacter(point)) throw malformedXml()
    return String.fromCodePoint(point)
  })
}

const TOKEN = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.:-]*)([^<>]*?)(\/?)>|([^<]+)/y

/** The root of a request's document. Throws MalformedXML, also for characters that XML 1.0 lacks. */
export function parseXml(body: Buffer): XmlElement {
  // A raw line break of any kind is one newline: XML 1.0, 2.11.
  const source = body.toString('utf8').replace(/\r\n?/g, '\n')
  for (const character of source) if (!isXmlCharacter(character.codePointAt(0) ?? 0)) throw malformedXml()

  const top: XmlElement = { name: '', text: '', children: [] }
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source)
    const current = open.at(-1)
    if (match === null || current === undefined) throw malformedXml()
    const [, close, name, , empty, characters] = match
    if (characters !== undefined) current.text += resolve(characters)
    else if (close) {
      if (current.name !== name) throw malformedXml()
      open.pop()
    } else if (name) {
      const child = { name, text: '', children: [] }
      current.children.push(child)
      if (!empty) open.push(child)
    }
  }
  const root = top.children[0]
  if (open.length !== 1 || root === undefined || top.children.length > 1 || top.text.trim() !== '')
    throw malformedXml()
  return root
}

export const childrenOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter(child => child.name === name)

export const textOf = (parent: XmlElement, name: string): string | undefined =>
  childrenOf(parent, name)[0]?.text
