/** What belongs to a page: patterns of paths whose captures are the page's route, as a URL without slashes around it. */
const DATA: readonly (readonly [pattern: RegExp, route: (...parts: string[]) => string])[] = [
  // Nuxt; SvelteKit, for `about/` and for `about.html`; Qwik City.
  [/^(?:(.*)\/)?(?:_payload\.(?:json|js)|__data\.json|q-data\.json)$/s, (folder = '') => folder],
  [/^(.*)\.html__data\.json$/s, (page = '') => withoutIndex(page)],
  // Gatsby.
  [/^(?:(.*)\/)?page-data\/(.+)\/page-data\.json$/s, (base, route = '') => join(base, withoutIndex(route))],
  // Next.js: the pages router, and the app router's flight data, whole or in segments.
  [/^(?:(.*)\/)?_next\/data\/[^/]+\/(.+)\.json$/s, (base, route = '') => join(base, withoutIndex(route))],
  [/^(?:(.*)\/)?__next\.[^/]+\.txt$/s, (folder = '') => folder],
  [/^(.+)\.(?:txt|rsc)$/s, (route = '') => withoutIndex(route)],
  // Vike; React Router.
  [/^(.+)\.pageContext\.json$/s, (route = '') => withoutIndex(route)],
  [/^(?:(.*)\/)?_root\.data$/s, (base = '') => base],
  [/^(.+)\.data$/s, (route = '') => route],
]

/**
 * The route of a page or of data that belongs to one: equal for `about.html`, `about/index.html`, `about` and
 * `about/_payload.json`. Undefined for data that belongs to no particular page.
 */
export function routeOf(path: string, isDocument: boolean): string | undefined {
  if (isDocument) return withoutIndex(path.replace(/(\.html|\/)$/, ''))
  for (const [pattern, route] of DATA) {
    const match = pattern.exec(path)
    if (match !== null) return route(...match.slice(1))
  }
  return undefined
}

function withoutIndex(route: string): string {
  return route === 'index' ? '' : route.replace(/\/index$/, '')
}

function join(base: string | undefined, route: string): string {
  return base === undefined || base === '' ? route : route === '' ? base : `${base}/${route}`
}
