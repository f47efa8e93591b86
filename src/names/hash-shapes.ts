import { irregularity, isSurelyWords, mayBeWords } from './irregularity.ts'

/**
 * How likely a build tool has named the file, by its place and its type alone. 0: anybody may have; 1: a script,
 * stylesheet or font, or a folder that build tools use; 2: both; 3: a folder in which nobody else writes.
 */
export type Trust = 0 | 1 | 2 | 3

/** What may stand between the hash and the extension: `.min`, `.chunk`, Trunk's `_bg`, Next.js's `-s.p`, a width. */
const SUFFIX =
  /(\.(min|chunk|bundle|iframe|lean|module|worker|async|esm)|_bg|-s(\.p)?|-\d{2,4}w|-\d{2,4}x\d{2,4})$/

/** Images of Eleventy: `ONoLQBHFNJ-600`. */
const WITH_WIDTH = /^([A-Za-z0-9]{10})-\d{2,4}$/

/** A UUID (version 4) without its dashes. */
const UUID = /^.{12}4.{3}[89ab].{15}$/i

/** Eight digits that people write: 20261122. */
const DATE = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/

/** Lengths of the tokens that build tools end names in. */
const LENGTHS: readonly number[] = [8, 10, 12, 16, 20, 32]

/** The end of a name, which may be a hash. */
export interface Tail {
  readonly token: string
  /** The character before it; empty where the token is the whole name. */
  readonly separator: string
}

/** The names that a file's name, without its extension, may be with what stands after a hash taken away. */
export function stemsOf(name: string): readonly string[] {
  const shorter = name.replace(SUFFIX, '')
  return shorter === name || shorter === '' ? [name] : [name, ...stemsOf(shorter)]
}

/** All ends of a name, without its extension, that have the form of a hash, words and dates included. */
export function tailsOf(name: string): readonly Tail[] {
  const [, image] = WITH_WIDTH.exec(name) ?? []
  return [...stemsOf(name), ...(image === undefined ? [] : [image])].flatMap(stem =>
    LENGTHS.flatMap(length => {
      const tail = tailOf(stem, length)
      return tail === undefined || DATE.test(tail.token) || /^\d{2,4}x\d{2,4}/.test(tail.token) ? [] : [tail]
    }),
  )
}

function tailOf(stem: string, length: number): Tail | undefined {
  const separator = stem.charAt(stem.length - length - 1)
  if (stem.length < length || (separator !== '' && !'-.~'.includes(separator))) return undefined
  const token = stem.slice(-length)
  return /^[\w-]+$/.test(token) ? { token, separator } : undefined
}

/** The end of a file's name, without its extension, that can only be a hash; the less trust, the clearer. */
export function certainTail(name: string, trust: Trust): Tail | undefined {
  for (const stem of stemsOf(name)) {
    const tail = hexTail(stem, trust) ?? tokenTail(stem, trust)
    if (tail !== undefined) return tail
  }
  return undefined
}

function hexTail(stem: string, trust: Trust): Tail | undefined {
  if (!/[0-9a-f]{8}$|[0-9A-F]{16}$/.test(stem.slice(-16))) return undefined
  const [, before = '', token = ''] = /^(|.*[-.~])([0-9a-f]{8,}|[0-9A-F]{16,})$/s.exec(stem) ?? []
  return isHexDigest(before, token, trust) ? { token, separator: before.slice(-1) } : undefined
}

/** Lengths are those of cut or whole digests; 24 is missing, since MongoDB's ids have it. */
function isHexDigest(before: string, hex: string, trust: Trust): boolean {
  if (!/[a-f]/i.test(hex)) return trust === 3 && before.endsWith('.') && isEightDigits(hex)
  if (!/\d/.test(hex)) return false
  switch (hex.length) {
    case 8:
      return isShortHex(before, hex, trust)
    case 10:
    case 12:
      return before !== '' && trust >= 2
    case 16:
      return before.endsWith('.') || trust >= 1
    case 32:
      return !UUID.test(hex) && (before !== '' || trust >= 1)
    default:
      return [20, 40, 64, 96, 128].includes(hex.length)
  }
}

function isEightDigits(hex: string): boolean {
  return /^\d{8}$/.test(hex) && !DATE.test(hex)
}

function isShortHex(before: string, hex: string, trust: Trust): boolean {
  if (before.endsWith('.') || trust >= 2) return true
  return before !== '' && trust === 1 && irregularity(hex) >= 2
}

/** The 8 characters of base64url, base32 or base36 of Rollup, Vite and esbuild, after a dash or dot. */
function tokenTail(stem: string, trust: Trust): Tail | undefined {
  const tail = tailOf(stem, 8)
  if (tail === undefined || /\d+x\d+/.test(tail.token)) return undefined
  if (tail.separator === '' && trust < 3) return undefined
  return irregularity(tail.token) >= requiredOf(tail.token, trust) ? tail : undefined
}

/** The irregularity that tells a hash of the token's alphabet from a name. */
function requiredOf(token: string, trust: Trust): number {
  if (trust === 0) return Infinity
  if (trust === 3) return isSurelyWords(token) ? Infinity : 2
  const readable = mayBeWords(token)

  const hasDigit = /\d/.test(token)
  if (/[a-z]/.test(token) && /[A-Z]/.test(token)) return readable ? 6 : 3
  if (/^[A-Z2-7]+$/.test(token)) return hasDigit ? 2 : 3
  return trust === 2 && hasDigit && /^[a-z0-9]+$/.test(token) ? 4 : Infinity
}
