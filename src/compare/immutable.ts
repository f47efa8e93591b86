import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { hashFiles } from '../local/etags.ts'
import { isProcessedImage, ownerOf } from '../names/content-hash.ts'
import { inLanes } from '../pace/lanes.ts'
import type { Recollection } from '../record/found-record.ts'
import type { RecordRow } from '../record/record.ts'
import type { StoreError } from '../s3/errors/store-error.ts'
import { isMd5 } from '../s3/etag.ts'
import type { ObjectHead, RemoteObject } from '../s3/object-store.ts'
import { contentIdOf, type Encoding } from '../site/bodies/compress.ts'
import { readSource } from '../site/bodies/read.ts'
import { isImmutable } from '../site/cache-policy.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Access } from './access.ts'
import { askHeads } from './ask-heads.ts'
import { differInComments } from './comments.ts'

/** An object that is going to be replaced. */
export interface Replaced {
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

export interface ImmutableCheck {
  /** Objects that visitors were told would never change, and whose content does. */
  readonly broken: readonly BrokenPromise[]
  readonly failedHead?: StoreError | undefined
}

export interface BrokenPromise {
  readonly path: string
  /**
   * `harmless`: the old copies are as good as the new: a companion of another file, an image that another library
   * made, a change in comments alone. `ending`: it is not sent as immutable any more, so nobody new is told so.
   */
  readonly severity: 'harmless' | 'ending' | 'serious'
}

/**
 * Which replaced objects are served as `immutable`: visitors who have them would keep the old bytes for a year. The
 * record tells, else a HEAD of those few that are, or are going to be, immutable by their name or the rules. The same
 * content, compressed in another way, breaks nothing.
 * @param etags whether the bucket's ETags can be hashes of the content
 * @throws SourceError with all files that cannot be read
 */
export async function checkImmutable(
  replaced: readonly Replaced[],
  wanted: { has(path: string): boolean },
  recollection: Recollection,
  etags: 'hashes' | 'opaque',
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
  const changed: Replaced[] = lasting.filter(pair => isOtherByRow(pair, sources))
  const failedHead = await askHeads(unknown, access, (pair, head) => {
    if (isImmutable(head.headers.cacheControl) && isOtherByHead(pair, head, etags)) changed.push(pair)
  })
  const sameCode = await differingInComments(changed.filter(isCode), access)
  const broken = changed.map(({ wanted: { path, key, headers } }): BrokenPromise => {
    const owner = ownerOf(path)
    const isHarmless = sameCode.has(key) || isProcessedImage(path) || (owner !== path && wanted.has(owner))
    const severity = isHarmless ? 'harmless' : isImmutable(headers.cacheControl) ? 'serious' : 'ending'
    return { path, severity }
  })
  return { broken, failedHead }
}

function looksImmutable({ kind, headers }: SiteObject): boolean {
  return kind === 'hashed' || isImmutable(headers.cacheControl)
}

/** Stands for any MD5 if only the form of an ETag matters. */
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
function isOtherByHead(
  { wanted, object }: Replaced,
  { headers, encryption }: ObjectHead,
  etags: 'hashes' | 'opaque',
): boolean {
  const { sourceMd5, headers: sent } = wanted
  const isDigest = etags === 'hashes' && isMd5(object.etag) && encryption?.startsWith('aws:kms') !== true
  if (sourceMd5 !== undefined && sent.contentEncoding !== undefined) {
    return headers.contentEncoding === undefined && isDigest && object.etag.toLowerCase() !== sourceMd5
  }
  if (headers.contentEncoding !== sent.contentEncoding) return false
  return object.size !== wanted.size || isDigest
}

/** Bytes. No script or stylesheet that a page should load is larger. */
const LARGEST_CODE = 4 * 1024 * 1024
/** Bytes. What a compressed one of that size may become. */
const LARGEST_UNPACKED = 32 * 1024 * 1024
/** Objects read at a time. */
const READERS = 16

function isCode({ wanted, object }: Replaced): boolean {
  const isText = /^(text|application)\/(javascript|css)\b/.test(wanted.headers.contentType)
  return isText && object.size <= LARGEST_CODE && wanted.size <= LARGEST_CODE
}

/** Keys of scripts and stylesheets whose objects differ from the files in comments alone. What cannot be read does not. */
async function differingInComments(
  changed: readonly Replaced[],
  { store, limiter, signal }: Access,
): Promise<ReadonlySet<string>> {
  const same = new Set<string>()
  await inLanes(READERS, changed, signal, async ({ wanted, object }) => {
    const { key, headers } = wanted
    try {
      const { bytes, etag } = await limiter.run(0, signal, () => store.get(key, signal))
      if (etag !== object.etag) return
      const before = unpacked(bytes, headers.contentEncoding)
      const after = await readSource(wanted)
      if (differInComments(before.toString(), after.toString())) same.add(key)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof Error)) throw error
    }
  })
  return same
}

function unpacked(bytes: Uint8Array, encoding: string | undefined): Buffer {
  const most = { maxOutputLength: LARGEST_UNPACKED }
  if (encoding === 'gzip') return gunzipSync(bytes, most)
  return encoding === 'br' ? brotliDecompressSync(bytes, most) : Buffer.from(bytes)
}
