import { SourceError } from '../errors.ts'
import { hashFiles, type Pair } from '../local/etags.ts'
import { problemsOf, troubleOf } from '../local/trouble.ts'
import type { Recollection } from '../record/found-record.ts'
import type { StoreError } from '../s3/errors/store-error.ts'
import { isMd5 } from '../s3/etag.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { Body, SiteObject } from '../site/site-object.ts'
import type { Access } from './access.ts'
import { askHeads } from './ask-heads.ts'
import { md5IfMatching } from './checksums.ts'

export interface Comparison {
  /** What the objects hold that hold what is wanted, by key (SiteObject.contentId). */
  readonly sameContent: ReadonlyMap<string, string>
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
  const objects = new Map(remote.map(object => [object.key, object]))
  const candidates = wanted.flatMap(want => {
    const object = objects.get(want.key)
    if (object?.size !== want.size) return []
    return [{ want, object, known: recollection.rowOf(object)?.contentId ?? '' }]
  })
  const unproven = candidates.filter(({ want, known }) => known === '' || want.contentId !== known)
  const hashed = await hashFiles(unproven.flatMap(pairFor), access.signal)

  const sameContent = new Map<string, string>()
  const unexplained: Candidate[] = []
  for (const candidate of candidates) {
    const { want, known } = candidate
    const contentId = contentHeld(candidate, hashed.get(want.key))
    if (contentId !== undefined) sameContent.set(want.key, contentId)
    else if (known === '' && isPlainFile(want.body) && !isMd5(candidate.object.etag))
      unexplained.push(candidate)
  }
  const failedHead = await askHeads(unexplained, access, async ({ want }, { checksums }) => {
    const md5 = isPlainFile(want.body) && (await md5Of(want.path, want.body.file, checksums, access.signal))
    if (md5) sameContent.set(want.key, md5)
  })
  return { sameContent, etags: etagsOf(candidates, sameContent), failedHead }
}

/** A wanted object and the object of the same size in its place. */
interface Candidate {
  readonly want: SiteObject
  readonly object: RemoteObject
  /** What the object holds, as the record has it; empty where that does not know. */
  readonly known: string
}

/** If this many objects have the right size but none has the file's hash, that is not a coincidence. */
const ENOUGH_TO_DOUBT = 5

/** A store may encrypt without saying so, or make ETags of its own. Only a lost record leaves so many to be told by them. */
function etagsOf(
  candidates: readonly Candidate[],
  sameContent: ReadonlyMap<string, string>,
): Comparison['etags'] {
  const told = candidates.filter(
    ({ want, object, known }) =>
      known === '' && want.size > 0 && isPlainFile(want.body) && isMd5(object.etag),
  )
  const isOpaque = told.length >= ENOUGH_TO_DOUBT && !told.some(({ want }) => sameContent.has(want.key))
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
 * What the object holds, if that is what is wanted. An ETag that is the hash of the content is believed whatever the
 * record says.
 */
function contentHeld(
  { want, object, known }: Candidate,
  hashes: ReadonlySet<string> | undefined,
): string | undefined {
  const { contentId, body } = want
  if (known !== '' && contentId === known) return known
  const found = hashes ?? new Set(body.md5 === undefined ? [] : [body.md5])
  for (const id of [known, object.etag, object.etag.toLowerCase()]) {
    if (found.has(id)) return contentId ?? id.toLowerCase()
  }
  return undefined
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
