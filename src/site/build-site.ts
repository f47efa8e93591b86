import { type Refusal, SourceError } from '../errors.ts'
import { type HeaderPatch, NOTHING_SAID } from '../headers/rules.ts'
import type { KeptBodies } from '../local/kept-bodies.ts'
import type { LocalFile } from '../local/local-file.ts'
import { problemsOf, troubleOf } from '../local/trouble.ts'
import { byKey } from '../names/by-key.ts'
import type { Recollection } from '../record/found-record.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { FileChanged, readBody } from './bodies/read.ts'
import { type Draft, describeSite, type SiteWarning } from './describe-site.ts'
import { readSiteFiles, type SiteFiles } from './site-files/site-files.ts'
import type { SiteObject } from './site-object.ts'
import type { SiteOptions } from './site-options.ts'

/** What the source becomes in the bucket. */
export interface Site {
  readonly objects: readonly SiteObject[]
  /** What the header rules say of an object. */
  said(object: SiteObject): HeaderPatch
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly SiteWarning[]
}

/** What compression has to know of the bucket. */
interface Existing {
  readonly remote: readonly RemoteObject[]
  readonly recollection: Recollection
}

/** Far more than anyone would write, in bytes. */
const LARGEST_SITE_FILE = 1_000_000

const NO_SITE_FILES: SiteFiles = { rules: [], redirects: [], warnings: [] }

/**
 * The objects that the files become: their names, headers and bytes.
 * @param kept gets what is compressed, as far as it has room
 * @throws SourceError with all files that cannot be read
 */
export async function buildSite(
  files: readonly LocalFile[],
  config: SiteOptions,
  selected: (path: string) => boolean,
  bucket: Existing,
  kept: KeptBodies,
  signal: AbortSignal,
): Promise<Site> {
  const { siteFiles, pages, tooLarge } = config.siteFiles
    ? await takeSiteFiles(files)
    : { siteFiles: NO_SITE_FILES, pages: files, tooLarge: [] }
  const { drafts, refusals, warnings } = describeSite(
    pages,
    siteFiles,
    config,
    selected,
    byKey(bucket.remote),
  )
  return {
    objects: await finish(drafts, config, bucket, kept, signal),
    said: saidIn(drafts),
    refusals: [...tooLarge, ...refusals],
    warnings,
  }
}

/** Compression is loaded only where it is asked for. */
async function finish(
  drafts: readonly Draft[],
  { compress }: SiteOptions,
  { remote, recollection }: Existing,
  kept: KeptBodies,
  signal: AbortSignal,
): Promise<readonly SiteObject[]> {
  if (compress === 'none') return drafts.map(({ object }) => object)
  const { compressSite } = await import('./bodies/compress-site.ts')
  return compressSite(drafts, compress, remote, recollection, kept, signal)
}

/** Keeps nothing of the drafts but what is said. */
function saidIn(drafts: readonly Draft[]): Site['said'] {
  const patched = drafts.filter(({ said }) => said !== NOTHING_SAID)
  const said = new Map(patched.map(draft => [draft.object.key, draft.said]))
  return ({ key }) => said.get(key) ?? NOTHING_SAID
}

/** `_headers` and `_redirects` say what to do, and are no part of the site. */
async function takeSiteFiles(files: readonly LocalFile[]) {
  const large = files.filter(file => isSiteFile(file) && file.size > LARGEST_SITE_FILE)
  const textOf = async (name: string) => {
    const file = files.find(({ path }) => path === name)
    if (file === undefined || large.includes(file)) return undefined
    const { size, stamp } = file
    const reading = readBody({ size, body: { from: 'file', file: file.file, stamp } })
    const bytes = await reading.catch((error: unknown) => {
      const trouble = error instanceof FileChanged ? 'changed' : troubleOf(error)
      throw new SourceError(problemsOf([{ trouble, path: name }]))
    })
    return bytes.toString()
  }
  const siteFiles = readSiteFiles(await textOf('_headers'), await textOf('_redirects'))
  const tooLarge = large.map(({ path }) => ({
    problem: `${path} has more than ${LARGEST_SITE_FILE} bytes.`,
    hint: 'Shorten it, or leave site-files out and redirect with CloudFront.',
    paths: [path],
  }))
  return { siteFiles, tooLarge, pages: files.filter(file => !isSiteFile(file)) }
}

function isSiteFile({ path }: LocalFile): boolean {
  return path === '_headers' || path === '_redirects'
}
