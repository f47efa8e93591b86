/** A file of the source, as it was when it was scanned. */
export interface LocalFile {
  /** Below the source's root, `/` between folders on every platform. */
  readonly path: string
  /** Where it is read from: the absolute path with every link resolved. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** With `size`, tells whether the file changed after it was scanned. */
  readonly mtimeMs: number
  /** Hex. Known after the scan for files that the publish gate had to read anyway. */
  readonly md5?: string
  /** The first bytes looked like an HTML document. Asked only of files without an extension. */
  readonly looksLikeHtml?: boolean
}
