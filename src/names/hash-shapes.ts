import { irregularity } from './irregularity.ts'

/**
 * How likely a build tool has named the file, by its place and its type alone. 0: anybody may have; 1: a script,
 * stylesheet or font, or a folder that build tools use; 2: both; 3: a folder in which nobody else writes.
 */
export type Trust = 0 | 1 | 2 | 3

/** What may stand between the hash and the extension: `.min`, `.chunk`, Trunk's `_bg`, Next.js's `-s.p`, a width. */
const SUFFIX =
  /(\.(min|chunk|bundle|iframe|lean|module|worker|async|esm)|_bg|-s(\.p)?|-\d{2,4}w|-\d{2,4}x\d{2,4})$/

/** A UUID (version 4) without its dashes. */
const UUID = /^.{12}4.{3}[89ab].{15}$/i

/** `HomePage`, `settings`. A random token of 64 characters looks so once in a hundred times. */
const CAMEL_CASE = /^[A-Za-z][a-z]+([A-Z][a-z]{2,})*$/

/** Whether a file's name, without its extension, ends in what can only be a hash; the less trust, the clearer. */
export function endsInHash(name: string, trust: Trust): boolean {
  const shorter = name.replace(SUFFIX, '')
  return (
    endsInHex(name, trust) || endsInToken(name, trust) || (shorter !== name && endsInHash(shorter, trust))
  )
}

/** Lengths are those of cut or whole digests; 24 is missing, since MongoDB's ids have it. */
function endsInHex(name: string, trust: Trust): boolean {
  const [, before = '', hex = ''] = /^(|.*[-.~])([0-9a-f]{8,}|[0-9A-F]{16,})$/s.exec(name) ?? []
  if (!(/\d/.test(hex) && /[a-f]/i.test(hex))) return false
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

function isShortHex(before: string, hex: string, trust: Trust): boolean {
  if (before.endsWith('.') || trust >= 2) return true
  return before !== '' && trust === 1 && irregularity(hex) >= 2
}

/** The 8 characters of base64url, base32 or base36 of Rollup, Vite and esbuild, after a dash or dot. */
function endsInToken(name: string, trust: Trust): boolean {
  const token = name.slice(-8)
  if (!/^[\w-]{8}$/.test(token) || /\d+x\d+/.test(token)) return false
  const isWholeName = name.length === token.length
  if (isWholeName ? trust < 3 : !/[-.]/.test(name.charAt(name.length - 9))) return false
  return irregularity(token) >= requiredOf(token, trust)
}

/** The irregularity that tells a hash of the token's alphabet from a name. */
function requiredOf(token: string, trust: Trust): number {
  if (trust === 0) return Infinity
  const isCamelCase = CAMEL_CASE.test(token)
  if (trust === 3) return isCamelCase ? 3 : 2

  const hasDigit = /\d/.test(token)
  if (/[a-z]/.test(token) && /[A-Z]/.test(token)) return trust === 1 || isCamelCase ? 3 : 2
  if (/^[A-Z2-7]+$/.test(token)) return hasDigit ? 2 : 3
  return trust === 2 && hasDigit && /^[a-z0-9]+$/.test(token) ? 4 : Infinity
}
