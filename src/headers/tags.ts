import { latePattern } from '../text/late-pattern.ts'
import { Unusable } from '../text/parse.ts'

const MOST_TAGS = 10
const LONGEST_NAME = 128
const LONGEST_VALUE = 256
/** What S3 takes in names and values. */
const allowed = latePattern('^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$', 'u')

/**
 * The value of an object tag.
 * @param value undefined or null where it is no text
 * @throws Unusable
 */
export function parseTag(name: string, value: string | null | undefined): string {
  if (typeof value !== 'string') throw new Unusable('needs a string as its value.')
  if (name === '') throw new Unusable('needs a name.')
  if (/^aws:/i.test(name)) throw new Unusable('may not begin with aws:, which AWS keeps for itself.')
  if ([...name].length > LONGEST_NAME) throw new Unusable(`is longer than ${LONGEST_NAME} characters.`)
  if ([...value].length > LONGEST_VALUE)
    throw new Unusable(`has a value of more than ${LONGEST_VALUE} characters.`)
  if (!allowed().test(name) || !allowed().test(value)) {
    throw new Unusable('may contain only letters, digits, spaces and + - = . _ : / @.')
  }
  return value
}

/** A sentence, if an object cannot have so many tags. */
export function tagsProblem(count: number): string | undefined {
  return count > MOST_TAGS ? `tags has ${count} entries; S3 takes ${MOST_TAGS}.` : undefined
}
