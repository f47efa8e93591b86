import { parseArgs } from 'node:util'
import { type BadInput, ConfigError } from '../errors.ts'
import { didYouMean } from '../text/nearest.ts'
import {
  COMMAND_LINE_OPTIONS,
  COMMANDS,
  type Command,
  type Option,
  type OptionName,
  shownCommands,
} from './options.ts'
import { isCommand, type RawInputs } from './raw-inputs.ts'

/** What a command line asks for. */
export type Invocation =
  | { readonly asks: 'run'; readonly inputs: RawInputs }
  | { readonly asks: 'help'; readonly command?: Command }
  | { readonly asks: 'version' }

/**
 * Reads `s3-site-deploy <command> [options]`; values are judged later. What cannot be read is kept with the
 * inputs, to be reported together with bad values.
 * @param args without the program's own name
 * @throws ConfigError if there is no command
 */
export function readArguments(args: readonly string[]): Invocation {
  const { options, words } = sortTokens(args)
  const [command] = words
  if (options.some(({ name }) => name === 'help')) {
    return command !== undefined && isCommand(command.text)
      ? { asks: 'help', command: command.text }
      : { asks: 'help' }
  }
  if (options.some(({ name }) => name === 'version')) return { asks: 'version' }
  if (command === undefined) throw new ConfigError([missingCommand])

  const problems = [
    ...words.slice(1).map(strayWord),
    ...options.flatMap(option => problemsOf(option, command.text)),
    ...repeated(options),
  ]
  return { asks: 'run', inputs: { from: 'command-line', values: valuesOf(command.text, options), problems } }
}

const missingCommand: BadInput = {
  input: 'command',
  value: '',
  problem: `is missing. Write s3-site-deploy ${COMMANDS.join(', ')}; --help tells more.`,
}

type Known = Option & { readonly name: OptionName }

interface GivenOption {
  /** Which of the arguments it is. */
  readonly argument: number
  /** Without the hyphens. */
  readonly name: string
  /** With them. */
  readonly written: string
  /** Absent: there is no such option. */
  readonly known: Known | undefined
  readonly value: string | undefined
  /** Written as `--name=value`. */
  readonly inline: boolean
}

interface GivenWord {
  readonly text: string
  /** The option in front of it. */
  readonly after: GivenOption | undefined
}

function sortTokens(args: readonly string[]) {
  const options: GivenOption[] = []
  const words: GivenWord[] = []
  let before: GivenOption | undefined
  for (const token of tokensOf(args)) {
    if (token.kind === 'option') {
      if (options.at(-1)?.argument === token.index) continue
      before = givenOption(token, args[token.index] ?? '')
      options.push(before)
    } else if (token.kind === 'positional') {
      const valueOfUnknown = before !== undefined && before.known === undefined && !before.inline
      if (!valueOfUnknown) words.push({ text: token.value, after: before })
      before = undefined
    }
  }
  return { options, words }
}

interface OptionToken {
  readonly index: number
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function givenOption({ index, name, rawName, value, inlineValue }: OptionToken, text: string): GivenOption {
  // parseArgs takes `-bucket` for the options -b, -u, …; it is a slip for `--bucket`.
  const [long = ''] = text.startsWith('--') || text.length === 2 ? [name] : text.slice(1).split('=')
  const written = long === name ? rawName : `-${long}`
  const known = COMMAND_LINE_OPTIONS.find(option => option.name === long)
  return {
    argument: index,
    name: long,
    written,
    known: written.startsWith('--') ? known : undefined,
    value,
    inline: inlineValue === true,
  }
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

function parseArgsOption({ name, type }: Option) {
  const shape = { type: type === 'boolean' ? 'boolean' : 'string' } as const
  return name === 'help' ? { ...shape, short: 'h' } : shape
}

function problemsOf(option: GivenOption, command: string): readonly BadInput[] {
  const problem = problemOf(option, command)
  return problem === undefined ? [] : [{ input: option.written, value: option.value ?? '', problem }]
}

function problemOf({ name, known, value, inline }: GivenOption, command: string): string | undefined {
  if (known === undefined) return unknownOption(name, command)
  if (isCommand(command) && !known.commands.includes(command)) {
    return `is no option of ${command}, but of ${shownCommands(known).join(' and ')}.`
  }
  if (known.type === 'boolean') return inline && value === '' ? '"" is neither true nor false.' : undefined
  if (value === undefined) return `needs a value: --${name} <${known.value}>.`
  if (!inline && /^-./.test(value)) {
    return `needs a value. If ${JSON.stringify(value)} is meant, write --${name}=${value}`
  }
  return undefined
}

function unknownOption(name: string, command: string): string {
  if (name === 'command') return `is not an option here. Write s3-site-deploy ${COMMANDS.join(', ')}.`
  const positive = COMMAND_LINE_OPTIONS.find(
    option => option.type === 'boolean' && `no-${option.name}` === name,
  )
  if (positive !== undefined) return `is not an option. Write --${positive.name}=false.`
  const fitting = COMMAND_LINE_OPTIONS.filter(
    ({ commands }) => !isCommand(command) || commands.includes(command),
  )
  const names = [...fitting, ...COMMAND_LINE_OPTIONS].map(option => option.name)
  return `is not an option.${didYouMean(name, names, '--') || ' See --help.'}`
}

function strayWord({ text, after }: GivenWord): BadInput {
  const isValue = after?.known?.type === 'boolean' && /^(true|false|owned)$/i.test(text)
  const problem = isValue
    ? `belongs to no option. Write ${after.written}=${text}.`
    : 'belongs to no option. Write the name of the option before it, as in --source dist.'
  return { input: text, value: text, problem }
}

function repeated(options: readonly GivenOption[]): readonly BadInput[] {
  const single = options.filter(({ known }) => known !== undefined && known.type !== 'lines')
  const again = single.filter(({ name }, index) => single.findIndex(option => option.name === name) < index)
  return [...new Map(again.map(option => [option.name, option])).values()].map(({ name, value }) => ({
    input: `--${name}`,
    value: value ?? '',
    problem: 'is given more than once.',
  }))
}

function valuesOf(command: string, options: readonly GivenOption[]): ReadonlyMap<OptionName, string> {
  const values = new Map<OptionName, string>([['command', command]])
  for (const { known, value } of options) {
    if (known === undefined) continue
    const earlier = known.type === 'lines' ? values.get(known.name) : undefined
    const text = value ?? (known.type === 'boolean' ? 'true' : '')
    values.set(known.name, earlier === undefined ? text : `${earlier}\n${text}`)
  }
  return values
}
