import { MOST_WILDCARDS } from '../cloudfront/collapse.ts'
import type { CloudFrontOptions, Invalidate, Wait } from '../cloudfront/options.ts'
import { encodeWritten, isTag } from '../cloudfront/paths.ts'
import { isTenant } from '../cloudfront/tenant.ts'
import { parseBoolean, Unusable, wholeNumber } from '../text/parse.ts'
import type { Form } from './form.ts'
import { badEntry, linesOf } from './lines.ts'

/** CloudFront's limits: paths in progress for a distribution, and characters of a path. */
const MOST_PATHS = 3_000
const LONGEST_PATH = 4_000
const LONGEST_TAG = 256

export function loadCloudFront(form: Form): { readonly cloudFront?: CloudFrontOptions } {
  const distributions = form.readOr('cloudfront-distribution-id', parseDistributions, [])
  const invalidate = form.readOr('invalidate', parseInvalidate, { what: 'auto' })
  const maxPaths = form.readOr('invalidation-max-paths', wholeNumber(1, MOST_PATHS), 10)
  const wait = form.readOr('invalidation-wait', parseWait, 'auto')
  if (distributions.length > 0 || form.has('domain'))
    return { cloudFront: { distributions, invalidate, maxPaths, wait } }
  const needed = `needs ${form.nameOf('cloudfront-distribution-id')} or ${form.nameOf('domain')}.`
  const isKnown = !form.isRefused('cloudfront-distribution-id')
  if (isKnown && (invalidate.what === 'all' || invalidate.what === 'paths')) form.refuse('invalidate', needed)
  if (isKnown && wait === 'always') form.refuse('invalidation-wait', needed)
  return {}
}

function parseWait(text: string): Wait {
  if (text === 'auto') return 'auto'
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return parseBoolean(text) ? 'always' : 'never'
  throw new Unusable('is not true, false or auto.')
}

/** @throws Unusable */
function parseDistributions(text: string): readonly string[] {
  const ids = linesOf(text, /\S/)
  for (const id of ids) {
    if (isTenant(id) || /^[A-Z0-9]+$/.test(id)) continue
    const inArn = /:distribution(?:-tenant)?\/(dt_[A-Za-z0-9]+|[A-Z0-9]+)$/.exec(id)?.[1]
    const meant = inArn ?? (/^[A-Za-z0-9]+$/.test(id) ? id.toUpperCase() : undefined)
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
    const problem = 'is not the ID of a distribution, such as E2QWRUHAPOMQZL, or of a tenant (dt_…).'
    throw badEntry(text, id, problem + hint)
  }
  return [...new Set(ids)]
}

/** @throws Unusable */
function parseInvalidate(text: string): Invalidate {
  if (isWord(text)) return { what: text }
  const paths = [...new Set(linesOf(text, /[/#]/).map(line => parsePath(line, text)))]
  if (paths.length > MOST_PATHS) throw new Unusable(`names more than ${MOST_PATHS} paths.`)
  if (paths.filter(path => path.endsWith('*')).length > MOST_WILDCARDS) {
    throw new Unusable(
      `names more than ${MOST_WILDCARDS} wildcards, which is all that CloudFront takes at a time.`,
    )
  }
  return { what: 'paths', paths }
}

function isWord(text: string): text is 'auto' | 'all' | 'none' {
  return text === 'auto' || text === 'all' || text === 'none'
}

/** @param list that has the line */
function parsePath(line: string, list: string): string {
  const refuse = (problem: string) => badEntry(list, line, problem)
  if (isTag(line)) return parseTag(line, refuse)
  if (isWord(line)) throw refuse('must stand alone.')
  if (!line.startsWith('/')) {
    throw refuse(
      'is not auto, all, none, a path that begins with a slash, or a cache tag that begins with #.',
    )
  }
  if (line.includes('~')) {
    throw refuse('contains a ~, and CloudFront finds no path that does. End it with a * in its place.')
  }
  if (/\*./s.test(line)) throw refuse('has a * that is not at its end. CloudFront allows it only there.')
  const path = encodeWritten(line)
  if (path.length > LONGEST_PATH) throw new Unusable(`names a path of more than ${LONGEST_PATH} characters.`)
  return path
}

/** Visible ASCII without commas, which divide tags in the header. */
function parseTag(line: string, refuse: (problem: string) => Unusable): string {
  const tag = line.slice(1)
  if (/^[!-+\--~]+$/.test(tag) && tag.length <= LONGEST_TAG && !tag.includes('*')) return line
  throw refuse(`is not a cache tag: up to ${LONGEST_TAG} visible ASCII characters without commas and *.`)
}
