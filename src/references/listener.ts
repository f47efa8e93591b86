/**
 * How a text names a URL.
 * - `resource`: it is shown or run with it, and has to be there.
 * - `import`: code asks for it. Good enough for ordering, not for reporting: it may be in a comment.
 * - `redirect`: visitors are sent there.
 * - `link`: visitors may go there.
 * - `literal`: a string that may be a URL, in a script, say.
 */
export type Use = 'resource' | 'import' | 'redirect' | 'link' | 'literal'

/** Is told what a text names, in the order that it stands there. */
export interface Listener {
  /**
   * @param url as it is meant: without entities and escapes
   * @param at where it stands: an index into the text, that of its tag in markup
   */
  names(url: string, use: Use, at: number): void
  /** `<base href>`: what relative URLs are relative to from here on. */
  base(url: string): void
  /** Something that a fragment can lead to. */
  anchor?(id: string): void
  /** The text has been read to its end. */
  end?(): void
}
