import { compilePatterns, type Matches } from '../patterns/selection.ts'

/** `*.` at the end, which .gitignore takes for names that end in a dot. Nobody has such files. */
const WITHOUT_EXTENSION = /(^|\/)\*\.$/

/** A pattern of a header rule: one of .gitignore, or, with `*.` at its end, files without an extension. */
export function compileRulePattern(pattern: string): Matches {
  if (!WITHOUT_EXTENSION.test(pattern)) return compilePatterns([pattern])
  const matches = compilePatterns([pattern.slice(0, -1)])
  return path => !path.slice(path.lastIndexOf('/') + 1).includes('.') && matches(path)
}
