import type { Scan } from '../local/scan.ts'
import type { Selection } from '../patterns/selection.ts'
import { leftOutBy, unusedLines } from '../patterns/usage.ts'
import { visible } from '../text/escape.ts'
import { counted } from '../text/format.ts'
import type { Session } from './session.ts'

/** More would be a list that nobody reads. */
const MOST_NAMES = 5

/** Reports which source files are left out, and which patterns match nothing. */
export function sayLeftOut(
  { files, leftOut }: Pick<Scan, 'files' | 'leftOut'>,
  selection: Selection,
  inBucket: readonly string[],
  session: Pick<Session, 'host' | 'warn'>,
): void {
  const { unselected, systemFiles } = leftOut
  const parts = leftOutBy(selection, unselected).map(({ input, pattern, files, folders }) => {
    const what = [
      ...(files > 0 ? [counted(files, 'file')] : []),
      ...(folders > 0 ? [counted(folders, 'folder')] : []),
    ].join(' and ')
    return `${what} by ${input}${pattern === undefined ? '' : ` ${visible(pattern)}`}`
  })
  if (systemFiles.length > 0)
    parts.push(`${counted(systemFiles.length, 'system file')} (${shortList(systemFiles)})`)
  if (parts.length > 0) session.host.info(`Left out of the source: ${parts.join(', ')}.`)

  const hints = BUILD_TOOLS.filter(({ path }) => files.some(file => file.path.startsWith(path)))
  for (const { path, what } of hints)
    session.host.info(`${path} is ${what}, which no visitor needs: name it in exclude.`)

  sayUnused(
    selection,
    [...files.map(({ path }) => path), ...unselected, ...systemFiles, ...inBucket],
    session,
  )
}

/** What build tools leave for themselves. */
const BUILD_TOOLS = [
  { path: '.vite/', what: 'where Vite notes what it built' },
  { path: '.doctrees/', what: "Sphinx's cache, which differs in every build" },
]

/** A pattern that matches nothing is usually a mistake. */
function sayUnused(
  selection: Selection,
  paths: readonly string[],
  session: Pick<Session, 'host' | 'warn'>,
): void {
  const unused = unusedLines(selection, paths)
  if (unused.length === 0) return
  const lines = unused.map(({ input, pattern }) => `${input}: ${visible(pattern)} matches nothing.`)
  // It may match something in a folder that was not looked into.
  if (paths.some(path => path.endsWith('/'))) session.host.info(lines.join('\n'))
  else session.warn([...lines, 'Patterns are in .gitignore syntax, on the path below the prefix.'].join('\n'))
}

function shortList(paths: readonly string[]): string {
  const names = paths.slice(0, MOST_NAMES).map(visible).join(', ')
  return paths.length > MOST_NAMES ? `${names}, …` : names
}
