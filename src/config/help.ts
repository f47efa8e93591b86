import { listed } from '../text/listed.ts'
import { COMMAND_TEXTS, COMMANDS, type Command, OTHER_WORDS } from './commands.ts'
import { COMMAND_LINE_OPTIONS, type Option, shownCommands } from './options.ts'

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 160
const TEXT_COLUMN = 30
/** Narrower than this beside the names, texts go below them. */
const NARROWEST_TEXT = 40

const NOTES = [
  'You can repeat a list option, or give one entry per line. A boolean needs no value.',
  'Credentials are found as in other AWS tools (environment, profile, machine); or use --role-to-assume.',
]

/**
 * What `--help` prints: for one command, or for all. Ends in a line break.
 * @param columns of the terminal
 */
export function helpText(columns: number, command?: Command): string {
  const page = new Page(Math.min(columns, WIDEST))
  const parts = command === undefined ? generalHelp(page) : commandHelp(command, page)
  return `${parts.join('\n\n')}\n`
}

function generalHelp(page: Page): readonly string[] {
  const others = Object.entries(OTHER_WORDS).map(([name, { text, words }]) =>
    page.entry(`${name} ${words}`.trim(), text),
  )
  return [
    page.usage('Usage: ', 's3-site-deploy [deploy] <source> s3://<bucket>/<prefix> [options]'),
    section('Commands', [
      ...COMMANDS.map(name => page.entry(namesOf(name), COMMAND_TEXTS[name].text)),
      ...others,
    ]),
    ...optionGroups().map(([title, options]) =>
      section(
        title,
        options.map(option => optionEntry(option, page)),
      ),
    ),
    section(
      'Examples',
      COMMANDS.flatMap(name => COMMAND_TEXTS[name].examples.map(example => page.usage('  ', example))),
    ),
    ...NOTES.map(note => page.paragraph(note)),
  ]
}

function commandHelp(command: Command, page: Page): readonly string[] {
  const { text, words, examples, aliases } = COMMAND_TEXTS[command]
  const options = COMMAND_LINE_OPTIONS.filter(({ commands }) => commands.includes(command))
  return [
    page.paragraph(text),
    page.usage('Usage: ', `s3-site-deploy ${command} ${words} [options]`),
    ...(aliases.length > 0 ? [`Also: ${aliases.join(', ')}`] : []),
    section(
      'Options',
      options.map(option => optionEntry(option, page)),
    ),
    section(
      examples.length > 1 ? 'Examples' : 'Example',
      examples.map(example => page.usage('  ', example)),
    ),
    ...NOTES.map(note => page.paragraph(note)),
  ]
}

function namesOf(command: Command): string {
  return [command, ...COMMAND_TEXTS[command].aliases].join(', ')
}

/** Options that the same commands take stand together, in the table's order. */
function optionGroups(): readonly (readonly [string, readonly Option[]])[] {
  const groups = new Map<string, readonly Option[]>()
  for (const option of COMMAND_LINE_OPTIONS) {
    const all = option.commands.length === COMMANDS.length
    const title = all ? 'Options of all commands' : `For ${listed(shownCommands(option))}`
    groups.set(title, [...(groups.get(title) ?? []), option])
  }
  return [...groups]
}

function section(title: string, entries: readonly string[]): string {
  return [`${title}:`, ...entries].join('\n')
}

function optionEntry(option: Option, page: Page): string {
  const { name, short, value, also } = option
  const what = value === undefined ? (also?.map(word => ` [${word}]`).join('') ?? '') : ` <${value}>`
  const long = `--${name}${what}`
  return page.entry(short === undefined ? long : `-${short}, ${long}`, plain(sentencesOf(option)))
}

function sentencesOf({ text, type, choices, default: preset }: Option): string {
  const isSaid = choices?.every(choice => text.includes(`\`${choice}\``)) ?? true
  const oneOf = isSaid ? '' : ` One of ${choices?.join(', ')}.`
  const defaults = preset === '' || type === 'boolean' ? '' : ` (default: ${preset})`
  return `${text}${oneOf}${defaults}`
}

function plain(text: string): string {
  return text.replaceAll('`', '')
}

/** Lays text out for a terminal. */
class Page {
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  paragraph(text: string): string {
    return wrap(text, this.#width).join('\n')
  }

  /** A command line; if it is too long, it continues on the next line, indented. */
  usage(start: string, text: string): string {
    const [first = '', ...rest] = wrap(text, this.#width - start.length - 2)
    return [start + first, ...rest.map(line => `${' '.repeat(start.length + 2)}${line}`)].join('\n')
  }

  /** A name in the left column and its text in the right one; in a narrow terminal one below the other. */
  entry(name: string, text: string): string {
    const beside = this.#width - TEXT_COLUMN >= NARROWEST_TEXT
    const indent = ' '.repeat(beside ? TEXT_COLUMN : 6)
    const lines = wrap(text, this.#width - indent.length)
    const left = `  ${name}`
    const [first = '', ...rest] = lines
    const fits = beside && left.length <= TEXT_COLUMN - 2
    const head = fits ? [left.padEnd(TEXT_COLUMN) + first] : [left, indent + first]
    return [...head, ...rest.map(line => indent + line)].join('\n')
  }
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
