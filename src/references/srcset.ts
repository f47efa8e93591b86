/** The URLs of a `srcset`, as the HTML standard splits it: a URL may have commas, but not at its end. */
export function urlsOfSrcset(srcset: string): readonly string[] {
  const urls: string[] = []
  const candidate = /[\s,]*([^\s,]\S*)/y
  /** Up to the next comma that is not in brackets. */
  const descriptors = /(?:[^,(]|\([^)]*(?:\)|$))*/y
  for (let match = candidate.exec(srcset); match !== null; match = candidate.exec(srcset)) {
    const [, url = ''] = match
    urls.push(url.replace(/,+$/, ''))
    if (url.endsWith(',')) continue
    descriptors.lastIndex = candidate.lastIndex
    descriptors.exec(srcset)
    candidate.lastIndex = descriptors.lastIndex
  }
  return urls
}
