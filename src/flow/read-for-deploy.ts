import type { DeployConfig } from '../config/config.ts'
import type { KeptBodies } from '../local/kept-bodies.ts'
import type { Scan } from '../local/scan.ts'
import { type Selected, selection } from '../patterns/selection.ts'
import { counted } from '../text/format.ts'
import type { Bucket } from './bucket.ts'
import type { PublicRecord } from './public-record.ts'
import { readBucket } from './read-bucket.ts'
import type { Session } from './session.ts'
import type { SourceScan } from './source-scan.ts'
import { together } from './together.ts'

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
export async function readForDeploy(
  config: DeployConfig,
  source: SourceScan,
  session: Session,
): Promise<DeployReading> {
  const { connections, environment, host, signal, timings } = session
  const selected = selection(config.selection)
  const onProgress = (files: number) => host.progress(`Scanned ${counted(files, 'file')}`)
  const { promise: likely, resolve: tellLikely } = Promise.withResolvers<readonly string[]>()
  const onFound = (paths: readonly string[]) => tellLikely(paths.map(path => config.target.prefix + path))
  const onListed = (objects: number) => {
    if (objects > 0) source.isDeployed(objects)
  }
  const reading = (either: AbortSignal) =>
    readBucket(config, session, either, { likely, onListed }).catch(async error => {
      const { readPublicRecord } = await import('./public-record.ts')
      return readPublicRecord(error, config, connections.recordStore, environment, either)
    })
  const scanning = (either: AbortSignal) =>
    // The listing may wait for it, whatever becomes of the scan.
    source.read(config, selected, { onFound, onProgress }, either).finally(() => tellLikely([]))
  const [scan, found] = await together(
    signal,
    either => timings.timed('scan', scanning(either)),
    either => timings.timed('list', reading(either)),
  )
  return { selected, scan, kept: source.kept, found }
}
