import type { BadInput } from '../errors.ts'
import { COMMANDS, type Command, OPTIONS, type OptionName } from './options.ts'

/** The inputs as texts, wherever they came from. */
export interface RawInputs {
  readonly from: 'action' | 'command-line'
  /** Absent or empty: the default holds. */
  readonly values: ReadonlyMap<OptionName, string>
  /** What could not even be read. */
  readonly problems: readonly BadInput[]
}

/** The name that the user writes. */
export function nameIn(from: RawInputs['from'], name: OptionName): string {
  return from === 'action' || name === 'command' ? name : `--${name}`
}

export function isCommand(text: string): text is Command {
  return COMMANDS.some(command => command === text)
}

/**
 * The inputs that have another value than their default and that the command does not look at. The action lets
 * them be, so that one step can deploy a preview and remove it; worth a line in the log.
 */
export function unusedInputs({ values }: RawInputs, command: Command): readonly OptionName[] {
  return OPTIONS.filter(option => !option.commands.includes(command))
    .filter(option => ![undefined, '', option.default].includes(values.get(option.name)))
    .map(option => option.name)
}
