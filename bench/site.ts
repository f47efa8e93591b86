import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { SiteText } from './site-text.ts'

export interface SiteShape {
  readonly files: number
  /** Bytes of the smallest and the largest of nearly all files. */
  readonly sizes: readonly [number, number]
}

/** Half are smaller than 9 KB, as pages and chunks of real builds are. */
export const USUAL_SIZES = [2_000, 40_000] as const
export const SMALL_SIZES = [500, 4_000] as const

const SEED = 20_261_122
const POOL_BYTES = 1 << 20

/** In the order in which they are written: what is named before what names it, since a chunk's name has its hash. */
const SORTS = ['font', 'picture', 'style', 'script', 'page'] as const

type Sort = (typeof SORTS)[number]

/** Writes a site that looks like a generator's output into `directory`; the same shape, the same bytes. */
export function generateSite(directory: string, { files, sizes: [smallest, largest] }: SiteShape): void {
  const random = randomNumbers(SEED)
  const pool = makePool(random)
  const text = new SiteText(random)
  /** From the root of the site, in the order in which they are written. */
  const paths: Record<Sort, string[]> = { font: [], picture: [], style: [], script: [], page: [] }

  const contentOf = (sort: Sort, number: number, size: number): Buffer => {
    const at = paths[sort].length
    switch (sort) {
      case 'font':
      case 'picture':
        return bytesOf(pool, number, size, random)
      case 'style':
        return text.stylesheet(number, size, [...one(paths.font, at), ...one(paths.picture, at)])
      case 'script':
        return text.script(number, size, paths.script.slice(0, 1))
      case 'page':
        return text.page(number, size, {
          styles: one(paths.style, at),
          scripts: paths.script.slice(0, 1),
          // Each belongs to one page; there are more pages than chunks.
          preloads: paths.script.slice(at + 1, at + 2),
          links: [...paths.page.slice(0, 1), ...paths.page.slice(-1)],
          images: one(paths.picture, at),
        })
    }
  }
  const numbers = Array.from({ length: files }, (_, number) => number)
  for (const sort of SORTS) {
    for (const number of numbers.filter(number => sortOf(number) === sort)) {
      // Evenly spread on a logarithmic scale; one image in fifty is ten times as large.
      const usual = smallest * (largest / smallest) ** random()
      const content = contentOf(sort, number, Math.round(isLargeImage(number) ? usual * 10 : usual))
      const path = pathOf(sort, number, content)
      paths[sort].push(`/${path.replace(/index\.html$/, '')}`)
      write(directory, path, content)
    }
  }
}

/** The one of a list whose turn it is; none of an empty one. */
function one(list: readonly string[], at: number): readonly string[] {
  const start = at % Math.max(1, list.length)
  return list.slice(start, start + 1)
}

function write(directory: string, path: string, content: Uint8Array | string): void {
  const file = join(directory, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** A file that no bundle has, in one piece. */
export function generateFile(file: string, bytes: number): void {
  mkdirSync(dirname(file), { recursive: true })
  const pool = makePool(randomNumbers(SEED))
  writeFileSync(file, '')
  for (let written = 0; written < bytes; written += pool.length) {
    appendFileSync(file, pool.subarray(0, Math.min(pool.length, bytes - written)))
  }
}

/** Gives every file today's date, as a fresh checkout and a fresh build do. */
export function rebuild(directory: string): void {
  const now = new Date()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), now, now)
  }
}

/** Changes the text of so many pages, from the first on. */
export function changePages(directory: string, count: number): void {
  for (const page of pages(directory).slice(0, count))
    appendFileSync(join(page, 'index.html'), '<p>New.</p>\n')
}

/** Takes away so many pages, from the last on. */
export function deletePages(directory: string, count: number): void {
  for (const page of pages(directory).slice(-count)) rmSync(page, { recursive: true })
}

/**
 * A usual change: `count` pages get a new chunk each in place of the one that they named, which is gone, and as many pages
 * are new.
 */
export function editSite(directory: string, count: number): void {
  for (const [at, page] of pages(directory).slice(0, count).entries()) {
    const file = join(page, 'index.html')
    const text = readFileSync(file, 'utf8')
    const [, old = ''] = /rel="modulepreload" href="\/([^"]+)"/.exec(text) ?? []
    const renamed = `_astro/edited-${at}.${shortHash(Buffer.from(`${old} ${at}`))}.js`
    const edited = text.replaceAll(old, renamed)
    rmSync(join(directory, old))
    write(directory, renamed, `/* ${at} */`)
    writeFileSync(file, edited)
    write(directory, `docs/new-${at}/index.html`, edited.replace('<title>', '<title>New: '))
  }
}

const pages = (directory: string): string[] =>
  readdirSync(join(directory, 'docs'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(directory, 'docs', entry.name))
    .sort()

/** In twenty: eleven pages, six hashed chunks, a font, two images. */
function sortOf(number: number): Sort {
  const place = number % 20
  if (place < 11) return 'page'
  if (place < 15) return 'script'
  if (place < 17) return 'style'
  return place === 17 ? 'font' : 'picture'
}

function pathOf(sort: Sort, number: number, content: Uint8Array): string {
  switch (sort) {
    case 'font':
      return `fonts/face-${number}.woff2`
    case 'picture':
      return `images/${number % 7}/photo-${number}.webp`
    case 'style':
      return `_astro/chunk-${number}.${shortHash(content)}.css`
    case 'script':
      return `_astro/chunk-${number}.${shortHash(content)}.js`
    case 'page':
      return number === 0 ? 'index.html' : `docs/page-${String(number).padStart(6, '0')}/index.html`
  }
}

const isLargeImage = (number: number): boolean => number % 100 === 19

const shortHash = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8)

/** Bytes that no tool takes for text, different for each number. */
function bytesOf(pool: Buffer, number: number, size: number, random: () => number): Buffer {
  const start = Math.floor(random() * (pool.length - size))
  const content = Buffer.from(pool.subarray(start, start + size))
  content.writeUInt32LE(number)
  return content
}

function makePool(random: () => number): Buffer {
  const pool = Buffer.alloc(POOL_BYTES)
  for (let at = 0; at < pool.length; at += 4) pool.writeUInt32LE(Math.floor(random() * 2 ** 32), at)
  return pool
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
