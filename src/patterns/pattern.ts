import { parseCharacterClass } from './character-class.ts'
import { ANY, compilePieces, type Piece, STAR } from './pieces.ts'

/** A line in .gitignore syntax. */
export interface Pattern {
  /** It starts with `!`. */
  readonly negated: boolean
  /**
   * Of the names that lead to a path, how many from the top on it matches: 1 and 2 if both the first folder and what
   * lies in it are meant.
   */
  depths(path: Names): readonly number[]
}

/** The names of a path from the top down. */
export interface Names {
  readonly names: readonly string[]
  /** The last one is a folder, as a `/` at the end of the path says. */
  readonly endsInFolder: boolean
}

/** What one name has to be, or `**`: any number of folders, or at the end all that is in one. */
type Segment = '**' | ((name: string) => boolean)

/** Reads a line that is neither blank nor a comment. What is malformed matches nothing. */
export function parsePattern(line: string): Pattern {
  const text = composed(withoutTrailingBlanks(line))
  const negated = text.startsWith('!')
  const body = text.slice(negated ? 1 : 0)
  return { negated, depths: depthsOf(parseSegments(body)) }
}

let latest: { readonly path: string; readonly names: Names } | undefined

/** Splits a path below the prefix. Remembers the last one: mostly many patterns ask about the same. */
export function namesOf(path: string): Names {
  if (latest?.path !== path) {
    const names = composed(path).split('/').filter(Boolean)
    // The object whose key is the prefix itself has an empty name, which `*` matches.
    latest = { path, names: { names: names.length > 0 ? names : [''], endsInFolder: path.endsWith('/') } }
  }
  return latest.names
}

/** The same letters can be written in two ways, of which macOS and browsers each prefer another. */
export function composed(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFC') : text
}

/** A blank at the end counts only behind a backslash. */
function withoutTrailingBlanks(line: string): string {
  const end = line.trimEnd()
  const isEscaped = /(?<!\\)(\\\\)*\\$/.test(end) && end.length < line.length
  return isEscaped ? line.slice(0, end.length + 1) : end
}

interface Parsed {
  readonly segments: readonly Segment[]
  /** It begins at the top. */
  readonly anchored: boolean
  /** It is about folders alone. */
  readonly folder: boolean
}

const NOTHING: Parsed = { segments: [() => false], anchored: true, folder: false }

function parseSegments(body: string): Parsed {
  const names: (readonly Piece[])[] = []
  let pieces: Piece[] = []
  for (let at = 0; at < body.length; ) {
    const character = body[at] ?? ''
    if (character === '/') {
      names.push(pieces)
      pieces = []
      at += 1
    } else {
      const read = readPiece(body, at)
      if (read === undefined) return NOTHING
      pieces.push(read.piece)
      at += read.length
    }
  }
  const folder = body.endsWith('/')
  if (!folder) names.push(pieces)
  const anchored = names.length > 1
  const meant = names[0]?.length === 0 ? names.slice(1) : names
  if (meant.length === 0 || meant.some(({ length }) => length === 0)) return NOTHING
  return { segments: withoutRepetition(meant.map(segmentOf)), anchored, folder }
}

function readPiece(text: string, at: number): { readonly piece: Piece; readonly length: number } | undefined {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  switch (character) {
    case '*':
      return { piece: STAR, length: 1 }
    case '?':
      return { piece: { one: ANY }, length: 1 }
    case '[': {
      const read = parseCharacterClass(text.slice(at + 1))
      return read && { piece: { one: read.test }, length: read.length + 1 }
    }
    case '\\': {
      const escaped = text.codePointAt(at + 1)
      if (escaped === undefined) return undefined
      const piece = String.fromCodePoint(escaped)
      return { piece, length: 1 + piece.length }
    }
    default:
      return { piece: character, length: character.length }
  }
}

function segmentOf(pieces: readonly Piece[]): Segment {
  const isDeep = pieces.length === 2 && pieces.every(piece => piece === STAR)
  return isDeep ? '**' : compilePieces(pieces)
}

function withoutRepetition(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter((segment, index) => segment !== '**' || segments[index + 1] !== '**')
}

/** What most paths get from most patterns. */
const NONE: readonly number[] = []

function depthsOf({ segments, anchored, folder }: Parsed): Pattern['depths'] {
  const [first] = segments
  // Nothing has to be kept in mind from name to name.
  if (!anchored && first !== undefined && first !== '**') return depthsOfName(first, folder)
  const all: readonly Segment[] = anchored ? segments : ['**', ...segments]
  return ({ names, endsInFolder }) => {
    let depths = NONE
    /** The segments that may come next, in order. */
    let ahead = withSkipped(all, 0)
    for (let depth = 1; depth <= names.length && ahead.length > 0; depth++) {
      ahead = advance(all, ahead, names[depth - 1] ?? '')
      const isFolder = depth < names.length || endsInFolder
      if (ahead.at(-1) === all.length && (isFolder || !folder)) depths = [...depths, depth]
    }
    return depths
  }
}

/** Of a name that may stand at any depth. */
function depthsOfName(isMeant: (name: string) => boolean, folder: boolean): Pattern['depths'] {
  return ({ names, endsInFolder }) => {
    const last = folder && !endsInFolder ? names.length - 1 : names.length
    let depths = NONE
    for (let depth = 1; depth <= last; depth++) {
      if (isMeant(names[depth - 1] ?? '')) depths = [...depths, depth]
    }
    return depths
  }
}

/** The segments that may come behind a name, which one of those `ahead` has to take. */
function advance(segments: readonly Segment[], ahead: readonly number[], name: string): readonly number[] {
  const next: number[] = []
  for (const at of ahead) {
    const segment = segments[at]
    const reached = segment === '**' ? [at, at + 1] : segment?.(name) ? withSkipped(segments, at + 1) : []
    for (const one of reached) if (one > (next.at(-1) ?? -1)) next.push(one)
  }
  return next
}

/** A `**` may stand for no folder at all, but at the end for something. */
function withSkipped(segments: readonly Segment[], at: number): readonly number[] {
  return segments[at] === '**' && at < segments.length - 1 ? [at, at + 1] : [at]
}
