/** Whether an ETag may be the MD5 of the content; where it is none, it surely is not. */
export function isMd5(etag: string): boolean {
  return /^[0-9a-f]{32}$/i.test(etag)
}
