import { isAbsolute, relative, sep } from 'node:path'
import type { LocalFile } from '../local/local-file.ts'
import type { Source } from '../local/source.ts'
import type { SiteWarning } from '../site/describe-site.ts'
import type { Place } from '../terminal/host.ts'

/** Where a line of `_headers` or `_redirects` stands, for an annotation in the repository. */
export function siteFilePlace(
  { file, line }: NonNullable<SiteWarning['at']>,
  { workspace }: Source,
  files: readonly LocalFile[],
): Place {
  const title = file === '_headers' ? 'Header not applied' : 'Redirect not applied'
  const found = files.find(({ path }) => path === file)
  const way = found === undefined ? '..' : relative(workspace, found.file).replaceAll(sep, '/')
  return way.startsWith('..') || isAbsolute(way) ? { title } : { title, file: way, line }
}
