import type { KeptBodies } from '../local/kept-bodies.ts'
import { Slices } from '../pace/time-slices.ts'
import type { Unchanged, Write } from '../plan/plan.ts'
import { LARGEST_TEXT } from '../references/format.ts'
import type { LinkCheck } from '../references/link-check.ts'
import type { Mount } from '../references/locate.ts'
import type { Order } from '../references/order.ts'
import type { Incoming } from '../references/site-references.ts'
import { readSource } from '../site/bodies/read.ts'

/**
 * Bytes of text. Above that, pages are searched only for other pages inside them: kinds of files give a good order, too,
 * and reading everything would take longer than it saves.
 */
const MOST_BYTES = 4 * 1024 * 1024

/** What is checked besides the order: references to files that the site lacks. */
export interface LinksToCheck {
  /** In every file, or in those that go up as far as they are read anyway. */
  readonly in: 'all' | 'uploads'
  /** What the bucket will have, by path. */
  readonly has: (path: string) => boolean
}

export interface References {
  /** What of the writes, as they come, needs what. Absent where there is no choice. */
  readonly order?: Order
  /** Absent where nothing was looked for. */
  readonly check?: LinkCheck
}

/**
 * Reads the references in the site's files, one file at a time. The parsers are loaded only if there is something to
 * read.
 */
export async function readReferences(
  compared: readonly (Write | Unchanged)[],
  mount: Mount,
  links: LinksToCheck | undefined,
  kept: KeptBodies,
  signal: AbortSignal,
): Promise<References> {
  const writes = compared.filter(change => change.action !== 'unchanged')
  if (links?.in !== 'all' && writes.length < (links ? 1 : 2)) return {}
  const { SiteReferences } = await import('../references/site-references.ts')
  const { LinkCheck } = await import('../references/link-check.ts')
  const check = links && new LinkCheck(links.has, mount)
  const references = new SiteReferences(writes.map(incoming), mount, check)

  const { readable } = references
  const bytes = readable.reduce((sum, index) => sum + sizeOf(writes[index]), 0)
  const isBulk = links?.in !== 'all' && bytes > MOST_BYTES
  const texts = new Texts(kept, signal)
  for (const index of readable) {
    if (isBulk && references.skips(index)) continue
    const text = await texts.of(writes[index])
    if (text === undefined) continue
    if (isBulk) references.skim(index, text)
    else references.read(index, text)
  }
  if (links?.in === 'all') {
    for (const change of compared) {
      const isStill = change.action === 'unchanged' || change.action === 'headers'
      const text = isStill && check?.mayRead(incoming(change)) ? await texts.of(change) : undefined
      if (text !== undefined) check?.read(incoming(change), text)
    }
  }
  return { order: references.order(), ...(check && { check }) }
}

/** Reads the texts of files one after the other into the same memory: it is valid until the next one is read. */
class Texts {
  readonly #kept: KeptBodies
  readonly #slices: Slices
  #memory = Buffer.alloc(0)

  constructor(kept: KeptBodies, signal: AbortSignal) {
    this.#kept = kept
    this.#slices = new Slices(signal)
  }

  /** Undefined for a file that is too large, and for one that changed since it was scanned: the upload tells of it. */
  async of(change: Write | Unchanged | undefined): Promise<Buffer | undefined> {
    const size = sizeOf(change)
    if (change === undefined || size > LARGEST_TEXT) return undefined
    if (this.#slices.over) await this.#slices.next()
    if (this.#memory.length < size) this.#memory = Buffer.alloc(size * 2)
    return readSource(change.wanted, { into: this.#memory, kept: this.#kept }).catch(() => undefined)
  }
}

function sizeOf(change: Write | Unchanged | undefined): number {
  const { body, size } = change?.wanted ?? { body: undefined, size: 0 }
  return body?.from === 'file' ? (body.sourceSize ?? size) : size
}

function incoming({ action, wanted }: Write | Unchanged): Incoming {
  const { path, kind, headers, body } = wanted
  const { contentType, contentEncoding, websiteRedirectLocation } = headers
  const isCompressedHere = body.from === 'file' && body.encoding !== undefined
  return {
    path,
    kind,
    action: action === 'unchanged' ? 'headers' : action,
    contentType,
    isEncoded: contentEncoding !== undefined && !isCompressedHere,
    ...(websiteRedirectLocation !== undefined && { redirect: websiteRedirectLocation }),
  }
}
