import type { Invalidation } from '../../cloudfront/invalidation.ts'
import { visible } from '../../text/escape.ts'
import { count, counted } from '../../text/format.ts'
import { andMore } from './change-lines.ts'
import type { Section } from './section.ts'

/** Paths that the log names for each distribution; the output `invalidated-paths` has them all. */
const MOST_PATHS = 20

/** US dollars for a path beyond the free ones. */
const PRICE = 0.005
const FREE_PATHS = 1_000

/** What each distribution is going to be told, and what that costs. */
export function plannedInvalidationSections(invalidations: readonly Invalidation[]): readonly Section[] {
  return invalidations.map(({ distribution, paths }) => ({
    title: `Invalidate ${counted(paths.length, 'path')} of CloudFront ${distribution}`,
    lines: [
      `  ${priceOf(paths.length)}`,
      ...paths.slice(0, MOST_PATHS).map(path => `  ${visible(path)}`),
      ...andMore(paths.length - MOST_PATHS),
    ],
  }))
}

/** `Free within the account's first 1,000 paths a month, else $0.02`. */
function priceOf(paths: number): string {
  const dollars = (paths * PRICE).toFixed(3).replace(/0$/, '')
  return `Free within the account's first ${count(FREE_PATHS)} paths a month, else $${dollars}`
}

/** What became of an invalidation: `CloudFront E2Q…: 3 paths invalidated (I3X…)`. */
export function invalidationSentence({ distribution, paths, state, id }: Invalidation): string {
  const size = counted(paths.length, 'path')
  switch (state) {
    case 'planned':
      return `CloudFront ${distribution}: ${size} to invalidate; ${priceOf(paths.length)}`
    case 'started':
      return `CloudFront ${distribution}: invalidation of ${size} started (${visible(id ?? '')})`
    case 'completed':
      return `CloudFront ${distribution}: ${size} invalidated (${visible(id ?? '')})`
    case 'not-started':
      return `CloudFront ${distribution}: ${size} not invalidated`
  }
}
