/**
 * Letters that often follow a letter in names of files: these 292 of 676 pairs make up 92% of the pairs in 11,685
 * words taken from the file names of several hundred npm packages.
 */
const FOLLOWERS: Readonly<Record<string, string>> = {
  a: 'bcdfgiklmnprstuvwxy',
  b: 'aeilorsu',
  c: 'acehiklmoprstuy',
  d: 'abcdeilorsu',
  e: 'abcdefgilmnopqrstuvwxy',
  f: 'aefilorstuy',
  g: 'aehilnoprsu',
  h: 'aeiortu',
  i: 'abcdefglmnoprstvxz',
  j: 'aes',
  k: 'aeis',
  l: 'acdeilopstuy',
  m: 'abeilmopsu',
  n: 'acdefgiklnopstuv',
  o: 'abcdfgiklmnoprstuvwx',
  p: 'acdeghiloprstuy',
  q: 'lu',
  r: 'acdefgiklmnoprstuvy',
  s: 'acdeghiklmnoprstuwy',
  t: 'acdefhilmoprstuwy',
  u: 'abcdegilmnprst',
  v: 'aei',
  w: 'aceio',
  x: 'empt',
  y: 'amnps',
  z: 'ei',
}

const DIGIT = 0
const LOWER = 1
const UPPER = 2
const NEITHER = 3

/** Which letters follow a letter, as bits, by its place in the alphabet. */
const FOLLOWER_BITS: readonly number[] = Array.from('abcdefghijklmnopqrstuvwxyz', letter =>
  Array.from(FOLLOWERS[letter] ?? '').reduce((bits, next) => bits | (1 << placeOf(next.charCodeAt(0))), 0),
)

/**
 * How little a token reads like something that a person wrote: the number of its neighbours that go from letter to
 * digit, digit to letter or lower to upper case, or that are letters which rarely meet. Of 8 characters, words have
 * 0 or 1, words with numbers or acronyms up to 3, and hashes mostly 4 to 6.
 */
export function irregularity(token: string): number {
  let count = 0
  let before = token.charCodeAt(0)
  for (let i = 1; i < token.length; i++) {
    const code = token.charCodeAt(i)
    if (isIrregular(before, code)) count++
    before = code
  }
  return count
}

function isIrregular(before: number, code: number): boolean {
  const first = classOf(before)
  const second = classOf(code)
  if (first === NEITHER || second === NEITHER) return false
  if (first === DIGIT || second === DIGIT) return first !== second
  return (first === LOWER && second === UPPER) || rarelyMeet(before, code)
}

function rarelyMeet(letter: number, next: number): boolean {
  return ((FOLLOWER_BITS[placeOf(letter)] ?? 0) & (1 << placeOf(next))) === 0
}

/** In the alphabet, of either case. */
function placeOf(letter: number): number {
  return (letter | 32) - 97
}

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT
  if (code >= 97 && code <= 122) return LOWER
  return code >= 65 && code <= 90 ? UPPER : NEITHER
}

/** What a name is put together of: acronyms, words, numbers. */
const PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g

/** `HomePage`, `settings`. */
const CAMEL_CASE = /^[A-Za-z][a-z]+([A-Z][a-z]{2,})*$/

/** `jQuery35`, `FA6Solid`, `chapter1`: one word, after a letter or an acronym, and a number. */
const WORD_AND_NUMBER = /^(([a-z]|[A-Z]{2,3})?\d?[A-Z][a-z]{4,}\d{0,2}|[a-z]{5,}\d{1,2})$/

/**
 * Whether a token may be words, acronyms and numbers: `zhHansCN`, `4KUltraH`. So may 2% of the random tokens of 8
 * characters of base64url, by chance.
 */
export function mayBeWords(token: string): boolean {
  const pieces = token.match(PIECE) ?? []
  const words = pieces.filter(piece => /[a-z]/.test(piece))
  const odd = words.map(oddPairs)
  return (
    pieces.length <= 4 &&
    odd.reduce((sum, count) => sum + count, 0) <= 1 &&
    words.some((word, index) => word.length >= 4 && odd[index] === 0)
  )
}

/** Whether a token can hardly be anything but words. So can 0.05% of the random tokens of base64url. */
export function isSurelyWords(token: string): boolean {
  const irregular = irregularity(token)
  if (CAMEL_CASE.test(token)) return irregular <= 1
  if (/^[A-Z]+$/.test(token)) return irregular === 0
  return WORD_AND_NUMBER.test(token) && irregular <= 2 && hasLongWord(token)
}

function hasLongWord(token: string): boolean {
  return (token.match(PIECE) ?? []).some(piece => /[a-z]{4}/.test(piece) && oddPairs(piece) === 0)
}

/** Letters beside each other that rarely meet. */
function oddPairs(word: string): number {
  let count = 0
  for (let i = 1; i < word.length; i++) {
    if (rarelyMeet(word.charCodeAt(i - 1), word.charCodeAt(i))) count++
  }
  return count
}
