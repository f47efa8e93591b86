import type { Kind } from '../names/kind.ts'
import { type DeployRecord, type NewRecord, type RecordRow, ROW_KEY_BYTES, type Rows } from './record.ts'
import { isInOrder, orderOf, StoredRows } from './stored-rows.ts'

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
export function encodeRecord({ rows, commit, run, preview, openPaths, isGuarded }: NewRecord): Buffer {
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

/** Collected in any order and sorted as bytes, which takes a third of the time and a tenth of the memory. */
function encodeRows(rows: NewRecord['rows']) {
  const table = new HeaderTable()
  const headers: number[] = []
  const ids = new Column(1, 'latin1')
  const letters = new Column(1, 'latin1')
  const keys = new Column(ROW_KEY_BYTES)
  const etags = new Column(MD5_BYTES)
  const contents = new Column(MD5_BYTES)
  const exceptions: [key: string, row: RecordRow][] = []
  for (const [key, row] of rows) {
    const { etag, contentId, kind } = row
    const id = contentId === '' ? UNKNOWN : contentId === etag ? SAME : OTHER
    const hasMd5 = MD5.test(etag)
    const hasOther = id === OTHER && MD5.test(contentId)
    if (!hasMd5 || (id === OTHER && !hasOther) || row.unneededSince !== undefined) exceptions.push([key, row])
    const at = headers.push(table.indexOf(row)) - 1
    ids.put(at, id)
    letters.put(at, kind === undefined ? NO_KIND : LETTERS[kind])
    keys.put(at, key)
    if (hasMd5) etags.put(at, etag)
    if (hasOther) contents.put(at, contentId)
  }
  const order = orderOf(keys.bytes(headers.length))
  const kinds = ids.inOrder(order).toString('latin1')
  return {
    table: table.entries,
    headers: Array.from(order, index => headers[index]),
    kinds,
    files: letters.inOrder(order).toString('latin1'),
    keys: keys.inOrder(order).toString('base64'),
    etags: etags.inOrder(order).toString('base64'),
    contents: kinds.includes(OTHER) ? contents.inOrder(order).toString('base64') : '',
    exceptions: exceptions.sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

/** Values of so many bytes each; zeros where none was put. */
class Column {
  readonly #width: number
  readonly #encoding: 'hex' | 'latin1'
  #room = Buffer.alloc(4096)

  constructor(width: number, encoding: 'hex' | 'latin1' = 'hex') {
    this.#width = width
    this.#encoding = encoding
  }

  put(at: number, value: string): void {
    const start = at * this.#width
    this.#growTo(start + this.#width)
    this.#room.write(value, start, this.#width, this.#encoding)
  }

  bytes(count: number): Buffer {
    this.#growTo(count * this.#width)
    return this.#room.subarray(0, count * this.#width)
  }

  inOrder(order: Uint32Array): Buffer {
    const bytes = this.bytes(order.length)
    const sorted = Buffer.allocUnsafe(bytes.length)
    order.forEach((from, to) => {
      bytes.copy(sorted, to * this.#width, from * this.#width, (from + 1) * this.#width)
    })
    return sorted
  }

  #growTo(length: number): void {
    if (length <= this.#room.length) return
    this.#room = Buffer.concat([this.#room], Math.max(length, 2 * this.#room.length))
  }
}

const MD5 = /^[0-9a-f]{32}$/

/** A row that does not fit into the columns, as a whole. */
type Exception = readonly [key: string, row: RecordRow]
type TableEntry = readonly [headers: string, immutable: boolean, knownAt?: number]

/** The few fingerprints that all rows have. */
class HeaderTable {
  readonly entries: TableEntry[] = []
  readonly #lasting = new Map<string, number>()
  readonly #passing = new Map<string, number>()

  indexOf({ headers, immutable, knownAt }: RecordRow): number {
    const known = immutable ? this.#lasting : this.#passing
    const name = knownAt === undefined ? headers : `${headers} ${knownAt}`
    const index = known.get(name)
    if (index !== undefined) return index
    known.set(name, this.entries.length)
    const entry = [headers, immutable] as const
    return this.entries.push(knownAt === undefined ? entry : [...entry, knownAt]) - 1
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
  const keyBytes = columnOf(keys, headers.length, ROW_KEY_BYTES)
  const etagAt = hexIn(columnOf(etags, headers.length, MD5_BYTES))
  const contentAt = hexIn(columnOf(contents, kinds.includes(OTHER) ? headers.length : 0, MD5_BYTES))

  if (!isInOrder(keyBytes) || headers.some(entry => table[entry] === undefined)) throw damaged()

  const sent = Uint32Array.from(headers)
  const rowAt = (index: number): RecordRow => {
    const etag = etagAt(index)
    const id = kinds[index]
    const contentId = id === SAME ? etag : id === OTHER ? contentAt(index) : ''
    const [headers, immutable, knownAt] = table[sent[index] ?? 0] ?? ['', false]
    const kind = KINDS.get(letters[index] ?? NO_KIND)
    const row = { etag, contentId, headers, immutable, ...(kind !== undefined && { kind }) }
    return knownAt === undefined ? row : { ...row, knownAt }
  }
  const rows = exceptions.map(
    ([key, { kind, ...row }]): Exception => [key, isKind(kind) ? { ...row, kind } : row],
  )
  return new StoredRows(keyBytes, rowAt, new Map(rows))
}

/** Values of `width` bytes each. */
function columnOf(base64: unknown, length: number, width: number): Buffer {
  const bytes = Buffer.from(isText(base64) ? base64 : '', 'base64')
  if (bytes.length !== length * width) throw damaged()
  return bytes
}

function hexIn(md5s: Buffer): (index: number) => string {
  return index => md5s.toString('hex', index * MD5_BYTES, (index + 1) * MD5_BYTES)
}

type ColumnName = 'table' | 'headers' | 'kinds' | 'files' | 'keys' | 'etags' | 'contents' | 'exceptions'
type Columns = Partial<Record<ColumnName, unknown>>
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
  if (!Array.isArray(value)) return false
  const [headers, immutable, knownAt = 0]: unknown[] = value
  return isText(headers) && typeof immutable === 'boolean' && Number.isFinite(knownAt)
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
    knownAt = 0,
    unneededSince = 0,
  }: Partial<Record<keyof RecordRow, unknown>> = isObject(value) ? value : {}
  const isKnown = isText(etag) && isText(contentId) && isText(headers)
  const areDates = Number.isFinite(knownAt) && Number.isFinite(unneededSince)
  return isKnown && typeof immutable === 'boolean' && areDates
}
