/**
 * Everything but letters, digits and what RFC 1738 counts as safe or reserved. `?` would begin a query. `~` is unsafe
 * too, but stays: browsers send it as it is.
 */
const UNSAFE = /[^!$&'()*+,\-./0-9:;=@A-Z_a-z~]/gu

/** A key, or a part of one, as it stands in URLs. Encoding more than that makes CloudFront overlook a path. */
export function encodeKey(key: string): string {
  return key.toWellFormed().replace(UNSAFE, encodeURIComponent)
}

/**
 * Where visitors find a file; a folder's index where they find the folder.
 * @param siteUrl that of the root of the prefix, with a slash at the end
 * @param path below the prefix
 */
export function addressOf(siteUrl: string, path: string): string {
  const shown = path.replace(/(^|\/)index\.html$/, '$1')
  return `${siteUrl}${encodeKey(shown)}`
}
