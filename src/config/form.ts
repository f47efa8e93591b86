import type { BadInput } from '../errors.ts'
import { type Parse, Unusable } from '../text/parse.ts'
import { quote } from '../text/quote.ts'
import { type OptionName, optionNamed } from './options.ts'
import { type FileValue, nameIn, type RawInputs } from './raw-inputs.ts'

/** Reads the inputs one by one, and collects their errors until all are read. */
export class Form {
  readonly problems: BadInput[]
  readonly #raw: RawInputs

  constructor(raw: RawInputs) {
    this.#raw = raw
    this.problems = [...raw.problems]
  }

  /** What was given, else the default; empty if there is neither. */
  text(name: OptionName): string {
    return this.#raw.values.get(name) || this.fromFile(name)?.text || optionNamed(name).default
  }

  /** What the configuration file says, unless something else was given. */
  fromFile(name: OptionName): FileValue | undefined {
    return this.#raw.fromFile?.get(name)
  }

  has(name: OptionName): boolean {
    return this.text(name) !== ''
  }

  /** Undefined if the input is empty or bad. */
  read<T>(name: OptionName, parse: Parse<T>): T | undefined {
    if (!this.has(name) || this.isRefused(name)) return undefined
    try {
      return parse(this.text(name))
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      this.#refuse(name, error)
      return undefined
    }
  }

  /** `otherwise` if the input is empty or bad. */
  readOr<T>(name: OptionName, parse: Parse<T>, otherwise: T): T {
    return this.read(name, parse) ?? otherwise
  }

  /** Refuses an input that is fine as such, but not beside the others. `problem` goes behind its text. */
  refuse(name: OptionName, problem: string): void {
    if (!this.isRefused(name)) this.#refuse(name, new Unusable(problem))
  }

  isRefused(name: OptionName): boolean {
    return this.problems.some(({ input }) => input === this.#inputOf(name))
  }

  /** Whether its absence has been complained of, or follows from something that could not be read. */
  isExcused(name: OptionName): boolean {
    return this.isRefused(name) || this.#raw.problems.some(({ excuses = [] }) => excuses.includes(name))
  }

  /** As the user writes it. */
  nameOf(name: OptionName): string {
    return this.fromFile(name) ? name : nameIn(this.#raw.from, name)
  }

  /** With its place, if it comes from a file. */
  #inputOf(name: OptionName): string {
    const place = this.fromFile(name)?.place
    const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `
    return where + this.nameOf(name)
  }

  #refuse(name: OptionName, { message, secret }: Unusable): void {
    const value = secret ? '***' : this.text(name)
    const place = this.fromFile(name)?.place
    this.problems.push({
      input: this.#inputOf(name),
      value,
      problem: value === '' ? message : `${quote(value)} ${message}`,
      ...(place && { place }),
    })
  }
}
