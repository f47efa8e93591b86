import type { Refusal } from '../errors.ts'
import type { LocalFile } from '../local/local-file.ts'
import { contentType } from '../names/content-type.ts'
import { sortByUtf8 } from '../text/utf8-order.ts'

/** A file, and the path below the prefix that it goes up under. `file.path` is the path that it has in the source. */
export interface PlacedFile {
  readonly path: string
  readonly file: LocalFile
  /** That of the page, where `path` does not show it any more. */
  readonly contentType?: string
}

export interface Placement {
  /** In the order of their paths' UTF-8 bytes. */
  readonly objects: readonly PlacedFile[]
  /** Different files under one path. */
  readonly collisions: readonly Refusal[]
}

/** Where the files go under `clean-urls`. Pure. */
export function cleanUrls(files: readonly LocalFile[], mode: CleanUrls): Placement {
  if (mode === 'false') return { objects: files.map(file => ({ path: file.path, file })), collisions: [] }
  const objects = sortByUtf8(files.flatMap(file => place(file, mode)))
  return { objects, collisions: collisionsIn(objects) }
}

function place(file: LocalFile, mode: CleanUrls): PlacedFile[] {
  const cleaned = cleanPaths(file.path, mode).filter(path => !looksLikeFolderMarker(path, file))
  const type = contentType(file.path, file)
  const derived = cleaned.map(path => ({ path, file, contentType: type }))
  return mode === 'only' && derived.length > 0 ? derived : [{ path: file.path, file }, ...derived]
}

function cleanPaths(path: string, mode: CleanUrls): readonly string[] {
  if (mode === 'directories') {
    const folder = /^(.+)\/index\.html$/s.exec(path)?.[1]
    return folder === undefined ? [] : [folder, `${folder}/`]
  }
  // The names that website endpoints and CloudFront are told to look for stay.
  const page = /^((?:.*\/)?(?!(?:index|404)\.html$)[^/]+)\.html$/s.exec(path)?.[1]
  return page === undefined ? [] : [page]
}

/** An empty object whose key ends in `/` is how consoles show a folder: it would not be taken for a page. */
function looksLikeFolderMarker(path: string, { size }: LocalFile): boolean {
  return size === 0 && path.endsWith('/')
}

function collisionsIn(objects: readonly PlacedFile[]): Refusal[] {
  const colliding = [...Map.groupBy(objects, ({ path }) => path).values()].filter(({ length }) => length > 1)
  const [first] = colliding
  if (first === undefined) return []
  const more = colliding.length === 1 ? '' : ` ${colliding.length} names are wanted more than once.`
  return [
    {
      problem: `clean-urls would upload different files under one name: ${named(first)}.${more}`,
      hint: 'Rename one of them, name one in exclude, or choose another clean-urls.',
      paths: colliding.flat().map(({ file }) => file.path),
    },
  ]
}

function named(colliding: readonly PlacedFile[]): string {
  const files = colliding.map(({ file }) => file.path).join(' and ')
  return `${files} as ${colliding[0]?.path}`
}

/** What `clean-urls` says; see site/clean-urls.ts. */
export type CleanUrls = 'false' | 'true' | 'only' | 'directories'
