import { type ObjectHeaders, TEXT_HEADERS, type TextField } from '../s3/object-headers.ts'

/** What a rule says: `null` takes a header away, absent says nothing. */
export type HeaderPatch = { readonly [Field in TextField]?: string | null } & {
  /** Names in lower case, without the `x-amz-meta-` before them. */
  readonly metadata?: Readonly<Record<string, string | null>>
  /** All tags at once. */
  readonly tags?: Readonly<Record<string, string>> | null
}

export interface HeaderRule {
  /** As it was written. */
  readonly pattern: string
  /** For messages: `headers:3`, `_headers:12`. */
  readonly where: string
  /** `path` is the path below the prefix. */
  matches(path: string): boolean
  readonly set: HeaderPatch
}

/** What is stored where nothing is sent, for the headers that an object always has. */
export const STORED_DEFAULTS: Readonly<Partial<Record<TextField, string>>> = {
  contentType: 'binary/octet-stream',
  storageClass: 'STANDARD',
}

/**
 * What the rules together say of an object: of each header, what the last rule says that matches and speaks of it.
 * @param paths its own, and that of the page that it stands for; a rule that matches one of them holds
 */
export function patchFor(paths: readonly string[], rules: readonly HeaderRule[]): HeaderPatch {
  const matching = rules.filter(rule => paths.some(path => rule.matches(path)))
  return matching.reduce<HeaderPatch>((patch, { set }) => mergePatches(patch, set), NOTHING_SAID)
}

export const NOTHING_SAID: HeaderPatch = {}

function mergePatches(first: HeaderPatch, then: HeaderPatch): HeaderPatch {
  const metadata = { ...first.metadata, ...then.metadata }
  return { ...first, ...then, ...(Object.keys(metadata).length > 0 && { metadata }) }
}

export function applyPatch(base: ObjectHeaders, patch: HeaderPatch): ObjectHeaders {
  if (Object.keys(patch).length === 0) return base
  const texts = TEXT_HEADERS.flatMap(({ field }) => {
    const said = patch[field] === undefined ? base[field] : patch[field]
    const value = said === null ? STORED_DEFAULTS[field] : said
    return value === undefined ? [] : [[field, value] as const]
  })
  const metadata = withoutNulls({ ...base.metadata, ...patch.metadata })
  const tags = patch.tags === undefined ? base.tags : patch.tags
  return {
    contentType: base.contentType,
    ...Object.fromEntries(texts),
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(tags && { tags }),
  }
}

function withoutNulls(record: Readonly<Record<string, string | null>>): Record<string, string> {
  const entries = Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(entries)
}

/** The rules that match none of the paths. */
export function unmatchedRules(rules: readonly HeaderRule[], paths: Iterable<string>): readonly HeaderRule[] {
  let unmatched = rules
  for (const path of paths) {
    if (unmatched.length === 0) break
    if (unmatched.some(rule => rule.matches(path))) unmatched = unmatched.filter(rule => !rule.matches(path))
  }
  return unmatched
}
