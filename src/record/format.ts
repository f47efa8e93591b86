import type { Kind } from '../names/kind.ts'
import { type DeployRecord, type RecordRow, ROW_KEY_BYTES, type Rows } from './record.ts'

/** Raised whenever an older reader would misread the format. */
const FORMAT = 1
const PRODUCT = 's3-site-deploy'

/** Bytes of a record that is unzipped: four million files. Anything larger is not one of our records. */
const LARGEST = 256 * 1024 * 1024

const MD5_BYTES = 16

/** What a content id is, in one letter a row: the ETag, another MD5 (then there are `contents`), or not known. */
const SAME = '='
const OTHER = '+'
const UNKNOWN = '-'

/** What a file is to visitors, in one letter a row, and the letter of those of which it is not known. */
const LETTERS: Readonly<Record<Kind, string>> = { hashed: 'h', other: 'o', page: 'p', data: 'd', signal: 's' }
const NO_KIND = '?'
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as Kind]))

/** A record that cannot be used; `message` says why, for a warning. */
export class UnusableRecord extends Error {
  override readonly name = 'UnusableRecord'
}

/**
 * JSON, gzipped, in which the rows are columns: about 37 bytes a file before compression, 58 under KMS. Their order is
 * that of their hashes, which tells nothing of the keys.
 */
export function encodeRecord({ rows, commit, run, preview, openPaths, isGuarded }: DeployRecord): Buffer {
  const document = {
    product: PRODUCT,
    format: FORMAT,
    ...(commit !== undefined && { commit }),
    ...(run !== undefined && { run }),
    ...(preview !== undefined && { preview }),
    ...(isGuarded && { isGuarded }),
    openPaths,
    ...encodeRows(rows),
  }
  // Base64 has no repetition worth looking for.
  const { constants, gzipSync } = process.getBuiltinModule('node:zlib')
  return gzipSync(JSON.stringify(document), { strategy: constants.Z_HUFFMAN_ONLY })
}

/** Collected in any order and sorted as bytes, which takes a third of the time. */
function encodeRows(rows: Rows) {
  const table = new HeaderTable()
  const headers: number[] = []
  const ids: string[] = []
  const letters: string[] = []
  const etags: string[] = []
  const contents: string[] = []
  const exceptions: [key: string, row: RecordRow][] = []
  for (const [key, row] of rows) {
    const { etag, contentId, kind } = row
    const id = contentId === '' ? UNKNOWN : contentId === etag ? SAME : OTHER
    const hasMd5 = MD5.test(etag)
    const hasOther = id === OTHER && MD5.test(contentId)
    if (!hasMd5 || (id === OTHER && !hasOther) || row.unneededSince !== undefined) exceptions.push([key, row])
    headers.push(table.indexOf(row.headers, row.immutable))
    ids.push(id)
    letters.push(kind === undefined ? NO_KIND : LETTERS[kind])
    etags.push(hasMd5 ? etag : NO_MD5)
    contents.push(hasOther ? contentId : NO_MD5)
  }
  const keys = Buffer.from([...rows.keys()].join(''), 'hex')
  const order = orderOf(keys)
  return {
    table: table.entries,
    headers: Array.from(order, index => headers[index]),
    kinds: Array.from(order, index => ids[index]).join(''),
    files: Array.from(order, index => letters[index]).join(''),
    keys: toBase64(keys, order, ROW_KEY_BYTES),
    etags: toBase64(Buffer.from(etags.join(''), 'hex'), order, MD5_BYTES),
    contents: ids.includes(OTHER) ? toBase64(Buffer.from(contents.join(''), 'hex'), order, MD5_BYTES) : '',
    exceptions: exceptions.sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

/** The positions of the values in ascending order: sorted by their first 28 bits, in numbers that hold the place too. */
function orderOf(keys: Buffer): Uint32Array {
  const length = keys.length / ROW_KEY_BYTES
  const numbers = new Float64Array(length)
  for (let at = 0; at < length; at++) {
    numbers[at] = (keys.readUInt32BE(at * ROW_KEY_BYTES) >>> 4) * length + at
  }
  return Uint32Array.from(numbers.sort(), number => number % length)
}

function toBase64(column: Buffer, order: Uint32Array, width: number): string {
  const sorted = Buffer.allocUnsafe(column.length)
  order.forEach((from, to) => {
    column.copy(sorted, to * width, from * width, (from + 1) * width)
  })
  return sorted.toString('base64')
}

const MD5 = /^[0-9a-f]{32}$/
const NO_MD5 = '0'.repeat(2 * MD5_BYTES)

/** A row that does not fit into the columns, as a whole. */
type Exception = readonly [key: string, row: RecordRow]
type TableEntry = readonly [headers: string, immutable: boolean]

/** The few fingerprints that all rows have. */
class HeaderTable {
  readonly entries: TableEntry[] = []
  readonly #lasting = new Map<string, number>()
  readonly #passing = new Map<string, number>()

  indexOf(headers: string, immutable: boolean): number {
    const known = immutable ? this.#lasting : this.#passing
    const index = known.get(headers)
    if (index !== undefined) return index
    known.set(headers, this.entries.length)
    return this.entries.push([headers, immutable]) - 1
  }
}

/** @throws UnusableRecord for anything but a record of this format */
export function decodeRecord(bytes: Buffer): DeployRecord {
  const document = parse(bytes)
  const { product, format, openPaths, commit, run, preview, isGuarded, ...columns } = isObject(document)
    ? document
    : {}
  if (product !== PRODUCT) throw new UnusableRecord('it was not written by s3-site-deploy')
  if (format !== FORMAT) {
    throw new UnusableRecord(`its format is ${JSON.stringify(format)}, and this version reads ${FORMAT}`)
  }
  if (!isListOf(openPaths, isText)) throw damaged()
  const paths = openPaths.filter(isUrlPath).slice(0, MOST_OPEN_PATHS)
  return {
    rows: decodeRows(columns),
    openPaths: paths,
    ...(isText(commit) && { commit }),
    ...(isText(run) && { run }),
    ...(isIndex(preview) && { preview }),
    ...(isGuarded === true && { isGuarded }),
  }
}

/** CloudFront's limits for a path in characters, and for the paths of an invalidation. */
const LONGEST_OPEN_PATH = 4000
const MOST_OPEN_PATHS = 3000

/** Anybody who may write to the bucket can put others into a record, and they reach files that programs read. */
function isUrlPath(path: string): boolean {
  return path.length <= LONGEST_OPEN_PATH && /^\/[!-~]*$/.test(path)
}

/**
 * The JSON of a record, which a store that unzips what is marked as zipped returns as it is.
 * @throws Error if what is zipped is damaged, or too large
 */
export function unzipped(bytes: Buffer): Buffer {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isZipped) return bytes
  // Loaded here: it takes 2 ms that the first request need not wait for.
  const { gunzipSync } = process.getBuiltinModule('node:zlib')
  return gunzipSync(bytes, { maxOutputLength: LARGEST })
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(unzipped(bytes).toString('utf8'))
  } catch (cause) {
    throw damaged(cause)
  }
}

