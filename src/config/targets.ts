import type { Target } from '../s3/target.ts'
import { type Parse, Unusable } from '../text/parse.ts'
import { quote } from '../text/quote.ts'
import type { Form } from './form.ts'
import { linesOf } from './lines.ts'
import { parseBucket, parsePrefix } from './target.ts'

/**
 * The buckets, each with a prefix of its own (`s3://bucket/prefix`) or the one in `prefix`; without a bucket's name where
 * none is given.
 * @param usualPrefix where nothing says another
 */
export function loadTargets(form: Form, usualPrefix = ''): readonly [Target, ...Target[]] {
  const named = form.readOr('bucket', parseBuckets(form.has('endpoint')), [])
  const prefix = form.readOr('prefix', parsePrefix, '')
  const twofold = named.find(target => target.prefix !== '' && prefix !== '')
  if (twofold !== undefined) {
    form.refuse('prefix', `repeats ${twofold.prefix} in ${form.nameOf('bucket')}. Write only one of them.`)
  }
  const [first = { bucket: '', prefix: '' }, ...others] = named
  const whole = (target: Target) => ({ ...target, prefix: target.prefix || prefix || usualPrefix })
  return [whole(first), ...others.map(whole)]
}

/** One per line. */
function parseBuckets(custom: boolean): Parse<readonly Target[]> {
  return text => {
    const [first = text, ...others] = linesOf(text, /s3:\/\//)
    if (others.length === 0) return [parseBucket(custom)(first)]
    const targets = [first, ...others].map(line => parseLine(line, custom))
    refuseOverlap(targets)
    return targets
  }
}

function parseLine(line: string, custom: boolean): Target {
  try {
    return parseBucket(custom)(line)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    throw new Unusable(`has the line ${quote(line)}, which ${error.message}`)
  }
}

/** Plans for two of them are made before one is carried out, so neither may reach into the other. */
function refuseOverlap(targets: readonly Target[]): void {
  for (const [index, one] of targets.entries()) {
    const other = targets.slice(index + 1).find(target => overlap(one, target))
    if (other !== undefined)
      throw new Unusable(`names ${one.bucket} twice, with prefixes of which one lies within the other.`)
  }
}

function overlap(one: Target, other: Target): boolean {
  if (one.bucket !== other.bucket) return false
  return one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)
}
