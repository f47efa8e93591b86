import type { RemoveConfig, SweepConfig } from '../config/config.ts'
import { USUAL_RECORD } from '../record/nested.ts'
import { readRecord } from '../record/record-store.ts'
import { listRemote } from '../s3/list.ts'
import { visible } from '../text/escape.ts'
import type { Session } from './session.ts'

/** A preview that no deploy has changed for a long time. */
export interface OldPreview {
  readonly prefix: string
  /** The number of its pull request. */
  readonly preview: number
}

/** The removals of old previews. */
export async function oldPreviews(config: SweepConfig, session: Session): Promise<readonly RemoveConfig[]> {
  const { removal } = config
  const previews = await findOldPreviews(config, session)
  if (previews.length === 0) session.host.info('No preview is old enough to be removed.')
  return previews.map(({ prefix, preview }) => {
    const target = { ...removal.target, prefix }
    return { ...removal, target, record: { key: prefix + USUAL_RECORD }, preview }
  })
}

/**
 * The previews below the prefix whose record is old. A folder counts as a preview only if a record says so, whatever its
 * name or age.
 */
export async function findOldPreviews(
  { removal: { target }, olderThan }: SweepConfig,
  { connections, signal, now, warn }: Pick<Session, 'connections' | 'signal' | 'now' | 'warn'>,
): Promise<readonly OldPreview[]> {
  const { store } = connections
  const objects = await listRemote(store, target.prefix, signal, () => {})
  const old = objects.filter(
    ({ key, lastModified }) =>
      key.slice(target.prefix.length).endsWith(`/${USUAL_RECORD}`) && now() - lastModified >= olderThan,
  )
  const found: OldPreview[] = []
  for (const { key } of old) {
    const place = { store, bucket: target.bucket, key, isElsewhere: false }
    const reading = await readRecord(place, signal)
    const prefix = key.slice(0, -USUAL_RECORD.length)
    if (reading.state !== 'found') warn(`Cannot tell whether ${visible(prefix)} is a preview, so it is kept.`)
    else if (reading.found.record.preview !== undefined)
      found.push({ prefix, preview: reading.found.record.preview })
  }
  return found
}
