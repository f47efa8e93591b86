import type { Use } from './listener.ts'

/** `import "./a.js"`, `export … from "./a.js"`, `import("./a.js")`, `new URL("./a.wasm", import.meta.url)`. */
const NAMED =
  /(?:\b(?:import|from)\s*\(?\s*|\bnew\s+URL\s*\(\s*)(["'`])((?:\.{0,2}\/|https?:\/\/)[^"'`\\\n$]*\.[a-z][a-z0-9]*(?:[?#][^"'`\\\n$]*)?)\1(\s*,\s*import\.meta\.url)?/g

/** Strings that end like the name of a file: `"assets/app-4f3c2b1a.js"`, `'../data.json?v=2'`. */
const STRINGS = /(["'`])([^"'`\\\n<>{}]{0,512}?\.[a-z][a-z0-9]{0,7}(?:[?#][^"'`\\\n<>{}]{0,128})?)\1/gi

/**
 * Tells of the files that a script names. It reads no JavaScript: it may take a comment or a text for a name, which
 * costs waiting for a file that is on its way anyway, and it never sees what a script puts together when it runs.
 */
export function readScript(code: string, names: (url: string, use: Use, at: number) => void): void {
  for (const { 2: url = '', 3: ofModule, 0: whole, index } of code.matchAll(NAMED)) {
    if (ofModule !== undefined || !whole.startsWith('new')) names(url, 'import', index)
  }
  for (const { 2: url = '', index } of code.matchAll(STRINGS)) names(url, 'literal', index)
}
