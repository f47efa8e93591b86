/** The outermost of the folders that hold `path`. */
export function outermost(
  path: string,
  folders: { readonly size: number; has(folder: string): boolean },
): string | undefined {
  if (folders.size === 0) return undefined
  for (const folder of foldersOf(path)) if (folders.has(folder)) return folder
  return undefined
}

/** Every folder that one of the paths lies in, each once. They end in `/`. */
export function foldersAbove(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(path => [...foldersOf(path)]))]
}

/** The folder that a folder lies in; empty at the top. Both end in `/`. */
export function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
}

/** From the outermost on. */
function* foldersOf(path: string): Generator<string> {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    yield path.slice(0, slash + 1)
  }
}
