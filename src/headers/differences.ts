import { METADATA_PREFIX, type ObjectHeaders, TEXT_HEADERS, type TextField } from '../s3/object-headers.ts'
import { type HeaderPatch, STORED_DEFAULTS } from './rules.ts'

/** A header that is not as it is wanted. */
export interface HeaderDifference {
  /** As HTTP spells it. */
  readonly name: string
  /** Absent: there was none. */
  readonly was?: string
  /** Absent: there is to be none. */
  readonly now?: string
}

/**
 * What a HEAD told against what is wanted. Tags are left out, which a HEAD does not show; so is what makes no
 * difference: the case of a media type, the blanks in it, and a storage class that is the default.
 */
export function headerDifferences(was: ObjectHeaders, wanted: ObjectHeaders): readonly HeaderDifference[] {
  const texts = TEXT_HEADERS.filter(({ field }) => !sameText(field, was[field], wanted[field])).map(
    ({ field, http }) => difference(http, was[field], wanted[field]),
  )
  return [...texts, ...metadataDifferences(was.metadata ?? {}, wanted.metadata ?? {})]
}

function metadataDifferences(
  was: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): readonly HeaderDifference[] {
  const before = new Map(Object.entries(was).map(([name, value]) => [name.toLowerCase(), value]))
  const after = new Map(Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(name => before.get(name) !== after.get(name))
    .sort()
    .map(name => difference(METADATA_PREFIX + name, before.get(name), after.get(name)))
}

function difference(name: string, was: string | undefined, now: string | undefined): HeaderDifference {
  return { name, ...(was !== undefined && { was }), ...(now !== undefined && { now }) }
}

function sameText(field: TextField, was: string | undefined, wanted: string | undefined): boolean {
  return comparable(field, was) === comparable(field, wanted)
}

function comparable(field: TextField, text: string | undefined): string | undefined {
  switch (field) {
    case 'storageClass':
      return text ?? STORED_DEFAULTS.storageClass
    case 'contentType':
      return text?.toLowerCase().replace(/\s*;\s*/g, ';')
    default:
      return text
  }
}

/**
 * What to send when an object that was read with a HEAD is written again for its headers' sake: what is wanted, and
 * what the object has and the configuration says nothing of. A copy keeps tags by itself.
 * @param said what the rules say of the object, `null` included
 */
export function carryOver(was: ObjectHeaders, wanted: ObjectHeaders, said: HeaderPatch): ObjectHeaders {
  const texts = TEXT_HEADERS.flatMap(({ field }) => {
    const text = wanted[field] ?? (said[field] === null ? undefined : was[field])
    return text === undefined ? [] : [[field, text] as const]
  })
  const kept = Object.entries(was.metadata ?? {})
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => said.metadata?.[name] !== null)
  const metadata = { ...Object.fromEntries(kept), ...wanted.metadata }
  return {
    contentType: wanted.contentType,
    ...Object.fromEntries(texts),
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(wanted.tags && { tags: wanted.tags }),
  }
}
