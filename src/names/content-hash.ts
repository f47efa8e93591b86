import { endsInHash, type Trust } from './hash-shapes.ts'
import { irregularity } from './irregularity.ts'

/** Whole paths as build tools write them, whose hash is not of a shape that could be known without them. */
const LAYOUTS: readonly RegExp[] = [
  // SvelteKit puts nothing else there.
  /(^|\/)_app\/immutable\/./,
  // Next.js: the folder is the build's random id of 21 characters, or a commit.
  /(^|\/)_next\/static\/((?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{21}|[0-9a-f]{40})\/_\w+Manifest\.js$/,
  // Next.js with Turbopack: 13 characters of 0-9 a-z _ -, the first a digit.
  /(^|\/)_next\/static\/.*[/.-]\d[a-z0-9_-]{12}\.\w+$/,
  // Astro's processed images: the hash of the original, then that of the arguments.
  /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
  // Gatsby's processed images lie below both hashes.
  /(^|\/)static\/[0-9a-f]{32}\/./,
  // Nuxt 2.
  /(^|\/)_nuxt\/(.*[/.-])?(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7}\.(modern\.)?\w+$/,
  // @nuxt/fonts.
  /(^|\/)_fonts\/[\w-]{40,}\.\w+$/,
  // Pagefind: language, then as much of the hash as makes it unique.
  /(^|\/)pagefind\/((fragment|index|filter)\/|pagefind\.)[\w-]+_[0-9a-f]{7,}\.pf_(fragment|index|filter|meta)$/,
  // Hugo's processed images: one hash of original and arguments.
  /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
  // Remix 1: digits in upper case.
  /(^|\/)build\/manifest-[0-9A-F]{8}\.js$/,
  // .NET: 10 characters of 0-9 a-z.
  /(^|\/)_framework\/.*\.(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{10}\.\w+$/,
  // Workbox's runtime, beside the service worker.
  /(^|\/)workbox-[0-9a-f]{8}\.js$/,
]

/** Never, whatever the name: documents, manifests and data that keep their URL, and names that hold a UUID. */
const NEVER: readonly RegExp[] = [
  /\.(html?|xhtml|shtml|webmanifest|appcache|rss|atom)$/i,
  /(^|\/)manifest[^/]*\.json$/i,
  /(^|\/)(\.well-known|page-data|_next\/data|_nuxt\/builds)\//,
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[^/]*$/i,
]

/** Folders in which a build tool writes, and nobody else. */
const GENERATED = /(^|\/)(_next\/static|_nuxt|_astro|_expo\/static|_framework|immutable)\//

/** Folders in which build tools write by default, and people too. */
const SHARED = /(^|\/)(_?assets|static|_?build|dist|media|chunks|bundles|_shared|js|css|fonts)\//

/** What comes out of a bundler more often than not. */
const BUNDLED = /\.([cm]?js|css|wasm|woff2?|ttf|otf|eot)$/i

/** 10 characters of base64url, before the width of an image or as the whole name of a bundle. */
const ELEVENTY =
  /(?:^|\/)(?:([A-Za-z0-9]{10})-\d+\.(?:avif|webp|jpe?g|png|gif|svg)|bundle\/([\w-]{10})\.(?:css|js))$/

/** Named after another file, and its hash: `main.4f3e2a1b.js.map`, `main.4f3e2a1b.js.LICENSE.txt`, `app.js.br`. */
const COMPANION = /\.(map|LICENSE\.txt|br|gz|zst)$/

/**
 * Whether the name carries a hash of the content, so that other content has another name. In doubt it does not: a
 * file that is wrongly cached for ever stays wrong for a year, one that is wrongly not costs a revalidation.
 */
export function hasContentHash(path: string): boolean {
  if (COMPANION.test(path)) return hasContentHash(path.replace(COMPANION, ''))
  if (NEVER.some(pattern => pattern.test(path))) return false
  if (LAYOUTS.some(pattern => pattern.test(path))) return true

  const file = path.slice(path.lastIndexOf('/') + 1)
  const name = file.slice(0, Math.max(0, file.lastIndexOf('.')))
  return endsInHash(name, trustIn(path)) || isEleventyAsset(path)
}

function trustIn(path: string): Trust {
  if (GENERATED.test(path)) return 3
  if (BUNDLED.test(path)) return SHARED.test(path) ? 2 : 1
  return SHARED.test(path) ? 1 : 0
}

function isEleventyAsset(path: string): boolean {
  const [, image, bundle = ''] = ELEVENTY.exec(path) ?? []
  const hash = image ?? bundle
  return /[a-z]/.test(hash) && /[A-Z]/.test(hash) && irregularity(hash) >= 4
}
