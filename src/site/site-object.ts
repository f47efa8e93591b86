import type { FileStamp } from '../local/local-file.ts'
import type { Kind } from '../names/kind.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { Encoding } from './bodies/compress.ts'

export type Body =
  | {
      readonly from: 'file'
      /** Absolute path. */
      readonly file: string
      readonly stamp: FileStamp
      /** Hex, of the bytes as stored, where it is known already. */
      readonly md5?: string
      /** What the file is compressed with on its way. */
      readonly encoding?: Encoding
      /** Bytes of the file, where it is compressed on its way. */
      readonly sourceSize?: number
    }
  /** Of our own making, and short. */
  | { readonly from: 'text'; readonly text: string; readonly md5: string }

/** One object that the deploy wants in the bucket. */
export interface SiteObject {
  readonly key: string
  /** The key below the prefix: what patterns match and people read. */
  readonly path: string
  /** Bytes of the body as stored. */
  readonly size: number
  readonly body: Body
  readonly headers: ObjectHeaders
  readonly kind: Kind
  /**
   * Names the source's content and what was done to it, where that is known before it is sent: the ETag of the
   * plain content (MD5, or that of our own parts), or what site/compress.ts makes of it.
   */
  readonly contentId?: string
  /** Hex, of the content before it was compressed. Known where that was tried. */
  readonly sourceMd5?: string
}