function decodeRows({ table, headers, kinds, files, keys, etags, contents, exceptions }: Columns): Rows {
  if (!isListOf(table, isTableEntry) || !isListOf(headers, isIndex)) throw damaged()
  if (!isListOf(exceptions, isException) || !isText(kinds) || kinds.length !== headers.length) throw damaged()
  // Absent in records of older versions.
  const letters = isText(files) ? files : ''
  const keyAt = columnOf(keys, headers.length, ROW_KEY_BYTES)
  const etagAt = columnOf(etags, headers.length, MD5_BYTES)
  const contentAt = columnOf(contents, kinds.includes(OTHER) ? headers.length : 0, MD5_BYTES)

  const rows = new Map<string, RecordRow>()
  headers.forEach((entry, index) => {
    const sent = table[entry]
    if (sent === undefined) throw damaged()
    const etag = etagAt(index)
    const id = kinds[index]
    const contentId = id === SAME ? etag : id === OTHER ? contentAt(index) : ''
    const kind = KINDS.get(letters[index] ?? NO_KIND)
    const row = { etag, contentId, headers: sent[0], immutable: sent[1] }
    rows.set(keyAt(index), kind === undefined ? row : { ...row, kind })
  })
  for (const [key, { kind, ...row }] of exceptions) {
    rows.set(key, isKind(kind) ? { ...row, kind } : row)
  }
  return rows
}

/** Reads values of `width` bytes as hex. */
function columnOf(base64: unknown, length: number, width: number): (index: number) => string {
  const bytes = Buffer.from(isText(base64) ? base64 : '', 'base64')
  if (bytes.length !== length * width) throw damaged()
  return index => bytes.toString('hex', index * width, (index + 1) * width)
}

type Column = 'table' | 'headers' | 'kinds' | 'files' | 'keys' | 'etags' | 'contents' | 'exceptions'
type Columns = Partial<Record<Column, unknown>>
type Document = Columns &
  Partial<Record<'product' | 'format' | 'commit' | 'run' | 'preview' | 'openPaths' | 'isGuarded', unknown>>

function damaged(cause?: unknown): UnusableRecord {
  return new UnusableRecord('it is damaged', { cause })
}

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** A newer version may know others. */
function isKind(value: unknown): value is Kind {
  return isText(value) && Object.hasOwn(LETTERS, value)
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value)
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem)
}

function isTableEntry(value: unknown): value is TableEntry {
  return Array.isArray(value) && isText(value[0]) && typeof value[1] === 'boolean'
}

function isException(value: unknown): value is Exception {
  return Array.isArray(value) && isText(value[0]) && isRow(value[1])
}

function isRow(value: unknown): value is RecordRow {
  const {
    etag,
    contentId,
    headers,
    immutable,
    unneededSince = 0,
  }: Partial<Record<keyof RecordRow, unknown>> = isObject(value) ? value : {}
  const isKnown = isText(etag) && isText(contentId) && isText(headers)
  return isKnown && typeof immutable === 'boolean' && Number.isFinite(unneededSince)
}
