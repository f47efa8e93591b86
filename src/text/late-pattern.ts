/**
 * A regular expression that is made once a text needs it. V8 reads a literal while it loads the file, and that of large
 * classes of Unicode (`\p{L}`) takes it up to a millisecond, that of emoji 20: most runs see nothing but ASCII.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined
  return () => {
    pattern ??= new RegExp(source, flags)
    return pattern
  }
}
