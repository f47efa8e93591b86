/** Nothing in it to encode; `/` stands for itself in a path. */
const PLAIN_PATH = /^[\w.~/-]*$/

/**
 * The path of an object below its bucket's, which ends in `/`. S3 signs and stores what is sent: each segment is
 * encoded once, and nothing is put straight (`a//b`, `../x`).
 */
export function objectPath(bucketPath: string, key: string): string {
  if (key === '') throw new Error('An object needs a key: without one the request would be about its bucket.')
  return bucketPath + (PLAIN_PATH.test(key) ? key : key.split('/').map(encodeStrictly).join('/'))
}

/** Encoded and sorted by name, as it is signed. */
export function queryString(query: Readonly<Record<string, string>>): string {
  return (
    Object.entries(query)
      .map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)] as const)
      // Not the whole of it: `=` comes behind digits.
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
  )
}

/** RFC 3986: unreserved characters alone stay. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** The header that names an object to copy; of an access point, `bucket` is the ARN. */
export function copySource(bucket: string, key: string): string {
  const object = bucket.startsWith('arn:') ? `${bucket}/object/${key}` : `${bucket}/${key}`
  return object.split('/').map(encodeURIComponent).join('/')
}
