import { hash } from 'node:crypto'
import type { Refusal } from '../errors.ts'
import { headersProblem } from '../headers/header-limits.ts'
import { applyPatch, type HeaderPatch, type HeaderRule, patchFor, unmatchedRules } from '../headers/rules.ts'
import { SharedHeaders } from '../headers/shared-headers.ts'
import type { LocalFile } from '../local/local-file.ts'
import { hashedPaths } from '../names/content-hash.ts'
import { kindOf } from '../names/kind.ts'
import type { ObjectHeaders } from '../s3/object-headers.ts'
import type { RemoteObject } from '../s3/object-store.ts'
import { mayCompress } from './bodies/compress.ts'
import { innerType } from './bodies/precompressed.ts'
import { cleanUrls, type PlacedFile } from './clean-urls.ts'
import { headersFor } from './headers-for.ts'
import { type Redirect, redirectBody, redirectHeaders } from './site-files/redirect.ts'
import { settleRedirects } from './site-files/settle-redirects.ts'
import type { SiteFiles } from './site-files/site-files.ts'
import type { SiteFileWarning } from './site-files/warning.ts'
import type { SiteObject } from './site-object.ts'
import type { SiteOptions } from './site-options.ts'

/** One object as it is wanted, before it is known what compression makes of it. */
export interface Draft {
  readonly object: SiteObject
  /** Absent for what is no file of the source. */
  readonly file?: LocalFile
  /** What the rules say of it, `null` included. */
  readonly said: HeaderPatch
  readonly mayCompress: boolean
}

export interface Description {
  readonly drafts: readonly Draft[]
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly SiteWarning[]
}

export interface SiteWarning {
  readonly lines: readonly string[]
  /** Absent where no line of these files is the reason. */
  readonly at?: Pick<SiteFileWarning, 'file' | 'line'>
}

/** `_headers` and `_redirects` are read by now. */
type Options = Omit<SiteOptions, 'siteFiles'>

/** S3's limit for a key, in bytes of UTF-8. */
const LONGEST_KEY = 1024

/**
 * What the files become below the prefix: names, headers, redirects. Pure.
 * @param selected what include and exclude say of a path, for what is no file of the source
 * @param listed what the bucket has, by key
 */
export function describeSite(
  files: readonly LocalFile[],
  siteFiles: SiteFiles,
  options: Options,
  selected: (path: string) => boolean,
  listed: ReadonlyMap<string, RemoteObject> = new Map(),
): Description {
  const rules = [...siteFiles.rules, ...options.headerRules]
  const { objects: placed, collisions } = cleanUrls(files, options.cleanUrls)
  const paths = new Set(placed.map(({ path }) => path))
  const settled = settleRedirects(
    siteFiles.redirects.filter(({ path }) => selected(path)),
    paths,
  )
  const hashed = hashedPaths(files.map(({ path }) => path))
  const shared = new SharedHeaders()
  const drafts = [
    ...placed
      .filter(({ path }) => !settled.replaced.has(path))
      .map(file => fileDraft(file, hashed, rules, { headers: shared, listed }, options)),
    ...settled.redirects.map(redirect => redirectDraft(redirect, rules, options)),
  ]
  return {
    drafts,
    refusals: [...collisions, ...impossibleKeys(drafts), ...impossibleHeaders(drafts)],
    warnings: [
      ...[...siteFiles.warnings, ...settled.warnings].map(({ file, line, text, reason }) => ({
        lines: [`${file}:${line}: ${text}`, reason],
        at: { file, line },
      })),
      ...redirectsNote(settled.redirects).map(lines => ({ lines })),
      ...unmatchedRules(rules, namesOf(drafts)).map(rule => ({ lines: unmatched(rule) })),
    ],
  }
}

/** What is in memory once for all that have it. */
interface Shared {
  readonly headers: SharedHeaders
  /** Of what the bucket has under a key, key and ETag are the very texts that a file would have of its own. */
  readonly listed: ReadonlyMap<string, RemoteObject>
}

