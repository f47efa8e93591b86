import { parseArgs } from 'node:util'
import { COMMAND_LINE_OPTIONS, type Option, type OptionName } from './options.ts'

export type KnownOption = Option & { readonly name: OptionName }

export interface GivenOption {
  /** Without the hyphens. */
  readonly name: string
  /** With them. */
  readonly written: string
  /** Absent: there is no such option. */
  readonly known: KnownOption | undefined
  readonly value: string | undefined
  /** Written as `--name=value`. */
  readonly inline: boolean
  /** Whether a word behind an unknown option was taken for its value. */
  readonly swallows: boolean
}

/** The options and the words of a command line, each in the order in which they were written. */
export interface Tokens {
  readonly options: readonly GivenOption[]
  readonly words: readonly string[]
}

/**
 * A word behind a boolean is its value where it can be one (`--delete owned`); behind an unknown option it is taken
 * for the value of that.
 * @param args without the program's own name
 */
export function readTokens(args: readonly string[]): Tokens {
  const options: GivenOption[] = []
  const words: string[] = []
  let open = false
  let lastSlip = -1
  for (const token of tokensOf(args)) {
    if (token.kind === 'option') {
      if (token.index === lastSlip) continue
      const option = givenOption(token, args[token.index] ?? '')
      if (isSlip(args[token.index] ?? '')) lastSlip = token.index
      options.push(option)
      open = !option.inline
    } else if (token.kind === 'positional') {
      const taken = open ? withValue(options.at(-1), token.value) : undefined
      if (taken === undefined) words.push(token.value)
      else options[options.length - 1] = taken
      open = false
    } else open = false
  }
  return { options, words }
}

/** The option with the next word as its value, or undefined if that word cannot be a value. */
function withValue(option: GivenOption | undefined, word: string): GivenOption | undefined {
  if (option === undefined) return undefined
  if (option.known === undefined) return isTarget(word) ? undefined : { ...option, swallows: true }
  const { type, also = [] } = option.known
  const isValue = type === 'boolean' && (/^(true|false)$/i.test(word) || also.includes(word))
  return isValue ? { ...option, value: word } : undefined
}

export function isTarget(word: string): boolean {
  return /^s3:\/\//i.test(word)
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function givenOption({ name, rawName, value, inlineValue }: OptionToken, text: string): GivenOption {
  const common = { value, inline: inlineValue === true, swallows: false }
  if (isSlip(text)) {
    const [long = ''] = text.slice(1).split('=')
    return { ...common, name: long, written: `-${long}`, known: undefined }
  }
  const known = COMMAND_LINE_OPTIONS.find(option => option.name === name)
  return { ...common, name, written: rawName, known }
}

/** `-bucket` is a slip for `--bucket`, and no group of the options -b, -u, … as `-nq` is one. */
function isSlip(text: string): boolean {
  if (text.startsWith('--')) return false
  const letters = [...text.slice(1)]
  return (
    letters.length > 1 && !letters.every(letter => COMMAND_LINE_OPTIONS.some(({ short }) => short === letter))
  )
}

function tokensOf(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(COMMAND_LINE_OPTIONS.map(option => [option.name, parseArgsOption(option)])),
    strict: false,
    tokens: true,
  })
  return tokens
}

function parseArgsOption({ type, short }: Option) {
  const shape = { type: type === 'boolean' ? 'boolean' : 'string' } as const
  return short === undefined ? shape : { ...shape, short }
}
