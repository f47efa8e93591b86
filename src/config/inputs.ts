import type { Environment } from '../environment.ts'
import { nearest } from '../text/nearest.ts'
import { ACTION_INPUTS } from './options.ts'
import type { RawInputs, Unreadable } from './raw-inputs.ts'

/** The action's inputs, as the runner hands them over: `INPUT_MAX-DELETES` and so on, defaults filled in. */
export function readInputs(environment: Environment): RawInputs {
  const values = ACTION_INPUTS.map(({ name }) => [name, inputFrom(environment, name)] as const)
  const strangers = strangersIn(environment)
  return {
    from: 'action',
    values: new Map(values),
    problems: strangers.flatMap(name => slipIn(name, environment)),
    strangers: strangers.filter(name => nearestInput(name) === undefined),
  }
}

/** As `core.getInput` does it: hyphens are kept, spaces around the value are not. */
function inputFrom(environment: Environment, name: string): string {
  return (environment[variableOf(name)] ?? '').trim()
}

function variableOf(name: string): string {
  return `${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`
}

const PREFIX = 'INPUT_'
const KNOWN: ReadonlySet<string> = new Set(ACTION_INPUTS.map(({ name }) => variableOf(name)))

/** Entries under `with` that are not inputs. The runner warns about them, but passes them on. */
function strangersIn(environment: Environment): readonly string[] {
  return Object.keys(environment)
    .filter(variable => variable.startsWith(PREFIX) && variable !== PREFIX && !KNOWN.has(variable))
    .map(variable => variable.slice(PREFIX.length).toLowerCase())
}

function nearestInput(name: string): string | undefined {
  return nearest(
    name,
    ACTION_INPUTS.map(input => input.name),
  )
}

/** A slip must not go by: `dry_run: true` would deploy. One that says the same as the input it was meant for does no harm. */
function slipIn(name: string, environment: Environment): readonly Unreadable[] {
  const meant = nearestInput(name)
  const value = inputFrom(environment, name)
  if (meant === undefined || value === inputFrom(environment, meant)) return []
  return [{ input: name, value, problem: `is not an input. Did you mean ${meant}?`, excuses: [meant] }]
}
