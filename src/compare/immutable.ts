import { hashFiles } from '../local/etags.ts'
import type { Recollection } from '../record/found-record.ts'
import type { RecordRow } from '../record/record.ts'
import type { StoreError } from '../s3/errors/store-error.ts'
import type { ObjectHead, RemoteObject } from '../s3/object-store.ts'
import { contentIdOf, type Encoding } from '../site/bodies/compress.ts'
import { isImmutable } from '../site/cache-policy.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Access } from './access.ts'
import { askHeads } from './ask-heads.ts'

/** An object that is going to be replaced. */
export interface Replaced {
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

export interface ImmutableCheck {
  /** Paths that visitors were told would never change, and whose content does. */
  readonly broken: readonly string[]
  readonly failedHead?: StoreError | undefined
}

/**
 * Which replaced objects are served as `immutable`: visitors who have them would keep the old bytes for a year. The
 * record tells, else a HEAD of those few that are, or are going to be, immutable by their name or the rules. The same
 * content, compressed in another way, breaks nothing.
 * @throws SourceError with all files that cannot be read
 */
export async function checkImmutable(
  replaced: readonly Replaced[],
  recollection: Recollection,
  access: Access,
): Promise<ImmutableCheck> {
  const lasting: (Replaced & { readonly row: RecordRow })[] = []
  const unknown: Replaced[] = []
  for (const pair of replaced) {
    const row = recollection.headersOf(pair.object)
    if (row?.immutable) lasting.push({ ...pair, row })
    else if (!row && looksImmutable(pair.wanted)) unknown.push(pair)
  }
  const sources = await sourceMd5s(
    lasting.map(({ wanted }) => wanted),
    access.signal,
  )
  const broken = lasting.filter(pair => isOtherByRow(pair, sources)).map(({ wanted }) => wanted.path)
  const failedHead = await askHeads(unknown, access, (pair, head) => {
    if (isImmutable(head.headers.cacheControl) && isOtherByHead(pair, head)) broken.push(pair.wanted.path)
  })
  return { broken, failedHead }
}

function looksImmutable({ kind, headers }: SiteObject): boolean {
  return kind === 'hashed' || isImmutable(headers.cacheControl)
}

/** Stands for any MD5 where only the form of an ETag is asked for. */
const ANY_MD5 = '0'.repeat(32)

/** MD5s of what the files hold before they are compressed, by key. */
async function sourceMd5s(
  wanted: readonly SiteObject[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string | undefined>> {
  const pairs = wanted.flatMap(({ key, path, size, body, sourceMd5 }) =>
    sourceMd5 === undefined && body.from === 'file'
      ? [{ key, etag: ANY_MD5, file: { path, file: body.file, size: body.sourceSize ?? size } }]
      : [],
  )
  const hashed = await hashFiles(pairs, signal)
  return new Map(
    wanted.map(({ key, body, sourceMd5 }) => [key, sourceMd5 ?? [...(hashed.get(key) ?? [])][0] ?? body.md5]),
  )
}

const ENCODINGS: readonly (Encoding | undefined)[] = [undefined, 'gzip', 'br']

function isOtherByRow(
  { wanted, object, row }: Replaced & { readonly row: RecordRow },
  sources: ReadonlyMap<string, string | undefined>,
): boolean {
  if (row.contentId === '') return object.size !== wanted.size && wanted.sourceMd5 === undefined
  const md5 = sources.get(wanted.key)
  return md5 === undefined || ENCODINGS.every(encoding => contentIdOf(md5, encoding) !== row.contentId)
}

/** What was compressed by others, or in another way, cannot be told from what holds something else. */
function isOtherByHead({ wanted, object }: Replaced, { headers, encryption }: ObjectHead): boolean {
  const { sourceMd5, headers: sent } = wanted
  const isDigest = /^[0-9a-f]{32}$/i.test(object.etag) && encryption?.startsWith('aws:kms') !== true
  if (sourceMd5 !== undefined && sent.contentEncoding !== undefined) {
    return headers.contentEncoding === undefined && isDigest && object.etag.toLowerCase() !== sourceMd5
  }
  if (headers.contentEncoding !== sent.contentEncoding) return false
  return object.size !== wanted.size || isDigest
}
