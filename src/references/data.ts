import type { Use } from './listener.ts'

type Names = (url: string, use: Use) => void

/** Properties of JSON-LD whose URLs are shown with a page, by search engines and others. */
const SHOWN = new Set(['image', 'logo', 'photo', 'thumbnail', 'thumbnailUrl', 'contentUrl', 'embedUrl'])

/** JSON-LD: pictures and the like, as URLs or as objects that have one. Whatever else is a URL says who or what. */
export function readLinkedData(json: string, names: Names): void {
  const visit = (value: unknown, isShown: boolean) => {
    if (typeof value === 'string') {
      if (/^(https?:\/)?\//i.test(value)) names(value, isShown ? 'resource' : 'literal')
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        const isUrl = name === 'url' || /^\d+$/.test(name)
        visit(inner, SHOWN.has(name) || (isShown && isUrl))
      }
    }
  }
  visit(parsed(json), false)
}

/** An import map: what modules are called, and where they are. Whole folders end in `/`. */
export function readImportMap(json: string, names: Names): void {
  const { imports, scopes } = asObject(parsed(json))
  for (const addresses of [imports, ...Object.values(asObject(scopes))]) {
    for (const address of Object.values(asObject(addresses))) {
      if (typeof address === 'string' && !address.endsWith('/')) names(address, 'resource')
    }
  }
}

/** A web app manifest: icons, screenshots and those of its shortcuts, and the page that the app begins with. */
export function readManifest(json: string, names: Names): void {
  const manifest = asObject(parsed(json))
  const { start_url: start, icons, screenshots, shortcuts } = manifest
  if (typeof start === 'string') names(start, 'link')
  for (const list of [icons, screenshots, ...Object.values(asObject(shortcuts)).map(iconsOf)]) {
    for (const image of Object.values(asObject(list))) {
      const { src } = asObject(image)
      if (typeof src === 'string') names(src, 'resource')
    }
  }
}

function iconsOf(shortcut: unknown): unknown {
  return asObject(shortcut)['icons']
}

/** Undefined for what is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
