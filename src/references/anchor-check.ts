/** Fragments that need no anchor: the top, text fragments, and what scripts interpret. */
const NO_ANCHOR = /^(top)?$|^[!/]|=/i

/** The anchor that a fragment leads to, if it is one. */
export function anchorIn(fragment: string): string | undefined {
  const [anchor = ''] = fragment.split(':~:')
  return NO_ANCHOR.test(anchor) ? undefined : anchor
}

/** Finds links to anchors that a page does not have, among the pages that were read. Pure. */
export class AnchorCheck<Link> {
  /** The anchors of each page, one per line in one text: slices of the page's text would keep all of it in memory. */
  readonly #anchors = new Map<string, string>()
  /** Links by the path and the anchor that they lead to, one for each. */
  readonly #links = new Map<string, { readonly page: string; readonly anchor: string; readonly link: Link }>()

  /** Takes note of a page that was read. */
  add(page: string, anchors: Iterable<string>): void {
    this.#anchors.set(page, lines(anchors))
  }

  /** Takes note of a link. @param make makes it, if it is the first to lead there */
  link(page: string, anchor: string, make: () => Link): void {
    const key = `${page}#${anchor}`
    if (!this.#isThere(page, anchor) && !this.#links.has(key))
      this.#links.set(key, { page, anchor, link: make() })
  }

  /** One link for each anchor that is missing. */
  get broken(): readonly Link[] {
    return [...this.#links.values()]
      .filter(({ page, anchor }) => this.#isThere(page, anchor) === false)
      .map(({ link }) => link)
  }

  /** Undefined where the page has not been read. */
  #isThere(page: string, anchor: string): boolean | undefined {
    return this.#anchors.get(page)?.includes(lines([anchor]))
  }
}

function lines(anchors: Iterable<string>): string {
  return `\n${[...anchors].join('\n')}\n`
}
