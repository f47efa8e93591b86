/** With a file's size, tells whether it is still the file that was scanned, and was not written since. */
export interface FileStamp {
  readonly mtimeMs: number
  /** Device and inode, which tell files of the same size and time apart. */
  readonly dev: number
  readonly ino: number
}

/** A file of the source, as it was when it was scanned. */
export interface LocalFile {
  /** Below the source's root, `/` between folders on every platform. */
  readonly path: string
  /** Where it is read from: the absolute path with every link resolved. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  readonly stamp: FileStamp
  /** Hex. Known after the scan for files that the publish gate had to read anyway. */
  readonly md5?: string
  /** The first bytes looked like an HTML document. Asked only of files without an extension. */
  readonly looksLikeHtml?: boolean
  /** The encoding that a page declares for itself, in lower case, where it is not UTF-8. */
  readonly charset?: string
}
