import { encodeKey } from '../names/addresses.ts'

export { encodeKey }

/** As in `encodeKey`, for what somebody has written as a URL path: its escapes and its query stay. */
const UNSAFE_WRITTEN = /[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu

/** A URL path as somebody wrote it, with what has to be encoded encoded. */
export function encodeWritten(path: string): string {
  return path.toWellFormed().replace(UNSAFE_WRITTEN, encodeURIComponent)
}

/**
 * The URL paths, from the root of the bucket, under which a cache may hold an object: its own, and those of the folder
 * whose index it is, with and without the slash.
 */
export function urlPaths(key: string): readonly string[] {
  const path = `/${encodeKey(key)}`
  const folder = /^(.*\/)index\.html$/.exec(path)?.[1]
  if (folder === undefined) return [path]
  return folder === '/' ? [path, folder] : [path, folder, folder.slice(0, -1)]
}

/**
 * A path from the root of the bucket as the distribution's visitors ask for it, or undefined where they cannot.
 * @param originPath what CloudFront puts before each path on its way to the bucket: empty, or `/folder`
 */
export function belowOrigin(path: string, originPath: string): string | undefined {
  const origin = encodeWritten(originPath.replace(/\/+$/, ''))
  return path.startsWith(`${origin}/`) ? path.slice(origin.length) : undefined
}

/** Whether an item of an invalidation means all that has a cache tag, and no path. */
export function isTag(item: string): boolean {
  return item.startsWith('#')
}

/** CloudFront finds no path with a `~`, encoded or not: only a wildcard before it reaches the object. */
export function addressable(path: string): string {
  const tilde = path.indexOf('~')
  return tilde === -1 ? path : `${path.slice(0, tilde)}*`
}
