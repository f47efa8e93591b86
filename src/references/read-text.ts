import { readManifest } from './data.ts'
import type { Format } from './format.ts'
import type { Listener } from './listener.ts'
import { readMarkup } from './markup.ts'
import { readScript } from './script.ts'
import { readStylesheet } from './stylesheet.ts'

export type TextFormat = Exclude<Format, 'closed' | 'unknown'>

/** Tells of everything that a file of the site names. */
export function readText(text: string, format: TextFormat, listener: Listener): void {
  const names: Listener['names'] = (url, use, at) => listener.names(url, use, at)
  switch (format) {
    case 'html':
      readMarkup(text, 'html', listener)
      break
    case 'svg':
      readMarkup(text, 'xml', listener)
      break
    case 'css':
      readStylesheet(text, (url, at) => names(url, 'resource', at))
      break
    case 'manifest':
      readManifest(text, (url, use) => names(url, use, 0))
      break
    case 'script':
    case 'data':
      readScript(text, names)
      break
  }
  listener.end?.()
}
