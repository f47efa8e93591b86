import type { Environment } from '../environment.ts'
import { ACTION_INPUTS } from './options.ts'
import type { RawInputs } from './raw-inputs.ts'

/** The action's inputs, as the runner hands them over: `INPUT_MAX-DELETES` and so on, defaults filled in. */
export function readInputs(environment: Environment): RawInputs {
  const values = ACTION_INPUTS.map(({ name }) => [name, inputFrom(environment, name)] as const)
  return { from: 'action', values: new Map(values), problems: [] }
}

/** As `core.getInput` does it: hyphens are kept, blanks around the value are not. */
function inputFrom(environment: Environment, name: string): string {
  return (environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}
