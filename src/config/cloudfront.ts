import { MOST_WILDCARDS } from '../cloudfront/collapse.ts'
import type { CloudFrontOptions, Invalidate } from '../cloudfront/options.ts'
import { encodeWritten } from '../cloudfront/paths.ts'
import { parseBoolean, Unusable, wholeNumber } from '../text/parse.ts'
import { quote } from '../text/quote.ts'
import type { Form } from './form.ts'
import { linesOf } from './lines.ts'

/** CloudFront's limits: paths in progress for a distribution, and characters of a path. */
const MOST_PATHS = 3_000
const LONGEST_PATH = 4_000

export function loadCloudFront(form: Form): { readonly cloudFront?: CloudFrontOptions } {
  const distributions = form.readOr('cloudfront-distribution-id', parseDistributions, [])
  const invalidate = form.readOr('invalidate', parseInvalidate, { what: 'auto' })
  const maxPaths = form.readOr('invalidation-max-paths', wholeNumber(1, MOST_PATHS), 10)
  const wait = form.readOr('invalidation-wait', parseBoolean, false)
  if (distributions.length > 0) return { cloudFront: { distributions, invalidate, maxPaths, wait } }
  const needed = `needs ${form.nameOf('cloudfront-distribution-id')}.`
  const isKnown = !form.isRefused('cloudfront-distribution-id')
  if (isKnown && (invalidate.what === 'all' || invalidate.what === 'paths')) form.refuse('invalidate', needed)
  if (isKnown && wait) form.refuse('invalidation-wait', needed)
  return {}
}

/** @throws Unusable */
function parseDistributions(text: string): readonly string[] {
  const ids = linesOf(text, /\S/)
  for (const id of ids) {
    if (/^[A-Z0-9]+$/.test(id)) continue
    const inArn = /:distribution\/([A-Z0-9]+)$/.exec(id)?.[1]
    const meant = inArn ?? (/^[A-Za-z0-9]+$/.test(id) ? id.toUpperCase() : undefined)
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
    throw new Unusable(`names ${quote(id)}, which is no ID of a distribution, such as E2QWRUHAPOMQZL.${hint}`)
  }
  return [...new Set(ids)]
}

/** @throws Unusable */
function parseInvalidate(text: string): Invalidate {
  if (text === 'auto' || text === 'all' || text === 'none') return { what: text }
  const paths = [...new Set(linesOf(text, /\//).map(parsePath))]
  if (paths.length > MOST_PATHS) throw new Unusable(`names more than ${MOST_PATHS} paths.`)
  if (paths.filter(path => path.endsWith('*')).length > MOST_WILDCARDS) {
    throw new Unusable(
      `names more than ${MOST_WILDCARDS} wildcards, which is all that CloudFront takes at a time.`,
    )
  }
  return { what: 'paths', paths }
}

function parsePath(line: string): string {
  if (!line.startsWith('/')) {
    throw new Unusable(
      `names ${quote(line)}, which is neither auto, all, none nor a path that begins with a slash.`,
    )
  }
  if (line.includes('~')) {
    throw new Unusable(
      `names ${quote(line)}, and CloudFront finds no path with a ~. Write a * in its place, and nothing after it.`,
    )
  }
  if (/\*./s.test(line)) {
    throw new Unusable(`names ${quote(line)}, and CloudFront understands a * at the end of a path only.`)
  }
  const path = encodeWritten(line)
  if (path.length > LONGEST_PATH) throw new Unusable(`names a path of more than ${LONGEST_PATH} characters.`)
  return path
}
