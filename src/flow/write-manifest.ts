import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Applied } from '../apply/apply-result.ts'
import type { DeployConfig } from '../config/config.ts'
import { inLanes } from '../pace/lanes.ts'
import type { Plan } from '../plan/plan.ts'
import { type ManifestEntry, manifestName, manifestText } from '../report/manifest.ts'
import { sourceSha256 } from '../site/bodies/source-sha256.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Host } from '../terminal/host.ts'
import { counted } from '../text/format.ts'
import { isComplete } from './is-complete.ts'

const LANES = 4

/**
 * Writes a manifest of what was deployed, to be signed, once everything is uploaded.
 * @returns the path of the manifest; undefined if none is asked for, or not everything is uploaded
 * @throws an error that names a file that has changed since it was deployed, or cannot be read
 */
export async function writeManifest(
  { manifest: isAskedFor }: Pick<DeployConfig, 'manifest'>,
  { target, changes }: Plan,
  applied: Applied,
  { host, signal }: { readonly host: Host; readonly signal: AbortSignal },
): Promise<string | undefined> {
  if (!isAskedFor || !isComplete(applied)) return undefined
  const entries: ManifestEntry[] = []
  await inLanes(LANES, changes, signal, async change => {
    // A redirect has no content.
    if (change.action === 'delete' || change.wanted.headers.websiteRedirectLocation !== undefined) return
    entries.push(await entryFor(change.wanted))
  })
  signal.throwIfAborted()
  const text = manifestText(entries)
  const file = join(host.temporaryDirectory, manifestName(target, text))
  await writeFile(file, text)
  host.declareArtifact(file)
  host.info(`Manifest of ${counted(entries.length, 'file')}: ${file}`)
  return file
}

async function entryFor(wanted: SiteObject): Promise<ManifestEntry> {
  const { path } = wanted
  try {
    return { path, sha256: await sourceSha256(wanted) }
  } catch (cause) {
    throw new Error(`Everything is deployed, but ${path} cannot be put into the manifest.`, { cause })
  }
}
