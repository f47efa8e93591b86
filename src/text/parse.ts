import { didYouMean } from './nearest.ts'

/** Why a text cannot be used. Shown behind the quoted text, so its message begins with a verb. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
  /** The text may hold a secret and must not be shown. */
  readonly secret: boolean

  constructor(problem: string, { secret = false } = {}) {
    super(problem)
    this.secret = secret
  }
}

/** @throws Unusable */
export type Parse<T> = (text: string) => T

/** A boolean as YAML 1.2 spells it, like `core.getBooleanInput`. */
export function parseBoolean(text: string): boolean {
  if (['true', 'True', 'TRUE'].includes(text)) return true
  if (['false', 'False', 'FALSE'].includes(text)) return false
  throw new Unusable('is neither true nor false.')
}

export function oneOf<const T extends string>(choices: readonly T[]): Parse<T> {
  return text => {
    const choice = choices.find(choice => choice === text)
    if (choice !== undefined) return choice
    throw new Unusable(`is not one of ${choices.join(', ')}.${didYouMean(text, choices)}`)
  }
}

export function wholeNumber(min: number, max: number): Parse<number> {
  return text => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= min && number <= max) return number
    throw new Unusable(`is not a whole number from ${min} to ${max}.`)
  }
}
