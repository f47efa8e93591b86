import type { SiteObject } from '../site/site-object.ts'

/** An address, and what it has to answer. */
export interface Probe {
  readonly url: string
  /** Below the prefix. */
  readonly path: string
  readonly expected: Expected
}

export type Expected =
  | {
      readonly is: 'file'
      readonly wanted: SiteObject
      /** Of the object in the bucket, without quotes; absent where it is not known. */
      readonly etag?: string
      /** By this deploy, so that a cache may still hold what was there before. */
      readonly isWritten: boolean
    }
  /** Something that a page or stylesheet is shown with: whatever it is, it has to be there. */
  | {
      readonly is: 'named'
      /** The path of what names it, below the prefix. */
      readonly by: string
    }
  /** `deleted`: anything but 200, because a rule may redirect moved pages. `nowhere`: 404. */
  | { readonly is: 'deleted' | 'nowhere' }

/** What an address answered, after redirects. */
export interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Of the content as a browser shows it: decoded. Hex; absent where it was not read. */
  readonly md5?: string
  /** Whether it was redirected to another address of the site. */
  readonly redirected: boolean
}

/** The likely cause of a difference. `connection`: nothing answered. */
export type Layer = 'bucket' | 'cdn-rule' | 'old-copy' | 'connection'

/** One thing that an address answers otherwise than it should. */
export interface Difference {
  readonly what: 'status' | 'Content-Type' | 'Cache-Control' | 'content'
  readonly expected: string
  readonly got: string
}

/** An address that answers otherwise than it should. */
export interface Mismatch {
  readonly url: string
  readonly differences: readonly Difference[]
  readonly layer: Layer
  /** The path of the page that is shown with it, where that is all that is known of it. */
  readonly namedBy?: string
}
