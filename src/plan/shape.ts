/** Reads untrusted data as a value of a type, or throws an error that says what is wrong and where. */
export type Reader<Value> = (value: unknown, at: string) => Value

/** A field that may be missing. */
export interface Optional<Value> {
  readonly optional: Reader<Value>
}

/** One reader for each field of a type: a field that is forgotten here does not compile. */
export type Fields<Value> = {
  readonly [Name in keyof Value]-?: object extends Pick<Value, Name>
    ? Optional<Exclude<Value[Name], undefined>>
    : Reader<Value[Name]>
}

/** What is read is not of its type; the message says where. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen'

  constructor(at: string, what: string) {
    super(`${at || 'it'} is not ${what}`)
  }
}

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw new Misshapen(at, 'a text')
  return value
}

export const number: Reader<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Misshapen(at, 'a number')
  return value
}

/** A count, a size or a place. */
export const whole: Reader<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Misshapen(at, 'a whole number')
  return value
}

export const flag: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new Misshapen(at, 'true or false')
  return value
}

export function oneOf<const Value extends string>(...values: readonly Value[]): Reader<Value> {
  return (value, at) => {
    const found = values.find(one => one === value)
    if (found === undefined) throw new Misshapen(at, `one of ${values.join(', ')}`)
    return found
  }
}

export function list<Item>(item: Reader<Item>): Reader<readonly Item[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Misshapen(at, 'a list')
    return value.map((one, index) => item(one, `${at}[${index}]`))
  }
}

/** Texts by any name. */
export const texts: Reader<Readonly<Record<string, string>>> = (value, at) =>
  Object.fromEntries(
    Object.entries(whatIs(value, at)).map(([name, one]) => [name, text(one, `${at}.${name}`)]),
  )

export function optional<Value>(reader: Reader<Value>): Optional<Value> {
  return { optional: reader }
}

/** Reads the known fields, and drops all others. */
export function object<Value>(fields: Fields<Value>): Reader<Value> {
  const readers = Object.entries<Reader<unknown> | Optional<unknown>>(fields)
  return (value, at) => {
    const given = new Map(Object.entries(whatIs(value, at)))
    const read = readers.flatMap(([name, reader]) => {
      const [one, where] = [given.get(name), at === '' ? name : `${at}.${name}`]
      if (typeof reader === 'function') return [[name, reader(one, where)]]
      return one === undefined ? [] : [[name, reader.optional(one, where)]]
    })
    return Object.fromEntries(read) as Value
  }
}

/** One of several objects, which a field tells apart. */
export function variants<Value>(
  field: string,
  readers: Readonly<Record<string, Reader<Value>>>,
): Reader<Value> {
  const known = new Map(Object.entries(readers))
  const name = oneOf(...known.keys())
  return (value, at) => {
    const tag = new Map(Object.entries(whatIs(value, at))).get(field)
    const reader = known.get(name(tag, at === '' ? field : `${at}.${field}`))
    if (reader === undefined) throw new Misshapen(at, 'known')
    return reader(value, at)
  }
}

function whatIs(value: unknown, at: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Misshapen(at, 'an object')
  return value
}
