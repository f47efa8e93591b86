import { type BadInput, ConfigError } from '../errors.ts'
import { listed } from '../text/listed.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { type Command, commandCalled } from './commands.ts'
import { COMMAND_LINE_OPTIONS, type OptionName, shownCommands } from './options.ts'
import type { RawInputs, Unreadable } from './raw-inputs.ts'
import { type GivenOption, readTokens } from './tokens.ts'
import { readWords, splitName } from './words.ts'

/** What a command line asks for. */
export type Invocation =
  | { readonly asks: 'run'; readonly inputs: RawInputs }
  | { readonly asks: 'help'; readonly command?: Command }
  | { readonly asks: 'version' }
  | { readonly asks: 'completion'; readonly shell: string }

/**
 * Reads `s3-site-deploy [command] [source] [s3://bucket/prefix] [options]`; values are judged later. What cannot be
 * read is kept with the inputs, to be reported together with bad values. Without a command it is `deploy`.
 * @param args without the program's own name
 * @throws ConfigError if there is nothing at all
 */
export function readArguments(args: readonly string[]): Invocation {
  const { options, words } = readTokens(args)
  const [first] = words
  if (first === 'help' || options.some(({ name }) => name === 'help')) return helpFor(words)
  if (first === 'version' || options.some(({ name }) => name === 'version')) return { asks: 'version' }
  if (first === 'completion') return { asks: 'completion', shell: words[1] ?? '' }
  if (args.length === 0) throw new ConfigError([nothing])
  return { asks: 'run', inputs: inputsOf(options, words) }
}

const nothing: BadInput = {
  input: 'command',
  value: '',
  problem: 'is missing. Try s3-site-deploy dist s3://bucket/prefix --dry-run, or --help.',
}

function helpFor(words: readonly string[]): Invocation {
  const command = words.map(commandCalled).find(command => command !== undefined)
  return command === undefined ? { asks: 'help' } : { asks: 'help', command }
}

function inputsOf(options: readonly GivenOption[], words: readonly string[]): RawInputs {
  const [first = ''] = words
  const named = commandCalled(first)
  const command = named ?? 'deploy'
  const read = readWords(named === undefined ? words : words.slice(1), command, named !== undefined)
  const said = first === 'cp' ? splitName(read) : read
  const written = valuesOf(options)
  return {
    from: 'command-line',
    ...(named === undefined && first !== '' && said.values.get('source') === first && { wordInFront: first }),
    values: new Map([...said.values, ...written, ...(named ? ([['command', named]] as const) : [])]),
    problems: [
      ...said.problems,
      ...[...said.values].flatMap(([name, word]) => (written.has(name) ? [saidTwice(name, word)] : [])),
      ...options.flatMap(option => problemsOf(option, command)),
      ...repeated(options),
    ],
  }
}

function saidTwice(name: OptionName, word: string): BadInput {
  if (name === 'as')
    return { input: '--as', value: word, problem: `contradicts the target, which ends in ${word}.` }
  const meaning = name === 'bucket' ? 'target' : name
  return {
    input: word,
    value: word,
    problem: `is the ${meaning}, and so is --${name}. Write only one of them.`,
  }
}

function problemsOf(option: GivenOption, command: Command): readonly Unreadable[] {
  const { written, known, value = '', name, swallows } = option
  const problem =
    known === undefined ? problemOfUnknown(name, command) : problemOfKnown(option, known, command)
  if (problem === undefined) return []
  const meant = known === undefined ? nearest(name, namesFor(command)) : name
  return [{ input: written, value, problem, excuses: [meant ?? '', ...(swallows ? ['source'] : [])] }]
}

function problemOfKnown(
  { name, value, inline }: GivenOption,
  known: NonNullable<GivenOption['known']>,
  command: Command,
): string | undefined {
  if (!known.commands.includes(command)) {
    return `is not an option of ${command}, but of ${listed(shownCommands(known))}.`
  }
  if (known.type === 'boolean') return inline && value === '' ? '"" is neither true nor false.' : undefined
  if (value === undefined) return `needs a value: --${name} <${known.value}>.`
  if (!inline && /^-./.test(value)) {
    return `needs a value. If ${JSON.stringify(value)} is meant, write --${name}=${value}`
  }
  return undefined
}

const HEADER = 'is not an option. Set it by pattern in --headers.'
const BY_CONTENT = 'is not needed: files are compared by content.'

/** Options of other tools, and what to use instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  command: 'is not an option here. Write the command first, as in s3-site-deploy list.',
  recursive: 'is not needed: everything below is included.',
  'size-only': BY_CONTENT,
  'exact-timestamps': BY_CONTENT,
  checksum: BY_CONTENT,
  'no-progress': 'is not an option. Did you mean --quiet?',
  'only-show-errors': 'is not an option. Did you mean --quiet?',
  'delete-after': 'is not an option. Deletes always come last: did you mean --delete?',
  'content-type': HEADER,
  'content-encoding': HEADER,
  'content-language': HEADER,
  'content-disposition': HEADER,
  expires: HEADER,
  metadata: HEADER,
}

function problemOfUnknown(name: string, command: Command): string {
  const elsewhere = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined
  if (elsewhere !== undefined) return elsewhere
  const positive = COMMAND_LINE_OPTIONS.find(
    option => option.type === 'boolean' && `no-${option.name}` === name,
  )
  if (positive !== undefined) return `is not an option. Write --${positive.name}=false.`
  return `is not an option.${didYouMean(name, namesFor(command), '--') || ' See --help.'}`
}

/** Those of the command first, since they are the likelier ones. */
function namesFor(command: Command): readonly string[] {
  const fitting = COMMAND_LINE_OPTIONS.filter(({ commands }) => commands.includes(command))
  return [...fitting, ...COMMAND_LINE_OPTIONS].map(option => option.name)
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

function valuesOf(options: readonly GivenOption[]): ReadonlyMap<OptionName, string> {
  const values = new Map<OptionName, string>()
  for (const { known, value } of options) {
    if (known === undefined) continue
    const earlier = known.type === 'lines' ? values.get(known.name) : undefined
    const text = value ?? (known.type === 'boolean' ? 'true' : '')
    values.set(known.name, earlier === undefined ? text : `${earlier}\n${text}`)
  }
  return values
}
