import { composed } from '../../patterns/pattern.ts'
import { compilePieces, type Piece, STAR } from '../../patterns/pieces.ts'

/** `:name`, not within a word: `Special:Search` is a name of its own. */
const PLACEHOLDER = /(?<!\w):[A-Za-z]\w*/
const PIECES = /\*+|(?<!\w):[A-Za-z]\w*/g

/** Whether a URL's path has wildcards or placeholders. */
export function isDynamic(urlPath: string): boolean {
  return urlPath.includes('*') || PLACEHOLDER.test(urlPath)
}

/** The names of the placeholders, `splat` for a wildcard. */
export function placeholdersOf(urlPath: string): readonly string[] {
  return [...urlPath.matchAll(PIECES)].map(([piece]) => (piece.startsWith('*') ? 'splat' : piece.slice(1)))
}

/**
 * Whether an object is what a visitor gets for URLs like `pattern`: `*` stands for anything, `:name` for one name.
 * A page is found under each of its URLs (`/about/`, `/about`, `/about/index.html`), with a last slash or without.
 * @param pattern begins with `/`
 */
export function compileUrlPattern(pattern: string): (path: string) => boolean {
  const withoutSlashes = pattern.slice(1).replace(/\/$/, '')
  const wild = [...withoutSlashes.matchAll(PIECES)].map(([piece]) =>
    piece.startsWith('*') ? STAR : ONE_NAME,
  )
  const pieces = withoutSlashes.split(PIECES).flatMap((literal, index): readonly Piece[] => {
    const next = wild[index]
    return next ? [composed(decoded(literal)), next] : [composed(decoded(literal))]
  })
  const isMeant = compilePieces(pieces.filter(piece => piece !== ''))
  return path => urlsOf(composed(path)).some(isMeant)
}

const ONE_NAME: Piece = { run: character => character !== 0x2f, least: 1 }

/** What a page's path has more than its URLs: `about/index.html` is `about/` and `about`, `about.html` is `about`. */
const BEHIND_URL = ['/index.html', 'index.html', '.html']

function urlsOf(path: string): readonly string[] {
  if (!path.endsWith('.html')) return [path]
  const ends = BEHIND_URL.filter(
    end => path.endsWith(end) && (end !== 'index.html' || /(^|\/)index\.html$/.test(path)),
  )
  return [path, ...ends.map(end => path.slice(0, -end.length))]
}

/** Percent-decoded where that is possible. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
