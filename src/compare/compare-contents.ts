import { SourceError } from '../errors.ts'
import { hashFiles, type Pair } from '../local/etags.ts'
import { problemsOf, troubleOf } from '../local/trouble.ts'
import { byKey } from '../names/by-key.ts'
import type { Recollection } from '../record/found-record.ts'
import type { StoreError } from '../s3/errors/store-error.ts'
import { isMd5 } from '../s3/etag.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { Body, SiteObject } from '../site/site-object.ts'
import type { Access } from './access.ts'
import { askHeads } from './ask-heads.ts'
import { md5IfMatching } from './checksums.ts'

export interface Comparison {
  /**
   * What is in the place of each wanted object, in their order, if that is what is wanted (SiteObject.contentId). A list,
   * since a map by key takes 4 MB for 100,000 files.
   */
  readonly contentIds: readonly (string | undefined)[]
  /** `opaque`: they are no hashes of the content, though they look so. */
  readonly etags: 'hashes' | 'opaque'
  /** Why checksums could not be asked for; such objects are written again. */
  readonly failedHead?: StoreError | undefined
}

/**
 * Finds out whose content is in the bucket already. Only objects of the wanted size are looked into: by the record
 * where it knows them, by the hash of the file where the ETag is made of MD5s, else by the checksums that a HEAD tells.
 * @throws SourceError with all files that cannot be read
 */
export async function compareContents(
  wanted: readonly SiteObject[],
  remote: readonly RemoteObject[],
  recollection: Recollection,
  access: Access,
): Promise<Comparison> {
  const objects = byKey(remote)
  const contentIds = new Array<string | undefined>(wanted.length)
  const unproven: Candidate[] = []
  const told: Candidate[] = []
  for (const [at, want] of wanted.entries()) {
    const object = objects.get(want.key)
    if (object?.size !== want.size) continue
    const candidate = { at, want, object, known: recollection.rowOf(object)?.contentId ?? '' }
    if (isToldByEtag(candidate)) told.push(candidate)
    contentIds[at] = contentSeen(candidate)
    if (contentIds[at] === undefined) unproven.push(candidate)
  }
  const hashed = await hashFiles(unproven.flatMap(pairFor), access.signal)

  const unexplained: Candidate[] = []
  for (const candidate of unproven) {
    const { at, want, known } = candidate
    contentIds[at] = contentHeld(candidate, hashed.get(want.key))
    const isExplained = contentIds[at] !== undefined || known !== '' || isMd5(candidate.object.etag)
    if (!isExplained && isPlainFile(want.body)) unexplained.push(candidate)
  }
  const failedHead = await askHeads(unexplained, access, async ({ at, want }, { checksums }) => {
    const md5 = isPlainFile(want.body) && (await md5Of(want.path, want.body.file, checksums, access.signal))
    if (md5) contentIds[at] = md5
  })
  return { contentIds, etags: etagsOf(told, contentIds), failedHead }
}

/** A wanted object and the object of the same size in its place. */
interface Candidate {
  /** Its place among the wanted. */
  readonly at: number
  readonly want: SiteObject
  readonly object: RemoteObject
  /** What the object holds, as the record has it; empty where that does not know. */
  readonly known: string
}

/** If this many objects have the right size but none has the file's hash, that is not a coincidence. */
const ENOUGH_TO_DOUBT = 5

/** Whether nothing but the ETag tells of the content. */
function isToldByEtag({ want, object, known }: Candidate): boolean {
  return known === '' && want.size > 0 && isPlainFile(want.body) && isMd5(object.etag)
}

/** A store may encrypt without saying so, or make ETags of its own. Only a lost record leaves so many to be told by them. */
function etagsOf(told: readonly Candidate[], contentIds: Comparison['contentIds']): Comparison['etags'] {
  const isOpaque = told.length >= ENOUGH_TO_DOUBT && !told.some(({ at }) => contentIds[at] !== undefined)
  return isOpaque ? 'opaque' : 'hashes'
}

type PlainFile = Extract<Body, { from: 'file' }>

/** The bytes of the file are those that are sent. */
function isPlainFile(body: Body): body is PlainFile {
  return body.from === 'file' && body.encoding === undefined
}

/** What to hash: the file, by the method that the content id or else the ETag tells of. */
function pairFor({ want, object, known }: Candidate): readonly Pair[] {
  const { path, key, size, body } = want
  if (!isPlainFile(body)) return []
  const { file, md5 } = body
  return [{ key, etag: known || object.etag, file: { path, file, size, ...(md5 !== undefined && { md5 }) } }]
}

/**
 * What the object holds, if that is what is wanted and can be seen without reading the file. An ETag that is the hash of
 * the content is believed whatever the record says.
 */
function contentSeen({ want: { contentId, body }, object, known }: Candidate): string | undefined {
  if (known !== '' && contentId === known) return known
  const { md5 } = body
  const isSame = md5 !== undefined && (md5 === known || md5 === object.etag.toLowerCase())
  return isSame ? (contentId ?? md5) : undefined
}

/** The same by the hashes of the file. */
function contentHeld(
  { want: { contentId }, object, known }: Candidate,
  hashes: ReadonlySet<string> | undefined,
): string | undefined {
  const held = [known, object.etag, object.etag.toLowerCase()].find(id => hashes?.has(id))
  return held === undefined ? undefined : (contentId ?? held.toLowerCase())
}

async function md5Of(
  path: string,
  ...matching: Parameters<typeof md5IfMatching>
): Promise<string | undefined> {
  try {
    return await md5IfMatching(...matching)
  } catch (error) {
    matching[2].throwIfAborted()
    throw new SourceError(problemsOf([{ trouble: troubleOf(error), path }]))
  }
}
