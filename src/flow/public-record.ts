import type { DeployConfig } from '../config/config.ts'
import { deniedTo } from '../credentials/credentials-error.ts'
import type { Environment } from '../environment.ts'
import { createAgents } from '../http/agents.ts'
import { send } from '../http/send.ts'
import { addressOf } from '../names/addresses.ts'
import { decodeRecord } from '../record/format.ts'
import { recall } from '../record/memory.ts'
import { type DeployRecord, rowKey } from '../record/record.ts'
import type { RecordStore } from '../record/record-store.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import type { SiteObject } from '../site/site-object.ts'
import { counted } from '../text/format.ts'
import type { Bucket } from './bucket.ts'

const TIMEOUT_MS = 30_000

/** A public record that stands in for the bucket. */
export interface PublicRecord {
  readonly record: DeployRecord
  readonly place: RecordStore
}

/**
 * What a run without credentials compares with, where GitHub gives none to the pull request and the record can be read
 * at the site's own address. Nothing is asked of the bucket.
 * @param error why the bucket could not be read
 * @throws that error, in every other case
 */
export async function readPublicRecord(
  error: unknown,
  { dryRun, siteUrl, target }: DeployConfig,
  place: RecordStore | undefined,
  environment: Environment,
  signal: AbortSignal,
): Promise<PublicRecord> {
  // Its rows are found by full keys. With an unresolved domain, the beginning of the keys is unknown.
  const isKnown = target.bucket !== ''
  const mayRead = dryRun && isKnown && siteUrl !== undefined && deniedTo(error) !== undefined
  if (!mayRead || place === undefined || place.isElsewhere) throw error
  const url = addressOf(siteUrl, place.key.slice(target.prefix.length))
  const record = await fetchRecord(new URL(url), environment, signal)
  if (record === undefined) throw error
  return { record, place }
}

async function fetchRecord(
  url: URL,
  environment: Environment,
  signal: AbortSignal,
): Promise<DeployRecord | undefined> {
  const agents = createAgents(environment)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    const headers = { 'accept-encoding': 'gzip', 'cache-control': 'no-cache' }
    const { status, body } = await send({ url, method: 'GET', headers }, agents, limit)
    return status === 200 ? decodeRecord(body) : undefined
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Error) return undefined
    throw error
  } finally {
    agents.end()
  }
}

/**
 * The bucket, as far as the record shows it. The record names no keys, so an object is known only if the site has a file
 * for it. If its content is unknown, its size is assumed to differ. Pure.
 */
export function bucketFrom(
  { record, place }: PublicRecord,
  wanted: readonly Pick<SiteObject, 'key' | 'size'>[],
): Bucket {
  const own = wanted.flatMap(({ key, size }): readonly RemoteObject[] => {
    const row = record.rows.get(rowKey(key))
    if (row === undefined) return []
    return [{ key, size: row.contentId === '' ? size + 1 : size, etag: row.etag, lastModified: 0 }]
  })
  const found = { record, etag: '', writtenAt: 0 }
  const memory = recall(place, { state: 'found', found }, undefined)
  return { own, nested: [], skipped: [], record: undefined, memory }
}

/** Without the parts that would need requests to AWS. */
export function askingNothing(config: DeployConfig): DeployConfig {
  const { cloudFront: _, gates, write, ...rest } = config
  const { acl: __, ...written } = write
  // Nor does a record say how large the site is.
  const { growth: ___, ...failOn } = { ...gates.failOn, immutableChange: false }
  return {
    ...rest,
    gates: { ...gates, failOn },
    write: written,
    immutableChange: 'allow',
    checkHeaders: 'none',
  }
}

/** How a comparison with it is marked: in the log, the summary and the comment. */
export function markOf({ record }: PublicRecord, { delete: mode }: DeployConfig, bucket: Bucket): string {
  const known = new Set(bucket.own.map(({ key }) => rowKey(key)))
  const gone = [...record.rows].filter(
    ([key, { unneededSince, contentId }]) =>
      !known.has(key) && unneededSince === undefined && contentId !== '',
  ).length
  const deletes =
    gone === 0 || mode === 'none'
      ? ''
      : ` ${counted(gone, 'file')} of it ${gone === 1 ? 'has' : 'have'} no counterpart in the source and may be deleted; the record does not name ${gone === 1 ? 'it' : 'them'}.`
  return `Compared with the public record, not with the bucket: pull requests from forks and Dependabot get no credentials.${deletes}`
}
