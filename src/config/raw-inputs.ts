import type { BadInput, FilePlace } from '../errors.ts'
import type { ParsedRules } from '../headers/parse-rules.ts'
import type { Command } from './commands.ts'
import { OPTIONS, type OptionName } from './options.ts'

/** What could not even be read. */
export interface Unreadable extends BadInput {
  /** Options that it may have been meant for: their absence is not reported as another error. */
  readonly excuses?: readonly string[]
}

/** The inputs as texts, wherever they came from. */
export interface RawInputs {
  readonly from: 'action' | 'command-line'
  /** Absent or empty: the default holds. */
  readonly values: ReadonlyMap<OptionName, string>
  readonly problems: readonly Unreadable[]
  /** Under `with` in a step, but no inputs, nor like any. */
  readonly strangers?: readonly string[]
  /** Values from the configuration file, used if no input is given. */
  readonly fromFile?: ReadonlyMap<OptionName, FileValue>
  /** Why a configuration file that is there was not read. */
  readonly unreadFile?: string
  /** A word in the place of a command that was taken as the source. */
  readonly wordInFront?: string
}

/** What the configuration file says of an option. */
export interface FileValue {
  readonly text: string
  readonly place: FilePlace
  /** Of `headers` that are written in the file itself; `custom`: for another store than AWS. */
  readonly rules?: (custom: boolean) => ParsedRules
}

/** The name that the user writes. */
export function nameIn(from: RawInputs['from'], name: OptionName): string {
  return from === 'action' || name === 'command' ? name : `--${name}`
}

/**
 * The inputs that have another value than their default and that the command does not look at. The action lets
 * them be, so that one step can deploy a preview and remove it; worth a line in the log.
 */
export function unusedInputs({ values }: RawInputs, command: Command): readonly OptionName[] {
  return OPTIONS.filter(option => !option.commands.includes(command) && option.expression === undefined)
    .filter(option => ![undefined, '', option.default].includes(values.get(option.name)))
    .map(option => option.name)
}
