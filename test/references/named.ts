import { readText, type TextFormat } from '../../src/references/read-text.ts'

/** What a text names: `use url`, and the rest that it tells of itself. */
export function named(text: string, format: TextFormat = 'html') {
  const names: string[] = []
  const told = { base: undefined as string | undefined, anchors: [] as string[] }
  readText(text, format, {
    names: (url, use) => names.push(`${use} ${url}`),
    base: url => {
      told.base = url
    },
    anchor: id => told.anchors.push(id),
  })
  return { names, ...told }
}
