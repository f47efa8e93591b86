import {
  COMMAND_LINE_OPTIONS,
  COMMAND_TEXTS,
  COMMANDS,
  type Command,
  type Option,
  shownCommands,
} from './options.ts'

const WIDTH = 96
const TEXT_COLUMN = 30
const CREDENTIALS =
  'Credentials: as every AWS tool finds them (environment, profile, machine), or --role-to-assume.'

/** What `--help` prints: for one command, or for all. Ends in a line break. */
export function helpText(command?: Command): string {
  const parts = command === undefined ? generalHelp() : commandHelp(command)
  return `${parts.join('\n\n')}\n`
}

function generalHelp(): readonly string[] {
  return [
    'Usage: s3-site-deploy <command> [options]',
    section(
      'Commands',
      COMMANDS.map(name => entry(name, COMMAND_TEXTS[name].text)),
    ),
    ...optionGroups().map(([title, options]) => section(title, options.map(optionEntry))),
    section(
      'Examples',
      COMMANDS.map(name => `  ${COMMAND_TEXTS[name].example}`),
    ),
    'A list may be given several times, or with one entry a line. A boolean may stand alone.',
    CREDENTIALS,
  ]
}

function commandHelp(command: Command): readonly string[] {
  const { text, example } = COMMAND_TEXTS[command]
  const options = COMMAND_LINE_OPTIONS.filter(({ commands }) => commands.includes(command))
  const required = options.filter(({ requiredBy }) => requiredBy?.includes(command)).map(head)
  return [
    text,
    `Usage: s3-site-deploy ${[command, ...required, '[options]'].join(' ')}`,
    section('Options', options.map(optionEntry)),
    section('Example', [`  ${example}`]),
    CREDENTIALS,
  ]
}

/** Options that the same commands take stand together, in the table's order. */
function optionGroups(): readonly (readonly [string, readonly Option[]])[] {
  const groups = new Map<string, readonly Option[]>()
  for (const option of COMMAND_LINE_OPTIONS) {
    const all = option.commands.length === COMMANDS.length
    const title = all ? 'Options of all commands' : `Options of ${shownCommands(option).join(' and ')}`
    groups.set(title, [...(groups.get(title) ?? []), option])
  }
  return [...groups]
}

function section(title: string, entries: readonly string[]): string {
  return [`${title}:`, ...entries].join('\n')
}

function optionEntry(option: Option): string {
  return entry(option.name === 'help' ? '-h, --help' : head(option), plain(sentencesOf(option)))
}

function head({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} <${value}>`
}

function sentencesOf({ text, type, choices, default: preset, requiredBy }: Option): string {
  const oneOf = choices === undefined ? '' : ` One of ${choices.join(', ')}.`
  const required = requiredBy === undefined ? '' : ' (required)'
  const defaults = preset === '' || type === 'boolean' ? '' : ` (default: ${preset})`
  return `${text}${oneOf}${required}${defaults}`
}

function plain(text: string): string {
  return text.replaceAll('`', '')
}

/** A name in the left column, its text in the right one. */
function entry(name: string, text: string): string {
  const [first = '', ...rest] = wrap(text, WIDTH - TEXT_COLUMN)
  const indent = ' '.repeat(TEXT_COLUMN)
  const left = `  ${name}`
  const lines = left.length > TEXT_COLUMN - 2 ? [left, indent + first] : [left.padEnd(TEXT_COLUMN) + first]
  return [...lines, ...rest.map(line => indent + line)].join('\n')
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
