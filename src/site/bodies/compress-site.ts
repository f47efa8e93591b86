import { hashFiles } from '../../local/etags.ts'
import type { KeptBodies } from '../../local/kept-bodies.ts'
import { byKey } from '../../names/by-key.ts'
import type { Recollection } from '../../record/found-record.ts'
import type { RemoteObject } from '../../s3/object-store.ts'
import type { Draft } from '../describe-site.ts'
import type { SiteObject } from '../site-object.ts'
import { contentIdOf, type Encoding } from './compress.ts'
import { compressAll, contentOf } from './compress-files.ts'

/** Stands for any MD5 where only the form of an ETag is asked for. */
const ANY_MD5 = '0'.repeat(32)

/**
 * The objects of a site, compressed where that pays. A file whose compressed content is in the bucket already, by the
 * record, is not compressed again.
 * @throws SourceError with all files that cannot be read
 */
export async function compressSite(
  drafts: readonly Draft[],
  encoding: Encoding,
  remote: readonly RemoteObject[],
  recollection: Recollection,
  kept: KeptBodies,
  signal: AbortSignal,
): Promise<readonly SiteObject[]> {
  const objects = byKey(remote)
  const known = await knownCompressed(drafts, encoding, objects, recollection, signal)
  const files = drafts.flatMap(({ file, mayCompress, object }) =>
    file && mayCompress && !known.has(object.key) ? [file] : [],
  )
  const compressions = await compressAll(files, encoding, kept, signal)
  return drafts.map(({ object, file, mayCompress }) => {
    if (file === undefined || !mayCompress) return object
    const held = known.get(object.key)
    if (held) return encoded({ ...object, ...held }, encoding)
    const compression = compressions.get(file.file)
    if (compression === undefined) return object
    const compressed = { ...object, ...contentOf(file, compression, encoding) }
    return compression.compressed ? encoded(compressed, encoding) : compressed
  })
}

function encoded(object: SiteObject, encoding: Encoding): SiteObject {
  return { ...object, headers: { ...object.headers, contentEncoding: encoding } }
}

type Content = Pick<SiteObject, 'size' | 'body' | 'contentId'>

/** By key: what is known of objects that hold the compressed content of their file, as the record has it. */
async function knownCompressed(
  drafts: readonly Draft[],
  encoding: Encoding,
  objects: ReadonlyMap<string, RemoteObject>,
  recollection: Recollection,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Content>> {
  const candidates = drafts.flatMap(({ object, file, mayCompress }) => {
    const remote = objects.get(object.key)
    const contentId = remote && recollection.rowOf(remote)?.contentId
    return file && mayCompress && remote && contentId ? [{ key: object.key, file, remote, contentId }] : []
  })
  const md5s = await hashFiles(
    candidates.map(({ key, file }) => ({ key, file, etag: ANY_MD5 })),
    signal,
  )
  return new Map(
    candidates.flatMap(({ key, file, remote, contentId }) => {
      const [md5 = ''] = md5s.get(key) ?? []
      if (contentIdOf(md5, encoding) !== contentId) return []
      const { size: sourceSize, stamp } = file
      const body = { from: 'file', file: file.file, stamp, encoding, sourceSize } as const
      return [[key, { size: remote.size, body, contentId }] as const]
    }),
  )
}
