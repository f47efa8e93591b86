import type { Use } from './listener.ts'

type Attributes = Readonly<Record<string, string>>

/** Relations of `<link>` to what is shown or run with the page. */
const WITH_PAGE = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'icon',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'apple-touch-startup-image',
  'mask-icon',
  'fluid-icon',
  'image_src',
  'manifest',
])

/** Relations of `<link>` to other pages, feeds and the like. */
const ELSEWHERE = new Set([
  'alternate',
  'amphtml',
  'author',
  'canonical',
  'first',
  'help',
  'last',
  'license',
  'next',
  'prefetch',
  'prerender',
  'prev',
  'search',
  'sitemap',
  'up',
])

/** Names of `<meta>` whose content is the URL of something to show, by `property`, `name` or `itemprop`. */
const PICTURES =
  /^(og:(image|video|audio)(:(url|secure_url))?|twitter:(image(:src)?|player:stream)|msapplication-(tileimage|config|(square|wide)\d+x\d+logo)|image|thumbnail(url)?|contenturl)$/

/** Undefined for relations that are about no file: `preconnect`, `me`, `pingback`. */
export function linkUse({ rel = '' }: Attributes): Use | undefined {
  const relations = rel.toLowerCase().split(/\s+/)
  if (relations.some(relation => WITH_PAGE.has(relation))) return 'resource'
  return relations.some(relation => ELSEWHERE.has(relation)) ? 'link' : undefined
}

/** Whether the content of a `<meta>` is the URL of something to show. */
export function isPicture({ property, name, itemprop }: Attributes): boolean {
  return [property, name, itemprop].some(key => key !== undefined && PICTURES.test(key.trim().toLowerCase()))
}

/** Where `<meta http-equiv="refresh" content="0; url=/new/">` leads. */
export function refreshTarget(attributes: Attributes): string | undefined {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return undefined
  const [, quoted, plain] =
    /^\s*[\d.]*\s*[;,\s]\s*url\s*=\s*(?:"([^"]*)|'?([^']*))/i.exec(attributes['content'] ?? '') ?? []
  return quoted ?? plain
}
