const LINE_WITH_SOURCE =
  /^[ \t]*(\/\/[#@][ \t]*source(Mapping)?URL=.*|\/\*[#@][ \t]*source(Mapping)?URL=.*\*\/)[ \t]*$/gm
/** What licences and build tools put before everything else. */
const BANNER = /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/.*(\r?\n|$)\s*)+/

/**
 * Whether two versions of a script or a stylesheet differ in comments alone: in those at the very beginning, and in the
 * lines that name the source map. Comments elsewhere may be part of a string, and count.
 */
export function differInComments(before: string, after: string): boolean {
  return withoutComments(before) === withoutComments(after)
}

function withoutComments(text: string): string {
  return text.replace(LINE_WITH_SOURCE, '').replace(BANNER, '').trim()
}
