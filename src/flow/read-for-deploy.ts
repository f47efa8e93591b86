import type { DeployConfig } from '../config/config.ts'
import { KeptBodies } from '../local/kept-bodies.ts'
import { type Scan, scanLocal } from '../local/scan.ts'
import { collectGarbage, keepHeapSmall } from '../pace/small-heap.ts'
import { compileGrants, type Selected, selection } from '../patterns/selection.ts'
import { counted } from '../text/format.ts'
import type { Bucket } from './bucket.ts'
import type { PublicRecord } from './public-record.ts'
import { readBucket } from './read-bucket.ts'
import type { Session } from './session.ts'
import { together } from './together.ts'

/** From this many files on, a garbage collection is worth its time. */
const MANY_FILES = 4_000

/** From this many files on, reading them is worth a garbage collection of its own. */
const VERY_MANY_FILES = 20_000

/** What a deploy is planned from. */
export interface DeployReading {
  readonly selected: Selected
  readonly scan: Scan
  /** Content that was read, and will be sent if nothing is in the bucket yet. */
  readonly kept: KeptBodies
  /** Without credentials, what the public record says of it. */
  readonly found: Bucket | PublicRecord
}

/** Reads source, bucket and record, all at once. */
export async function readForDeploy(config: DeployConfig, session: Session): Promise<DeployReading> {
  const { target, source } = config
  const { connections, environment, host, signal, timings } = session
  const selected = selection(config.selection)
  const scanning = { selection: selected, allowed: compileGrants(config.allow) }
  const onProgress = (files: number) => host.progress(`Scanned ${counted(files, 'file')}`)

  const { promise: likely, resolve: tellLikely } = Promise.withResolvers<readonly string[]>()
  const kept = new KeptBodies()
  const onFound = (paths: readonly string[]) => {
    tellLikely(paths.map(path => target.prefix + path))
    if (paths.length <= MANY_FILES) return
    keepHeapSmall()
    if (keeps) kept.forgetAll()
  }
  // What is compressed needs the room more, and of what is there already little goes up again.
  const keeps = config.compress === 'none'
  const onListed = (objects: number) => {
    if (keeps && objects > 0) kept.forgetAll()
  }
  const reading = (either: AbortSignal) =>
    readBucket(config, session, either, { likely, onListed }).catch(async error => {
      const { readPublicRecord } = await import('./public-record.ts')
      return readPublicRecord(error, config, connections.recordStore, environment, either)
    })
  const [scan, found] = await together(
    signal,
    either =>
      timings.timed(
        'scan',
        // The listing may wait for it, whatever becomes of the scan.
        scanLocal(source, scanning, either, { ...(keeps && { kept }), onFound, onProgress }).finally(() =>
          tellLikely([]),
        ),
      ),
    either => timings.timed('list', reading(either)),
  )
  if (scan.files.length > VERY_MANY_FILES) collectGarbage()
  return { selected, scan, kept, found }
}
