import { quote } from '../../text/quote.ts'
import { toStoreError } from '../errors/failure.ts'
import { StoreError } from '../errors/store-error.ts'
import type { ListFrom, ListPage, RemoteObject } from '../object-store.ts'
import { type Entry, takeContents } from './contents.ts'
import type { S3Answer, S3Request } from './message.ts'
import { withoutQuotes } from './quotes.ts'
import { unreadable } from './refusal.ts'
import { parseXml, type XmlElement } from './xml.ts'

export function listRequest(prefix: string, from: ListFrom | undefined, delimiter?: '/'): S3Request {
  return {
    operation: 'ListObjectsV2',
    method: 'GET',
    query: {
      'list-type': '2',
      'encoding-type': 'url',
      prefix,
      ...(delimiter !== undefined && { delimiter }),
      ...(from !== undefined && 'token' in from && { 'continuation-token': from.token }),
      ...(from !== undefined && 'after' in from && { 'start-after': from.after }),
    },
    headers: {},
  }
}

/**
 * Throws a `StoreError` if the answer is no listing: some pages answer 200 to everything. So does a store that ignores
 * the prefix, folds case or trims slashes: what it shows is not what may be compared with a site, let alone deleted.
 */
export function readListing(answer: S3Answer, prefix: string): ListPage {
  const contents = takeContents(answer.body)
  const document = parseXml(contents?.rest ?? answer.body)
  if (document === undefined && answer.body.length > 0)
    throw toStoreError(unreadable(answer), 'ListObjectsV2')
  const page = document && toPage(document, contents?.entries ?? entriesIn(document))
  if (page === undefined) throw unexpected('the answer is not a listing of a bucket')
  const isStrange = (key: string) => !key.startsWith(prefix)
  const stranger = page.objects.find(({ key }) => isStrange(key))?.key ?? page.folders?.find(isStrange)
  if (stranger !== undefined)
    throw unexpected(
      `the listing of ${quote(prefix)} shows ${quote(stranger)}, which is not below it. Nothing it says can be relied on`,
    )
  return page
}

function unexpected(message: string): StoreError {
  return new StoreError(message, { operation: 'ListObjectsV2', code: 'UnexpectedAnswer', verdict: 'run' })
}

function toPage(document: XmlElement, entries: Iterable<Entry>): ListPage | undefined {
  const isTruncated = document.textOf('IsTruncated')?.trim()
  if (isTruncated === undefined) return undefined
  const isEncoded = document.textOf('EncodingType') === 'url'
  const objects: RemoteObject[] = []
  for (const entry of entries) {
    const object = toObject(entry, isEncoded)
    if (object === undefined) return undefined
    objects.push(object)
  }
  const folders = foldersIn(document, isEncoded)
  if (folders === undefined) return undefined
  const shown = { objects, ...(folders.length > 0 && { folders }) }
  if (isTruncated !== 'true') return shown
  const next = nextIn(document, isEncoded) ?? behind(objects.at(-1)?.key ?? folders.at(-1))
  return next && { ...shown, next }
}

/** Undefined if one of them cannot be read. */
function foldersIn(document: XmlElement, isEncoded: boolean): readonly string[] | undefined {
  const folders: string[] = []
  for (const element of document.children) {
    if (element.name !== 'CommonPrefixes') continue
    const folder = element.textOf('Prefix')
    const whole = folder !== undefined && isEncoded ? decodeKey(folder) : folder
    if (!whole) return undefined
    folders.push(whole)
  }
  return folders
}

/** Some stores answer as the first version of LIST did. */
function nextIn(document: XmlElement, isEncoded: boolean): ListFrom | undefined {
  const token = document.textOf('NextContinuationToken')
  if (token) return { token }
  const marker = document.textOf('NextMarker')
  const after = marker && isEncoded ? decodeKey(marker) : marker
  return after ? { after } : undefined
}

/** And some say only that there is more. */
function behind(last: string | undefined): ListFrom | undefined {
  return last === undefined ? undefined : { after: last }
}

function* entriesIn(document: XmlElement): Generator<Entry> {
  for (const element of document.children) {
    if (element.name !== 'Contents') continue
    yield {
      key: element.textOf('Key'),
      size: element.textOf('Size'),
      etag: element.textOf('ETag'),
      lastModified: element.textOf('LastModified'),
      storageClass: element.textOf('StorageClass'),
    }
  }
}

function toObject(entry: Entry, isEncoded: boolean): RemoteObject | undefined {
  const { key, size, etag, lastModified, storageClass } = entry
  const whole = key !== undefined && isEncoded ? decodeKey(key) : key
  if (!whole) return undefined
  return {
    key: whole,
    size: toSize(size),
    etag: withoutQuotes(etag),
    lastModified: Date.parse(lastModified ?? '') || 0,
    ...(storageClass && { storageClass: once(storageClass) }),
  }
}

const classes = new Map<string, string>()

/** All objects of a storage class have one text, though each has its own in the answer. */
function once(storageClass: string): string {
  const known = classes.get(storageClass) ?? storageClass
  classes.set(storageClass, known)
  return known
}

/** If it is not a number of bytes, it is 0, which matches no file with content. */
function toSize(text: string | undefined): number {
  const size = Number(text)
  return Number.isSafeInteger(size) && size > 0 ? size : 0
}

/** S3 writes a space as `+`, others as `%20`; all write a plus as `%2B`. Undefined if it is not encoded in UTF-8. */
function decodeKey(key: string): string | undefined {
  if (!/[%+]/.test(key)) return key
  try {
    return decodeURIComponent(key.replaceAll('+', '%20'))
  } catch {
    return undefined
  }
}
