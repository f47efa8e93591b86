import { type BadInput, ConfigError } from '../errors.ts'
import { jsonText } from '../text/escape.ts'
import type { ErrorText } from './error-text.ts'

/** What `--json` prints of a run that ended before there was a plan. */
export function errorJson({ title, lines }: ErrorText, error?: unknown): string {
  const inputs = error instanceof ConfigError ? { inputs: error.inputs.map(inputEntry) } : {}
  return jsonText({ version: 1, status: 'failed', error: { message: title, details: lines, ...inputs } })
}

function inputEntry({ input, value, problem, place }: BadInput) {
  return { input, value, problem, place }
}
