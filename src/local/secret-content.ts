import type { Secret } from './finding.ts'

/** Bytes that have to be seen at once: a key's header with the start of its body, or a token. */
export const LONGEST_SECRET = 2048

/** Whether bytes hold what must not be published. */
export function secretIn(bytes: Buffer): Extract<Secret, 'private-key' | 'token'> | undefined {
  const text = textOf(bytes)
  if (!mayHoldSecret(text)) return undefined
  if (holdsPrivateKey(text)) return 'private-key'
  return holdsToken(text) ? 'token' : undefined
}

/** What every secret begins with or holds. */
const SIGN = /PRIVATE KEY|gh[oprsu]_|hub_pat_|A[KS]IA|npm_|xox[a-z]|xapp-|slack\.com|PuTTY-User-Key/

/**
 * The same with anything before the short ones, so that the fifth character is a rare one wherever a sign is. V8 goes
 * by that, and takes 13 ms instead of 34 for a site of 26 MB. Written as `.{4}` it takes fifty times as long.
 */
const SIGN_BEHIND =
  /PRIVATE KEY|.gh[oprsu]_|.hub_pat_|.A[KS]IA|.npm_|..xox[a-z]|....xapp-|PuTTY-User-Key|slack\.com/s

/** Characters in which a short sign begins before anything that is asked for before it. */
const START = 8

/** Whether any sign of a secret is in the text: one pass rules out nearly all files. */
export function mayHoldSecret(text: string): boolean {
  return SIGN_BEHIND.test(text) || SIGN.test(text.slice(0, START))
}

const UTF16_KEY = Buffer.from('PRIVATE KEY', 'utf16le').subarray(0, -1)

/** Of either byte order: by its mark, or by what is looked for. */
export function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE() : 0
  return mark === 0xfffe || mark === 0xfeff || (bytes.includes(0) && bytes.includes(UTF16_KEY))
}

/** In one letter a byte. UTF-16 loses its zeros. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return isUtf16(bytes) ? text.replaceAll('\0', '') : text
}

const KEY_HEADER = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d/g

/** Letters of Base64 that make a body: an Ed25519 key, the shortest, has 64. */
const SHORTEST_BODY = 60

/** A header alone shows what a key looks like; documentation has many. */
function holdsPrivateKey(text: string): boolean {
  for (const { 0: header, index } of text.matchAll(KEY_HEADER)) {
    const end = index + header.length
    if (header.startsWith('PuTTY')) return true
    // Up to the next line of dashes, so that none of a thousand headers is read a thousand times.
    const [inside = ''] = text.slice(end, end + LONGEST_SECRET).split('-----', 1)
    const [body = ''] = /^[A-Za-z0-9+/=]*/.exec(base64In(inside)) ?? []
    if (body.length >= SHORTEST_BODY && isRandom(body.slice(0, SHORTEST_BODY))) return true
  }
  return false
}

/** Without what stands around the letters: quotes of a program, tags of a page, and the headers of the key itself. */
function base64In(text: string): string {
  return text
    .replace(/\\+[rnt]/g, '\n')
    .replace(/^[A-Za-z-]{1,30}: .*$/gm, '')
    .replace(/<[^<>]{0,200}>|&#?\w{1,10};|[\s"'`,]|(?<=["'`]\s{0,40})\+/g, '')
}

/** Forms of tokens. */
const TOKENS = [
  /(?<![A-Za-z0-9_])gh[oprsu]_[A-Za-z0-9]{36}/g,
  // Those of a job have had some 520 characters since 2026.
  /(?<![A-Za-z0-9_])ghs_[A-Za-z0-9._-]{36,1000}/g,
  /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{60,120}/g,
  /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])xox[abeoprs]-(?:\d+-)?\d{6,}-[A-Za-z0-9-]{16,250}/g,
  /(?<![A-Za-z0-9])xapp-\d-[A-Z0-9]{8,}-\d{6,}-[a-f0-9]{40,80}/g,
  /hooks\.slack\.com\/services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,32}/g,
  // A URL that was signed holds the id of the key, as it must. One behind `=` alone is a setting.
  /(?<![A-Za-z0-9/+_-]|Credential[=":\s]{1,8}|(?:[?&;]|\\u0026)AWSAccessKeyId=)A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9/+=_-])/g,
]

function holdsToken(text: string): boolean {
  return TOKENS.some(form => [...text.matchAll(form)].some(([token]) => !isPlaceholder(token)))
}

/** As documentation has them: `AKIAIOSFODNN7EXAMPLE`, `ghp_xxxxxxxx…`, `.ghs_a-long-name-of-a-class`. */
function isPlaceholder(token: string): boolean {
  if (/EXAMPLE|example|your|XXXX|xxxx|0{6}/.test(token)) return true
  const random = token.slice(token.length / 3)
  return new Set(random).size < 5 || !(/[A-Z]/.test(token) || /\d/.test(random))
}

/** Whether nobody typed it: of many different letters, not one after the other. */
function isRandom(body: string): boolean {
  return new Set(body).size >= 12 && !/abcdefg|1234567|ABCDEFG/.test(body)
}
