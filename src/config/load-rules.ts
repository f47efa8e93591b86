import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseHeaderRules } from '../headers/parse-rules.ts'
import type { HeaderRule } from '../headers/rules.ts'
import { readYamlFile } from './yaml-file.ts'

export type LoadedRules =
  | { readonly rules: readonly HeaderRule[] }
  /** Sentences, each with its place. */
  | { readonly problems: readonly string[] }

/**
 * Reads the input `headers`: YAML, or the path of a YAML file.
 * @param workspace what a relative path is relative to
 * @param custom for another store than AWS, which has storage classes of its own
 */
export function loadHeaderRules(input: string, workspace: string, custom = false): LoadedRules {
  if (rulesFile(input, workspace) === undefined)
    return located(parseHeaderRules(input, 'headers', custom), '')
  const path = input.trim()
  const file = readYamlFile(path, workspace)
  if ('problem' in file) return { problems: [`${path} ${file.problem}`] }
  return located(parseHeaderRules(file.text, path, custom), `${path}:`)
}

/** The absolute path of the file that the input names; undefined if it is rules itself. */
export function rulesFile(input: string, workspace: string): string | undefined {
  const path = input.trim()
  return isPath(path, workspace) ? resolve(workspace, path) : undefined
}

function located(parsed: ReturnType<typeof parseHeaderRules>, file: string): LoadedRules {
  if ('rules' in parsed) return parsed
  return {
    problems: parsed.problems.map(({ line, column, problem }) => `${file}${line}:${column} ${problem}`),
  }
}

/** One line that is no map and is called like a YAML file, or is the name of something that is there. */
function isPath(text: string, workspace: string): boolean {
  if (text === '' || /[\r\n\0]|^[{#]|:\s|:$/.test(text)) return false
  return /\.ya?ml$/i.test(text) || exists(resolve(workspace, text))
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A name that is too long, for one.
    return false
  }
}
