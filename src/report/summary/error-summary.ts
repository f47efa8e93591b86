import type { ErrorText } from '../error-text.ts'
import { alert, prose } from './markdown.ts'

/** The summary of a run that ended before it had a plan, for instance because of an invalid input. */
export function errorSummary({ title, lines }: ErrorText): string {
  return `## ❌ Nothing was deployed\n\n${alert('CAUTION', [`**${prose(title)}**`, ...lines.map(line => prose(line.trim()))])}`
}
