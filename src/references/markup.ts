import { Parser } from 'htmlparser2'
import { readImportMap, readLinkedData } from './data.ts'
import { isPicture, linkUse, refreshTarget } from './head.ts'
import type { Listener, Use } from './listener.ts'
import { readScript } from './script.ts'
import { urlsOfSrcset } from './srcset.ts'
import { readStylesheet } from './stylesheet.ts'

type Attributes = Readonly<Record<string, string>>

/** Attributes with the URL of what an element shows or runs, by element. */
const RESOURCES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    script: ['src', 'href', 'xlink:href'],
    img: ['src', 'href', 'xlink:href'],
    source: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    track: ['src'],
    iframe: ['src'],
    frame: ['src'],
    embed: ['src'],
    object: ['data'],
    input: ['src'],
    body: ['background'],
    table: ['background'],
    td: ['background'],
    th: ['background'],
    image: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
    feimage: ['href', 'xlink:href'],
    mpath: ['href', 'xlink:href'],
    textpath: ['href', 'xlink:href'],
    pattern: ['href', 'xlink:href'],
    lineargradient: ['href', 'xlink:href'],
    radialgradient: ['href', 'xlink:href'],
  }),
)

/** SVG's attributes that take `url(…)`. */
const PAINT = ['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-start', 'marker-mid', 'marker-end']

const JAVASCRIPT =
  /^(|module|(text|application)\/(x-)?(javascript|ecmascript)|text\/(jscript|livescript|javascript1\.\d))$/

/** Tells of everything that a page or an SVG image names. Lenient, as browsers are. */
export function readMarkup(text: string, dialect: 'html' | 'xml', listener: Listener): void {
  /** What the element that is open holds, where that is no markup. */
  let embedded: ((content: string, at: number) => void) | undefined
  let content = ''
  let contentAt = 0

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase()
        readElement(tag, attributes, parser.startIndex, listener)
        if (tag !== 'script' && tag !== 'style') return
        embedded = tag === 'style' ? styleReader(listener) : scriptReader(attributes, listener)
        content = ''
        contentAt = parser.endIndex + 1
      },
      ontext(part) {
        if (embedded) content += part
      },
      onclosetag() {
        embedded?.(content, contentAt)
        embedded = undefined
      },
      onprocessinginstruction(_, data) {
        const [, href] = /^\?xml-stylesheet\s.*?\bhref\s*=\s*["']([^"']+)/s.exec(data) ?? []
        if (href !== undefined) listener.names(href, 'resource', parser.startIndex)
      },
    },
    { xmlMode: dialect === 'xml', lowerCaseAttributeNames: true },
  )
  parser.end(text)
}

function readElement(tag: string, attributes: Attributes, at: number, listener: Listener): void {
  const names = (url: string | undefined, use: Use) => {
    if (url !== undefined) listener.names(url, use, at)
  }
  for (const attribute of RESOURCES.get(tag) ?? []) names(attributes[attribute], 'resource')
  switch (tag) {
    case 'a':
    case 'area':
      names(attributes['href'] ?? attributes['xlink:href'], 'link')
      break
    case 'base':
      if (attributes['href'] !== undefined) listener.base(attributes['href'])
      break
    case 'link':
      readLink(attributes, names)
      break
    case 'meta':
      names(refreshTarget(attributes), 'redirect')
      if (isPicture(attributes)) names(attributes['content'], 'resource')
      break
    case 'iframe':
      if (attributes['srcdoc'] !== undefined) readInner(attributes['srcdoc'], at, listener)
      break
  }
  readCommon(attributes, at, listener)
}

function readLink(attributes: Attributes, names: (url: string | undefined, use: Use) => void): void {
  const use = linkUse(attributes)
  if (use === undefined) return
  names(attributes['href'], use)
  for (const url of urlsOfSrcset(attributes['imagesrcset'] ?? '')) names(url, use)
}

/** What any element may have. */
function readCommon(attributes: Attributes, at: number, listener: Listener): void {
  for (const name in attributes) {
    const value = attributes[name] ?? ''
    if (name === 'style' || PAINT.includes(name)) {
      readStylesheet(value, url => listener.names(url, 'resource', at))
    } else if (name === 'srcset') {
      for (const url of urlsOfSrcset(value)) listener.names(url, 'resource', at)
    } else if (name === 'id' || name === 'name') {
      listener.anchor?.(value)
    }
  }
}

/** The page in `srcdoc`, which is relative to the one around it, but for places in itself. */
function readInner(text: string, at: number, listener: Listener): void {
  readMarkup(text, 'html', {
    names: (url, use) => {
      if (!url.startsWith('#')) listener.names(url, use, at)
    },
    base: () => {},
  })
}

function styleReader(listener: Listener) {
  return (css: string, start: number) =>
    readStylesheet(css, (url, at) => listener.names(url, 'resource', start + at))
}

/** Undefined for what a browser does not run and nobody else knows: templates, shaders. */
function scriptReader({ type = '', src }: Attributes, listener: Listener) {
  const kind = type
    .trim()
    .toLowerCase()
    .replace(/\s*;.*$/s, '')
  if (kind === 'importmap') {
    return (json: string, at: number) => readImportMap(json, (url, use) => listener.names(url, use, at))
  }
  if (kind === 'application/ld+json') {
    return (json: string, at: number) => readLinkedData(json, (url, use) => listener.names(url, use, at))
  }
  if (src !== undefined || !(JAVASCRIPT.test(kind) || kind === 'application/json')) return undefined
  return (code: string, start: number) =>
    readScript(code, (url, use, at) => listener.names(url, use, start + at))
}
