import { type Candidate, takenInByFamily } from './hash-families.ts'
import { certainTail, stemsOf, type Tail, type Trust, tailsOf } from './hash-shapes.ts'
import { irregularity, mayBeWords } from './irregularity.ts'

/** Whole paths as build tools write them, for hashes whose shape alone does not give them away. */
const LAYOUTS: readonly RegExp[] = [
  // SvelteKit puts nothing else there.
  /(^|\/)_app\/immutable\/./,
  // Next.js: the folder is the build's random id of 21 characters, or a commit.
  /(^|\/)_next\/static\/((?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{21}|[0-9a-f]{40})\/_\w+Manifest\.js$/,
  // Next.js with Turbopack: 13 characters of 0-9 a-z _ -, the first a digit.
  /(^|\/)_next\/static\/.*[/.-]\d[a-z0-9_-]{12}\.\w+$/,
  // Astro's processed images: the hash of the original, then that of the arguments.
  /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
  // Starlight's code blocks (Expressive Code): 5 characters of 0-9 a-z.
  /(^|\/)_astro\/ec\.[0-9a-z]{5}\.(css|js)$/,
  // Gatsby's processed images lie below both hashes.
  /(^|\/)static\/[0-9a-f]{32}\/./,
  // Nuxt 2. A word of these letters is no hash.
  /(^|\/)_nuxt\/(.*[/.-])?(?!(facade|deface|efface)d)[0-9a-f]{7}\.(modern\.)?\w+$/,
  // @nuxt/fonts.
  /(^|\/)_fonts\/[\w-]{40,}\.\w+$/,
  // Pagefind: language, then as much of the hash as makes it unique.
  /(^|\/)pagefind\/((fragment|index|filter)\/|pagefind\.)[\w-]+_[0-9a-f]{7,}\.pf_(fragment|index|filter|meta)$/,
  // Hugo's processed images: one hash of original and arguments.
  /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
  // Remix 1: digits in upper case.
  /(^|\/)build\/manifest-[0-9A-F]{8}\.js$/,
  // .NET: 10 characters of 0-9 a-z. Ten letters may be a word.
  /(^|\/)_framework\/.*\.(?=[a-z]*\d)[0-9a-z]{10}\.\w+$/,
  // Workbox's runtime, beside the service worker.
  /(^|\/)workbox-[0-9a-f]{8}\.js$/,
]

/** What stands in the folder of these, or in the file's name. */
const LAYOUT_FOLDER = /(_app|_next|_astro|static|_nuxt|_fonts|pagefind|build|_framework)\//
const LAYOUT_FILE = /^workbox-|_hu/

/** Folders of documents, manifests and data that keep their URL, whatever their name. */
const LASTING_FOLDER = /(^|\/)(\.well-known|page-data|_next\/data|_nuxt\/builds)\//
const MANIFEST = /^manifest[^/]*\.json$/i
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[^/]*$/i
const DOCUMENTS: ReadonlySet<string> = new Set([
  'html',
  'htm',
  'xhtml',
  'shtml',
  'webmanifest',
  'appcache',
  'rss',
  'atom',
])

/**
 * Images named by a hash of what they are made from, not of what they hold: Zola's, of the original's path and of what
 * is done to it; Sphinx's, of the source of graphs, diagrams and formulas. Another renderer makes other bytes.
 */
const FOLDER_BY_INPUT = /(^|\/)(processed_images|_images)\//
/** The same of others: asciidoctor-diagram, Mermaid, Kroki, TikZ. */
const IMAGE_BY_INPUT =
  /^(.*[_.-])?(graphviz|dot|plantuml|inheritance|mermaid|math|tex|tikz|diag|diagram|ditaa|kroki|blockdiag|seqdiag|actdiag|nwdiag|vega|d2|pikchr)([-_.][a-z0-9-]+)?[-_.][0-9a-f]{16,}\.(svg|png|gif|pdf|webp)$/i

/** Folders in which a build tool writes, and nobody else. */
const GENERATED = /(^|\/)(_next\/static|_nuxt|_astro|_expo\/static|_framework|immutable)\//

/** Folders in which build tools write by default, and people too. */
const SHARED = /(^|\/)(_?assets|static|_?build|dist|media|chunks|bundles|_shared|js|css|fonts)\//

/** What comes out of a bundler more often than not. */
const BUNDLED = /\.([cm]?js|css|wasm|woff2?|ttf|otf|eot)$/i

/** 10 characters of base64url, before the width of an image or as the whole name of a bundle. */
const ELEVENTY =
  /(?:^|\/)(?:([A-Za-z0-9]{10})-\d+\.(?:avif|webp|jpe?g|png|gif|svg)|(?:bundle|dist)\/([\w-]{10})\.(?:css|js))$/

/** Named after another file, and its hash: `main.4f3e2a1b.js.map`, `main.4f3e2a1b.js.LICENSE.txt`, `app.js.br`. */
const COMPANION = /\.(map|LICENSE\.txt|br|gz|zst)$/

/** What lies beside the files of a build tool and was not named by it: no evidence against it. */
const BYSTANDER =
  /^(favicon|apple-touch-icon)|(sw|worker|worker-basic)(\.min)?\.js$|licen[cs]e|manifest|\.(txt|xml|json)$/i

/**
 * The paths whose names carry a hash of the content, so that other content has another name. The files of a site tell
 * of each other: `Pricing-1_1ller2.js` may be a word and a number, and is a hash in a folder where all names end so.
 * When in doubt, a name has none: a file wrongly cached for ever stays wrong for a year; one wrongly not cached costs a
 * revalidation.
 * @param paths all files of a site, or all keys below a prefix
 */
export function hashedPaths(paths: readonly string[]): ReadonlySet<string> {
  const owners = new Set<string>()
  const companions: string[] = []
  for (const path of paths) {
    if (isDocument(path)) continue
    const owner = ownerOf(path)
    owners.add(owner)
    if (owner !== path) companions.push(path)
  }

  const hashed = new Set<string>()
  const candidates: Candidate[] = []
  const total = new Map<string, number>()
  const folderOf = rememberingFolders()
  for (const path of owners) {
    const slash = path.lastIndexOf('/') + 1
    const file = path.slice(slash)
    if (isLasting(file)) continue
    const folder = folderOf(path.slice(0, slash))
    if (folder.isLasting) continue
    const candidate = candidateOf(path, file, folder)
    if (!BYSTANDER.test(file)) {
      total.set(candidate.neighbours, (total.get(candidate.neighbours) ?? 0) + 1)
    }
    const mayBeKnown = folder.hasLayout || LAYOUT_FILE.test(file)
    if (candidate.certain || (mayBeKnown && LAYOUTS.some(pattern => pattern.test(path)))) hashed.add(path)
    candidates.push(candidate)
  }
  for (const path of takenInByFamily(candidates, total)) hashed.add(path)
  return withCompanions(hashed, companions, paths)
}

/** The paths of the site alone: not every companion has its owner beside it. */
function withCompanions(
  hashed: Set<string>,
  companions: readonly string[],
  paths: readonly string[],
): ReadonlySet<string> {
  if (companions.length === 0) return hashed
  const missing = new Set(companions.map(ownerOf))
  for (const path of paths) missing.delete(path)
  for (const path of companions) if (hashed.has(ownerOf(path))) hashed.add(path)
  for (const owner of missing) hashed.delete(owner)
  return hashed
}

/** Images whose name changes with what they are made from, and not with the library that makes them. */
const PROCESSED: readonly RegExp[] = [
  /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
  /(^|\/)static\/[0-9a-f]{32}\/./,
  /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
  /(?:^|\/)[A-Za-z0-9]{10}-\d+\.(?:avif|webp|jpe?g|png|gif|svg)$/,
]

/** Whether an image is made from another by Astro, Gatsby, Hugo or Eleventy, and named by a hash of that. */
export function isProcessedImage(path: string): boolean {
  return PROCESSED.some(pattern => pattern.test(path))
}

/** The file that a companion is named after, or the file itself. */
export function ownerOf(path: string): string {
  const owner = path.replace(COMPANION, '')
  return owner === path || owner === '' || owner.endsWith('/') ? path : ownerOf(owner)
}

/** Whether a file keeps its name when its content changes, whatever that name: documents, manifests, ids. */
function isLasting(file: string): boolean {
  return (
    isDocument(file) ||
    MANIFEST.test(file) ||
    (file.length >= 36 && UUID.test(file)) ||
    (file.length > 20 && IMAGE_BY_INPUT.test(file))
  )
}

function isDocument(path: string): boolean {
  return DOCUMENTS.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
}

function candidateOf(path: string, file: string, { code, media, scope, writers }: Folder): Candidate {
  const name = file.slice(0, Math.max(0, file.lastIndexOf('.')))
  const isCode = BUNDLED.test(file)
  const trust = trustIn(writers, isCode)
  const certain = certainTail(name, trust) ?? eleventyTail(path) ?? dotnetTail(path, name)
  return {
    path,
    scope,
    neighbours: isCode ? code : media,
    trust,
    tails: certain ? [] : tailsOf(name),
    ...(certain && { certain }),
  }
}

/** What a folder's own path tells of the files in it. */
interface Folder {
  /** Names its code, and its other files. */
  readonly code: string
  readonly media: string
  /** The folder up to where a build tool writes, or the folder itself. */
  readonly scope: string
  readonly writers: 'a build tool' | 'build tools and people' | 'anybody'
  /** No name in it is by content. */
  readonly isLasting: boolean
  /** Some names in it may be of a layout that is known. */
  readonly hasLayout: boolean
}

function rememberingFolders(): (folder: string) => Folder {
  const known = new Map<string, Folder>()
  return folder => {
    const found = known.get(folder) ?? readFolder(folder)
    known.set(folder, found)
    return found
  }
}

function readFolder(folder: string): Folder {
  const generated = GENERATED.exec(folder)
  const found = generated ?? SHARED.exec(folder)
  return {
    code: `${folder}\ncode`,
    media: `${folder}\nmedia`,
    scope: found ? folder.slice(0, found.index + found[0].length) : folder,
    writers: generated ? 'a build tool' : found ? 'build tools and people' : 'anybody',
    isLasting: LASTING_FOLDER.test(folder) || FOLDER_BY_INPUT.test(folder),
    hasLayout: LAYOUT_FOLDER.test(folder),
  }
}

function trustIn(writers: Folder['writers'], isCode: boolean): Trust {
  switch (writers) {
    case 'a build tool':
      return 3
    case 'build tools and people':
      return isCode ? 2 : 1
    case 'anybody':
      return isCode ? 1 : 0
  }
}

function eleventyTail(path: string): Tail | undefined {
  const [, image, bundle = ''] = ELEVENTY.exec(path) ?? []
  const token = image ?? bundle
  const isHash = /[a-z]/.test(token) && /[A-Z]/.test(token) && irregularity(token) >= 4 && !mayBeWords(token)
  return isHash ? { token, separator: '' } : undefined
}

/** Ten letters that no word has. */
function dotnetTail(path: string, name: string): Tail | undefined {
  const [, token = ''] = /(?:^|\/)_framework\/.*\.([a-z]{10})\.\w+$/.exec(path) ?? []
  return token !== '' && stemsOf(name).some(stem => stem.endsWith(token)) && irregularity(token) >= 2
    ? { token, separator: '.' }
    : undefined
}
