import { visible } from '../text/escape.ts'

/** What an error means, in sentences. */
export interface Explanation {
  readonly problem: string
  /** Empty where nothing is known. */
  readonly hint: string
}

/** What is not empty, safe to show. */
export function said(sentences: readonly string[]): readonly string[] {
  return sentences.filter(sentence => sentence !== '').map(visible)
}