function fileDraft(
  placed: PlacedFile,
  hashed: ReadonlySet<string>,
  rules: readonly HeaderRule[],
  shared: Shared,
  options: Options,
): Draft {
  const { path, file } = placed
  const { size, stamp } = file
  const said = patchFor(path === file.path ? [path] : [path, file.path], rules)
  const own = headersFor(file, options.cacheControl, hashed)
  const contentType = typeOf(placed, said) ?? own.headers.contentType
  const headers = shared.headers.share(applyPatch({ ...own.headers, contentType }, said))
  const isAsNamed = path === file.path && headers.contentType === own.headers.contentType
  const { prefix } = options.target
  const { key, etag } = shared.listed.get(prefix + path) ?? { key: prefix + path }
  const md5 = file.md5 === etag ? etag : file.md5
  const body = { from: 'file', file: file.file, stamp, ...(md5 !== undefined && { md5 }) } as const
  const object = {
    key,
    path: key.slice(prefix.length),
    size,
    body,
    headers,
    kind: isAsNamed ? own.kind : kindOf(path, headers.contentType, hashed),
  }
  const candidate = {
    path,
    size,
    contentType: headers.contentType,
    contentEncoding: said.contentEncoding,
  }
  return {
    object,
    file,
    said,
    mayCompress: options.compress !== 'none' && mayCompress(candidate, options.compressTypes),
  }
}

/** Of the page that a clean URL is for, or of what is in a file that a rule says is compressed. */
function typeOf({ path, contentType }: PlacedFile, { contentEncoding }: HeaderPatch): string | undefined {
  return contentType ?? (contentEncoding ? innerType(path, contentEncoding) : undefined)
}

function redirectDraft(
  redirect: Redirect,
  rules: readonly HeaderRule[],
  { target, cacheControl }: Options,
): Draft {
  const { path, to } = redirect
  const text = redirectBody(to)
  const said = patchFor([path], rules)
  const headers = applyPatch(redirectHeaders(redirect, cacheControl), said)
  const md5 = hash('md5', text)
  const body = { from: 'text', text, md5 } as const
  const object = {
    key: target.prefix + path,
    path,
    size: Buffer.byteLength(text),
    body,
    headers,
    kind: 'page',
    contentId: md5,
  } as const
  return { object, said, mayCompress: false }
}

function redirectsNote(redirects: readonly Redirect[]): readonly (readonly string[])[] {
  if (redirects.length === 0) return []
  return [
    [
      '_redirects: S3 answers 301 at website endpoints only.',
      'Elsewhere, such as behind CloudFront with a private bucket, visitors get a page that redirects.',
    ],
  ]
}

function* namesOf(drafts: readonly Draft[]): Generator<string> {
  for (const { object, file } of drafts) {
    yield object.path
    if (file) yield file.path
  }
}

function unmatched({ where, pattern }: HeaderRule): readonly string[] {
  return [`${where}: the pattern ${pattern} matches no file.`]
}

function impossibleKeys(drafts: readonly Draft[]): readonly Refusal[] {
  const tooLong = drafts.filter(({ object: { key } }) => isTooLong(key))
  if (tooLong.length === 0) return []
  const files = tooLong.length === 1 ? '1 file has a name' : `${tooLong.length} files have names`
  const problem = `${files} too long for S3: a key has at most ${LONGEST_KEY} bytes, the prefix included.`
  return [
    { problem, hint: 'Shorten the path or the prefix.', paths: tooLong.map(({ object }) => object.path) },
  ]
}

/** A character has at most 3 bytes for each of its UTF-16 units. */
function isTooLong(key: string): boolean {
  return key.length > LONGEST_KEY / 3 && Buffer.byteLength(key) > LONGEST_KEY
}

function impossibleHeaders(drafts: readonly Draft[]): readonly Refusal[] {
  const problems = new Map<ObjectHeaders, string | undefined>()
  for (const { object } of drafts)
    if (!problems.has(object.headers)) problems.set(object.headers, headersProblem(object.headers))
  const troubled = drafts.flatMap(({ object }) => {
    const problem = problems.get(object.headers)
    return problem === undefined ? [] : [{ path: object.path, problem }]
  })
  return [...Map.groupBy(troubled, ({ problem }) => problem)].map(([problem, all]) => ({
    problem: `${all.length === 1 ? '1 object' : `${all.length} objects, each`} ${problem}`,
    hint: 'Say less in headers.',
    paths: all.map(({ path }) => path),
  }))
}
