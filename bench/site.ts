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
import { dirname, extname, join } from 'node:path'

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

/** Writes a site that looks like a generator's output into `directory`; the same shape, the same bytes. */
export function generateSite(directory: string, { files, sizes: [smallest, largest] }: SiteShape): void {
  const random = randomNumbers(SEED)
  const pool = makePool(random)
  const chunks: string[] = []
  const numbers = Array.from({ length: files }, (_, number) => number)
  // Pages last, since they name the chunks.
  for (const number of [...numbers.filter(number => !isPage(number)), ...numbers.filter(isPage)]) {
    // Evenly spread on a logarithmic scale; one image in fifty is ten times as large.
    const usual = smallest * (largest / smallest) ** random()
    const size = Math.round(isLargeImage(number) ? usual * 10 : usual)
    const content = makeContent(pool, number, size, random)
    if (isPage(number)) content.write(pageHead(chunks, number))
    const path = pathOf(number, content)
    if (path.startsWith('_astro/')) chunks.push(path)
    write(directory, path, content)
  }
}

/** The beginning of a page, which names a few of the chunks. */
function pageHead(chunks: readonly string[], number: number): string {
  const named = [0, 1, 2].flatMap(step => chunks[(number * 3 + step) % Math.max(1, chunks.length)] ?? [])
  const tags = named.map(path =>
    path.endsWith('.css')
      ? `<link rel="stylesheet" href="/${path}">`
      : `<script type="module" src="/${path}"></script>`,
  )
  return `<!doctype html><title>${number}</title>${tags.join('')}<body><!--`
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
 * A usual change: `count` pages are new, as many get a new text and name a new chunk each, and the chunks that they named
 * are gone.
 */
export function editSite(directory: string, count: number): void {
  for (const [at, page] of pages(directory).slice(0, count).entries()) {
    const file = join(page, 'index.html')
    const text = readFileSync(file, 'latin1')
    const old = /_astro\/[^"]+/.exec(text)?.[0] ?? ''
    const renamed = `_astro/edited-${at}.${shortHash(Buffer.from(`${old} ${at}`))}${extname(old)}`
    write(directory, renamed, `/* ${at} */`)
    writeFileSync(file, text.replaceAll(old, renamed), 'latin1')
    write(directory, `docs/new-${at}/index.html`, text)
  }
}

const pages = (directory: string): string[] =>
  readdirSync(join(directory, 'docs'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(directory, 'docs', entry.name))
    .sort()

/** In twenty: one front page and pages, six hashed chunks, three images. */
function pathOf(number: number, content: Uint8Array): string {
  if (number === 0) return 'index.html'
  const place = number % 20
  if (isPage(number)) return `docs/page-${String(number).padStart(6, '0')}/index.html`
  if (place < 17) return `_astro/chunk-${number}.${shortHash(content)}.${place < 15 ? 'js' : 'css'}`
  return `images/${number % 7}/photo-${number}.webp`
}

const isPage = (number: number): boolean => number % 20 < 11

const isLargeImage = (number: number): boolean => number % 100 === 19

const shortHash = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8)

function makeContent(pool: Buffer, number: number, size: number, random: () => number): Buffer {
  const content = Buffer.alloc(size)
  const start = Math.floor(random() * pool.length)
  for (let at = 0; at < size; at += pool.length) pool.copy(content, at, at === 0 ? start : 0)
  content.write(`<!-- ${number} -->\n`)
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
