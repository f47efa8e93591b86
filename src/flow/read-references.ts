import { Slices } from '../pace/time-slices.ts'
import type { Write } from '../plan/plan.ts'
import { LARGEST_TEXT } from '../references/format.ts'
import type { Mount } from '../references/locate.ts'
import type { Order } from '../references/order.ts'
import type { Incoming, SiteReferences } from '../references/site-references.ts'
import { readSource } from '../site/bodies/read.ts'

/**
 * Bytes of text. Of more, pages are looked through for other pages in them alone: the kinds of files order so many as
 * well, and the uploads take longer than what is gained.
 */
const MOST_BYTES = 8 * 1024 * 1024

/**
 * What the files that go up name of each other, in what order they go up for that. Reads them one at a time. Undefined if
 * there is no choice.
 */
export async function readReferences(
  writes: readonly Write[],
  mount: Mount,
  signal: AbortSignal,
): Promise<Order | undefined> {
  if (writes.length < 2) return undefined
  const { SiteReferences } = await import('../references/site-references.ts')
  const references = new SiteReferences(writes.map(incoming), mount)
  const readable = writes.map((_, index) => index).filter(index => references.isReadable(index))
  const bytes = readable.reduce((sum, index) => sum + sizeOf(writes[index]), 0)
  await readAll(readable, writes, references, bytes > MOST_BYTES, signal)
  return references.order()
}

async function readAll(
  indices: readonly number[],
  writes: readonly Write[],
  references: SiteReferences,
  isBulk: boolean,
  signal: AbortSignal,
): Promise<void> {
  const slices = new Slices(signal)
  for (const index of indices) {
    const write = writes[index]
    if (write === undefined || sizeOf(write) > LARGEST_TEXT) continue
    if (slices.over) await slices.next()
    const bytes = await textOf(write)
    if (bytes === undefined) continue
    if (isBulk) references.skim(index, bytes)
    else references.read(index, bytes)
  }
}

/** Undefined for a file that changed since it was scanned: the upload tells of it. */
function textOf({ wanted }: Write): Promise<Buffer | undefined> {
  return readSource(wanted).catch(() => undefined)
}

function sizeOf(write: Write | undefined): number {
  const { body, size } = write?.wanted ?? { body: undefined, size: 0 }
  return body?.from === 'file' ? (body.sourceSize ?? size) : size
}

function incoming({ action, wanted: { path, kind, headers, body } }: Write): Incoming {
  const { contentType = '', contentEncoding, websiteRedirectLocation } = headers
  const isCompressedHere = body.from === 'file' && body.encoding !== undefined
  return {
    path,
    kind,
    action,
    contentType,
    isEncoded: contentEncoding !== undefined && !isCompressedHere,
    ...(websiteRedirectLocation !== undefined && { redirect: websiteRedirectLocation }),
  }
}
