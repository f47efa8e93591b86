const NAMES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini'])

/** What macOS and Windows leave in folders, and no site wants: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`. */
export function isSystemFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.startsWith('._') || NAMES.has(name.toLowerCase())
}
