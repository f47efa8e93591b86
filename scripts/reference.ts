/**
 * Writes what is made from the tables of options and outputs: action.yml, the marked parts of the README, and the schema
 * of the configuration file.
 * With `--check` it writes nothing, and fails if they differ.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { COMMANDS } from '../src/config/commands.ts'
import { ACTION_INPUTS, type Option, shownCommands } from '../src/config/options.ts'
import { OUTPUTS } from '../src/config/outputs.ts'
import { renderSchema } from './schema.ts'

const ACTION = new URL('../action.yml', import.meta.url)
const README = new URL('../README.md', import.meta.url)
const SCHEMA = new URL('../s3-site-deploy.schema.json', import.meta.url)

export function renderAction(): string {
  const action = {
    name: 'S3 Site Deploy',
    description:
      'Deploy a built static site to Amazon S3: only what changed, in an order that never breaks a page.',
    author: 's3-site-deploy contributors',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: Object.fromEntries(ACTION_INPUTS.map(option => [option.name, renderInput(option)])),
    outputs: Object.fromEntries(OUTPUTS.map(({ name, text }) => [name, { description: plain(text) }])),
    runs: { using: 'node24', main: 'dist/index.js' },
  }
  return `# Inputs and outputs are made by scripts/reference.ts.\n${stringify(action, { lineWidth: 0 })}`
}

/**
 * Without `default`, which the runner would hand over as if somebody had written it: then nobody could tell a
 * `delete: false` that overrides the configuration file from one that was never said. The exception is what only the
 * runner can fill in. Nor is any of them required: the file may say it.
 */
function renderInput(option: Option) {
  const preset = option.default === '' ? '' : ` Default: ${option.default}.`
  const filledIn = option.expression === undefined ? {} : { default: option.expression }
  return { description: `${plain(sentences(option))}${preset}`, required: false, ...filledIn }
}

function plain(text: string): string {
  return text.replaceAll('`', '')
}

function sentences({ text, choices }: Option): string {
  if (choices === undefined || choices.every(choice => text.includes(`\`${choice}\``))) return text
  return `${text} One of ${choices.map(choice => `\`${choice}\``).join(', ')}.`
}

/** The README with its tables renewed. */
export function renderReadme(readme: string): string {
  return [
    { name: 'inputs', table: renderInputs() },
    { name: 'outputs', table: renderOutputs() },
  ].reduce((text, { name, table }) => replaceBetween(text, name, table), readme)
}

function replaceBetween(text: string, name: string, table: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, 's')
  if (!marked.test(text)) throw new Error(`README.md has no <!-- ${name} --> … <!-- /${name} -->.`)
  return text.replace(marked, (_, start: string, end: string) => `${start}${table}\n${end}`)
}

function renderInputs(): string {
  return renderTable(
    ['Input', 'Default', 'Commands', ''],
    ACTION_INPUTS.map(option => [
      `\`${option.name}\``,
      renderDefault(option),
      option.commands.length === COMMANDS.length ? 'all' : shownCommands(option).join(', '),
      [sentences(option), option.details].filter(Boolean).join(' '),
    ]),
  )
}

function renderDefault(option: Option): string {
  if (option.default !== '') return `\`${option.default}\``
  if (option.requiredBy !== undefined) return '**required**, here or in `config`'
  return option.otherwise ?? 'empty'
}

function renderOutputs(): string {
  return renderTable(
    ['Output', ''],
    OUTPUTS.map(({ name, text }) => [`\`${name}\``, text]),
  )
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Line breaks as Git wrote them on this machine do not count. */
function read(file: URL): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : ''
}

/** The files that are not as the tables say, with what they should hold. */
export function outdated(): readonly { readonly file: URL; readonly text: string }[] {
  const wanted = [
    { file: ACTION, text: renderAction() },
    { file: README, text: renderReadme(read(README)) },
    { file: SCHEMA, text: renderSchema() },
  ]
  return wanted.filter(({ file, text }) => read(file) !== text)
}

function main(): void {
  const files = outdated()
  for (const { file, text } of files) {
    if (process.argv.includes('--check'))
      console.error(`${file.pathname} is out of date: run node scripts/reference.ts`)
    else writeFileSync(file, text)
  }
  if (process.argv.includes('--check') && files.length > 0) process.exitCode = 1
}

if (import.meta.main) main()
