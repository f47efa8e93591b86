import type { Environment } from '../environment.ts'
import type { BadInput } from '../errors.ts'
import { CONFIG_FILES, findConfigFile } from './find-config-file.ts'
import { hiddenBy } from './hidden.ts'
import type { OptionName } from './options.ts'
import { type FileValue, nameIn, type RawInputs } from './raw-inputs.ts'

/**
 * The inputs, with what the configuration file says where nothing was given. YAML is loaded only where there is a file.
 * @param workspace where the file is looked for
 */
export async function withConfigFile(
  raw: RawInputs,
  environment: Environment,
  workspace: string,
): Promise<RawInputs> {
  const chosen = raw.values.get('environment') ?? ''
  const found = findConfigFile(raw.values.get('config') ?? '', environment, workspace)
  if (found.found === 'file') return readFrom(found.file, chosen, raw, workspace)
  const unreadFile =
    found.found === 'none'
      ? undefined
      : `${found.file} is not read in ${found.event} runs, where it may be a stranger's, unless ${nameIn(raw.from, 'config')} names it.`
  const needsFile = `${JSON.stringify(chosen)} needs a configuration file. ${unreadFile ?? `There is no ${CONFIG_FILES[0]}.`}`
  const problems = chosen === '' ? [] : [problemWith('environment', chosen, needsFile, raw)]
  return { ...raw, problems: [...raw.problems, ...problems], ...(unreadFile && { unreadFile }) }
}

async function readFrom(file: string, chosen: string, raw: RawInputs, workspace: string): Promise<RawInputs> {
  const [{ readYamlFile }, { readConfigFile }] = await Promise.all([
    import('./yaml-file.ts'),
    import('./config-file.ts'),
  ])
  const read = readYamlFile(file, workspace)
  if ('problem' in read) {
    const problem = problemWith('config', file, `${file} ${read.problem}`, raw)
    return { ...raw, problems: [...raw.problems, { ...problem, excuses: ['source', 'bucket'] }] }
  }
  const { values, problems } = readConfigFile(read.text, file, chosen, nameIn(raw.from, 'environment'))
  const excused = problems.map(problem => ({ ...problem, excuses: ['source', 'bucket'] }))
  return { ...raw, fromFile: withoutGiven(values, raw), problems: [...raw.problems, ...excused] }
}

/** On the command line, an empty value counts as given: `--prefix=`. The runner passes missing inputs as empty. */
function withoutGiven(
  values: ReadonlyMap<OptionName, FileValue>,
  { from, values: given }: RawInputs,
): ReadonlyMap<OptionName, FileValue> {
  const isGiven = (name: OptionName) => (from === 'command-line' ? given.has(name) : Boolean(given.get(name)))
  const hidden = hiddenBy(name => given.get(name))
  return new Map([...values].filter(([name]) => !isGiven(name) && !hidden.has(name)))
}

function problemWith(name: OptionName, value: string, problem: string, { from }: RawInputs): BadInput {
  return { input: nameIn(from, name), value, problem }
}
