/** A part of a pattern: a text that stands for itself, one character, or a run of `least` or more. */
export type Piece =
  | string
  | { readonly one: CharacterTest }
  | { readonly run: CharacterTest; readonly least: 0 | 1 }

/** About a code point. */
export type CharacterTest = (character: number) => boolean

export const ANY: CharacterTest = () => true

/** Anything, or nothing. */
export const STAR: Piece = { run: ANY, least: 0 }

/**
 * A pattern as a question about a whole text. Unlike a regular expression it never goes back: whatever the two hold,
 * it looks at each character at most once a piece. Patterns and names may come from a pull request.
 */
export function compilePieces(read: readonly Piece[]): (text: string) => boolean {
  const pieces = joined(read)
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  const start = typeof first === 'string' ? first : ''
  const end = typeof last === 'string' ? last : ''
  if (pieces.length <= 1 && typeof first === 'string') return text => text === first
  const framed = (text: string) =>
    text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end)
  const wild = pieces.filter(piece => typeof piece !== 'string')
  // Most patterns have nothing but one `*` between the two, and many nothing in front of it.
  if (wild.length === 1 && wild[0] === STAR) return start === '' ? text => text.endsWith(end) : framed
  return text => framed(text) && matches(pieces, text)
}

/** Consecutive letters are one piece, and so are consecutive stars. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece
    else if (piece !== STAR || last !== STAR) all.push(piece)
  }
  return all
}

function matches(pieces: readonly Piece[], text: string): boolean {
  /** Where the next piece may begin, in order. */
  let starts: readonly number[] = [0]
  for (const piece of pieces) {
    starts = after(piece, starts, text)
    if (starts.length === 0) return false
  }
  return starts.at(-1) === text.length
}

/** Where a piece may end that begins at one of `starts`. */
function after(piece: Piece, starts: readonly number[], text: string): readonly number[] {
  if (typeof piece === 'string')
    return starts.filter(start => text.startsWith(piece, start)).map(start => start + piece.length)
  if ('run' in piece) return afterRun(piece, starts, text)
  return starts.filter(start => fits(piece.one, text, start)).map(start => start + widthAt(text, start))
}

function afterRun(
  { run, least }: Extract<Piece, { run: CharacterTest }>,
  starts: readonly number[],
  text: string,
): readonly number[] {
  const ends: number[] = []
  let covered = -1
  for (const start of starts) {
    // A run that begins within another one ends where that does.
    if (start < covered) continue
    if (least === 0 && start > covered) ends.push(start)
    for (let at = start; fits(run, text, at); ) {
      at += widthAt(text, at)
      ends.push(at)
      covered = at
    }
  }
  return ends
}

function fits(test: CharacterTest, text: string, at: number): boolean {
  const character = text.codePointAt(at)
  return character !== undefined && test(character)
}

/** UTF-16 units of the character. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
