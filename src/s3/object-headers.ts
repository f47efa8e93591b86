/**
 * What is sent with an object beside its bytes, and is part of what is deployed.
 * Absent means not sent. `Content-Type` is always sent: S3's own default is `binary/octet-stream`.
 */
export interface ObjectHeaders {
  readonly contentType: string
  readonly cacheControl?: string
  readonly contentDisposition?: string
  readonly contentEncoding?: string
  readonly contentLanguage?: string
  /** An HTTP date, sent as it is. */
  readonly expires?: string
  readonly websiteRedirectLocation?: string
  readonly storageClass?: string
  /** User metadata, without the `x-amz-meta-` before the names. */
  readonly metadata?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, string>>
}
