import type { SweepConfig } from '../config/config.ts'
import { USUAL_RECORD } from '../record/nested.ts'
import { readRecord } from '../record/record-store.ts'
import { listRemote } from '../s3/list.ts'
import { visible } from '../text/escape.ts'
import type { Session } from './session.ts'

/** A preview that nothing was deployed to for long. */
export interface OldPreview {
  readonly prefix: string
  /** The number of its pull request. */
  readonly preview: number
}

/**
 * The previews below the prefix whose record is old. What no record marks as a preview is none, whatever its name or
 * age.
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
    if (reading.state !== 'found')
      warn(`It cannot be told whether ${visible(prefix)} is a preview, so it stays.`)
    else if (reading.found.record.preview !== undefined)
      found.push({ prefix, preview: reading.found.record.preview })
  }
  return found
}
