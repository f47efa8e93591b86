/** Whether an ETag has the form of an MD5. If not, it certainly is not the content's. */
export function isMd5(etag: string): boolean {
  return /^[0-9a-f]{32}$/i.test(etag)
}
