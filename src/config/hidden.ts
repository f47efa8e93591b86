import { textLines } from '../text/lines.ts'
import type { OptionName } from './options.ts'
import { isTarget } from './tokens.ts'

/**
 * What a nearer layer of options hides of a farther one, besides the options that it says itself: bucket and domain are
 * two ways to say the same, and a whole target needs no prefix of another one.
 * @param textOf what the nearer layer says; empty or undefined: nothing
 */
export function hiddenBy(textOf: (name: OptionName) => string | undefined): ReadonlySet<OptionName> {
  const hidden = new Set<OptionName>()
  const bucket = textOf('bucket') ?? ''
  if (bucket !== '') hidden.add('domain')
  if (bucket !== '' && textLines(bucket).every(isTarget)) hidden.add('prefix')
  if (textOf('domain')) hidden.add('bucket')
  return hidden
}
