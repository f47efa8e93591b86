/** What a page's path has more than its URL: `about/index.html` is `about/` and `about`, `about.html` is `about`. */
const BEHIND_URL = '(?:(?<=^|/)index\\.html|/index\\.html|\\.html)?'

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
  const literals = withoutSlashes
    .split(PIECES)
    .map(text => decoded(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pieces = [...withoutSlashes.matchAll(PIECES)].map(([piece]) =>
    piece.startsWith('*') ? '.*' : '[^/]+',
  )
  const source = literals.map((literal, index) => literal + (pieces[index] ?? '')).join('')
  const expression = new RegExp(`^${source}${BEHIND_URL}$`, 's')
  return path => expression.test(path)
}

/** Percent-decoded where that is possible. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
