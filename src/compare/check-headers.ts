import { open } from 'node:fs/promises'
import { carryOver, type HeaderDifference, headerDifferences } from '../headers/differences.ts'
import { headerFingerprint } from '../headers/fingerprint.ts'
import type { HeaderPatch } from '../headers/rules.ts'
import type { Recollection } from '../record/found-record.ts'
import type { StoreError } from '../s3/errors/store-error.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { ObjectHead, RemoteObject } from '../s3/object-store.ts'
import { storageClassOf } from '../s3/write-headers.ts'
import type { WriteOptions } from '../s3/write-options.ts'
import type { SiteObject } from '../site/site-object.ts'
import type { Access } from './access.ts'
import { askHeads } from './ask-heads.ts'
import type { WrongHeaders } from './knowledge.ts'

/** Which objects are asked for their headers. What cannot be asked is as the record has it, if that knows. */
export type HeadersToAsk = 'none' | 'all' | 'unknown-to-the-record'

export interface HeaderOptions {
  readonly write: WriteOptions
  readonly ask: HeadersToAsk
  /** What the rules say of an object. */
  readonly said: (wanted: SiteObject) => HeaderPatch
}

export interface HeaderCheck {
  /** Keys of objects whose headers nobody knows. Those of all that are not wrong either are as wanted. */
  readonly unknown: ReadonlySet<string>
  /** By key. */
  readonly wrong: ReadonlyMap<string, WrongHeaders>
  /** Something was found out that was not in the record. */
  readonly isNew: boolean
  /** Objects that redirect, at website endpoints, of which the configuration says nothing. */
  readonly redirects: readonly { readonly path: string; readonly to: string }[]
  readonly failedHead?: StoreError | undefined
}

/** An object with the wanted content. */
export interface SameContent {
  readonly wanted: SiteObject
  readonly object: RemoteObject
}

/** Whether objects of the right content have the right headers: by the record where it knows them, and by HEADs. */
export async function checkHeaders(
  same: Iterable<SameContent>,
  recollection: Recollection,
  options: HeaderOptions,
  access: Access,
): Promise<HeaderCheck> {
  const wrong = new Map<string, WrongHeaders>()
  const unknown = new Set<string>()
  const asked: SameContent[] = []
  for (const pair of same) {
    const { wanted, object } = pair
    const known = recollection.headersOf(object)
    if (known === undefined) unknown.add(wanted.key)
    else if (known.headers !== headerFingerprint(wanted.headers, options.write))
      wrong.set(wanted.key, { wanted, differences: [] })
    if (options.ask === 'all' || (options.ask === 'unknown-to-the-record' && known === undefined))
      asked.push(pair)
  }
  const redirects: { path: string; to: string }[] = []
  let isNew = false
  const failedHead = await askHeads(asked, access, async (pair, head) => {
    const { wanted } = pair
    const found = await compareHead(wanted, head, options)
    const to = head.headers.websiteRedirectLocation
    if (to !== undefined && saysNothingOfRedirect(wanted, options)) redirects.push({ path: wanted.path, to })
    if (unknown.delete(wanted.key)) isNew = true
    // ACL and tags are only in the record.
    if (found.differences.length > 0 || wrong.has(wanted.key)) wrong.set(wanted.key, found)
  })
  return { unknown, wrong, redirects, isNew, failedHead }
}

/** The headers to send, and which of those that a HEAD shows will change. */
async function compareHead(
  wanted: SiteObject,
  { headers: was, encryption }: ObjectHead,
  { write, said }: HeaderOptions,
): Promise<WrongHeaders> {
  const storageClass = storageClassOf(wanted.headers, write)
  const whole = { ...wanted.headers, ...(storageClass !== undefined && { storageClass }) }
  const headers = carryOver(await withPossibleEncoding(was, wanted), whole, said(wanted))
  const differences = [...headerDifferences(was, headers), ...encryptionDifference(encryption, write.sse)]
  return { wanted: { ...wanted, headers }, differences }
}

function saysNothingOfRedirect(wanted: SiteObject, { said }: HeaderOptions): boolean {
  const rule = said(wanted).websiteRedirectLocation
  return wanted.headers.websiteRedirectLocation === undefined && rule === undefined
}

/**
 * Without encodings that the bytes do not have: `aws-chunked`, which is the framing of an upload and stays on objects by
 * a mistake of SDKs and stores, and `gzip` on what is not. Clients fail at both.
 */
async function withPossibleEncoding(was: ObjectHeaders, { body }: SiteObject): Promise<ObjectHeaders> {
  const { contentEncoding, ...others } = was
  if (contentEncoding === undefined || body.from !== 'file') return was
  const codings = contentEncoding.split(',').map(coding => coding.trim())
  const isGzip = codings.some(coding => /^(x-)?gzip$/i.test(coding)) && (await beginsAsGzip(body.file))
  const possible = codings.filter(
    coding => !/^aws-chunked$/i.test(coding) && (isGzip || !/^(x-)?gzip$/i.test(coding)),
  )
  if (possible.length === codings.length) return was
  return possible.length === 0 ? others : { ...others, contentEncoding: possible.join(', ') }
}

async function beginsAsGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

function encryptionDifference(was: string | undefined, now: string | undefined): readonly HeaderDifference[] {
  if (now === undefined || was === now) return []
  return [{ name: 'x-amz-server-side-encryption', ...(was !== undefined && { was }), now }]
}
