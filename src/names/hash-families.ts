import type { Tail, Trust } from './hash-shapes.ts'
import { isSurelyWords, mayBeWords } from './irregularity.ts'

/** A name that may end in a hash. */
export interface Candidate {
  readonly path: string
  /** With the folder that a build tool fills: `static/` of `static/js/main.4f3e2a1b.js`. */
  readonly scope: string
  /** Its own folder, and whether it holds code or media: what is compared with what. */
  readonly neighbours: string
  readonly trust: Trust
  /** The end that can only be a hash. */
  readonly certain?: Tail
  /** Ends that have the form of one. */
  readonly tails: readonly Tail[]
}

/** Names that end alike. */
interface Family {
  readonly certain: readonly Member[]
  readonly others: readonly Member[]
  readonly alphabet: RegExp
}

interface Member {
  readonly candidate: Candidate
  readonly token: string
}

/** Of the files of a folder, so many must belong to a family for it to speak for all. */
const MOST = 2 / 3
/** So many names that can only be hashes speak for the whole site. */
const ENOUGH_FOR_SITE = 3
/** A family of so many certain names, all in one case, takes in what chance made look like a word. */
const LARGE = 10

const WIDEST = /^[\w-]+$/
/** From the narrowest. A family's is the first that holds all its certain tokens. */
const ALPHABETS: readonly RegExp[] = [
  /^[0-9a-f]+$/,
  /^[0-9A-F]+$/,
  /^[A-Z2-7]+$/,
  /^[0-9a-z]+$/,
  /^[0-9A-Z]+$/,
  WIDEST,
]

/**
 * The names that cannot be told from words or numbers by themselves, and that their folder tells: where nearly all
 * names end alike and most can only end in a hash, so do the rest.
 * @param total how many files have the same neighbours, hashed or not
 */
export function takenInByFamily(
  candidates: readonly Candidate[],
  total: ReadonlyMap<string, number>,
): readonly string[] {
  const local = familiesOf(candidates, ({ scope }) => scope)
  const global = familiesOf(
    candidates.filter(({ trust }) => trust > 0),
    () => '*',
  )
  const accepted = new Set([
    ...local.flatMap(family => (speaksForFolder(family) ? takenIn(family) : [])),
    ...global.flatMap(family => (speaksForSite(family) ? takenIn(family) : [])),
  ])
  const members = new Map<string, number>()
  for (const candidate of candidates) {
    if (!candidate.certain && !accepted.has(candidate)) continue
    members.set(candidate.neighbours, (members.get(candidate.neighbours) ?? 0) + 1)
  }
  return [...accepted]
    .filter(({ neighbours }) => (members.get(neighbours) ?? 0) >= MOST * (total.get(neighbours) ?? Infinity))
    .map(({ path }) => path)
}

function speaksForFolder({ certain, others }: Family): boolean {
  const words = others.filter(({ token }) => mayBeWords(token)).length
  return certain.length >= others.length / 3 && certain.length >= words
}

function speaksForSite({ certain, others }: Family): boolean {
  return certain.length >= ENOUGH_FOR_SITE && certain.length >= 4 * others.length
}

function takenIn({ certain, others, alphabet }: Family): readonly Candidate[] {
  const isLarge = certain.length >= LARGE && alphabet !== WIDEST
  return others.filter(({ token }) => isLarge || !isSurelyWords(token)).map(({ candidate }) => candidate)
}

/** Families that have a certain member, and the others of its alphabet. */
function familiesOf(
  candidates: readonly Candidate[],
  scopeOf: (candidate: Candidate) => string,
): readonly Family[] {
  const ends = candidates.flatMap(candidate =>
    (candidate.certain ? [candidate.certain] : candidate.tails).map(tail => ({ candidate, ...tail })),
  )
  const groups = Map.groupBy(
    ends,
    ({ candidate, separator, token }) => `${scopeOf(candidate)}\n${separator}${token.length}`,
  )
  return [...groups.values()].flatMap(group => {
    const certain = group.filter(({ candidate }) => candidate.certain)
    if (certain.length === 0) return []
    const alphabet = ALPHABETS.find(letters => certain.every(({ token }) => letters.test(token))) ?? WIDEST
    const known = new Set(certain.map(({ token }) => token))
    const others = group.filter(
      ({ candidate, token }) => !candidate.certain && alphabet.test(token) && !known.has(token),
    )
    return [{ certain, others, alphabet }]
  })
}
