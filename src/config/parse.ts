import { patternProblem } from '../patterns/selection.ts'
import type { MaxDeletes } from '../plan/guards.ts'
import type { RecordPlace } from '../record/record.ts'
import { type Parse, parseBoolean, Unusable } from '../text/parse.ts'
import type { DeleteMode } from './config.ts'
import { holdsPatterns, linesOf, severalIn } from './lines.ts'
import { parseName, parsePrefix } from './target.ts'

export function parseDelete(text: string): DeleteMode {
  if (text === 'owned') return 'owned'
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return parseBoolean(text) ? 'all' : 'none'
  throw new Unusable('is not true, false or owned.')
}

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const

/** Milliseconds. */
export function parseTime(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6})([dhm])$/.exec(text) ?? []
  if (text === '0') return 0
  if (unit === 'd' || unit === 'h' || unit === 'm') return Number(number) * UNITS[unit]
  throw new Unusable('is not a time such as 7d, 12h or 30m, nor 0.')
}

/** A key below `prefix`, or `s3://bucket/key`; `false` for none. */
export function parseRecord(prefix: string, custom: boolean): Parse<RecordPlace | 'none'> {
  return text => {
    if (/^(false|False|FALSE)$/.test(text)) return 'none'
    const [, bucket, elsewhere] = /^s3:\/\/([^/]+)\/(.+)$/.exec(text) ?? []
    const key = elsewhere ?? text
    if (text.startsWith('s3://') && bucket === undefined)
      throw new Unusable('names no key: write s3://bucket/key.')
    if (/^(true|True|TRUE)$/.test(text)) throw new Unusable('is not a key. Leave it out for the default.')
    if (key.endsWith('/') || key.startsWith('/'))
      throw new Unusable('is not a key: it begins or ends with a slash.')
    parsePrefix(key)
    return bucket === undefined ? { key: prefix + key } : { bucket: parseName(bucket, custom), key }
  }
}

/** The path of an object below the prefix. */
export function parseObjectName(text: string): string {
  if (/^\/|\/$/.test(text))
    throw new Unusable('is not the name of an object: it begins or ends with a slash.')
  return parsePrefix(text).slice(0, -1)
}

export function parseMaxDeletes(text: string): MaxDeletes {
  if (text === 'auto' || text === 'unlimited') return { limit: text }
  if (/^\d{1,15}$/.test(text)) return { limit: 'count', count: Number(text) }
  const percent = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : Number.NaN
  if (percent <= 100) return { limit: 'percent', percent }
  throw new Unusable('is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.')
}

/** Patterns in .gitignore syntax, without the lines that say nothing: blank ones and comments. */
export function parsePatterns(text: string): readonly string[] {
  const patterns = text.split(/\r?\n/).filter(line => line.trim() !== '' && !line.startsWith('#'))
  const joined = patterns.find(holdsPatterns)
  if (joined !== undefined) throw severalIn(joined)
  if (patterns.length > 0 && patterns.every(pattern => pattern.startsWith('!'))) {
    throw new Unusable(
      'has only lines with !, which re-include nothing. Put the patterns that they make exceptions to above them.',
    )
  }
  const problems = patterns.flatMap(pattern => {
    const problem = patternProblem(pattern)
    return problem === undefined ? [] : [`${JSON.stringify(pattern)}: ${problem}`]
  })
  if (problems.length > 0) throw new Unusable(`has patterns that match nothing. ${problems.join(' ')}`)
  return patterns
}

/** The URL of a store, as it was written. */
export function parseEndpoint(text: string): string {
  // Before the value appears in any message: it may hold a password or a token.
  const secret = { secret: /[@?#]/.test(text) }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    const isHost = !secret.secret && /^[\w.-]+(:\d+)?(\/|$)/.test(text)
    const meant = isHost ? ` Did you mean https://${text}?` : ''
    throw new Unusable(`is not a URL that begins with https:// or http://.${meant}`, secret)
  }
  if (url.username !== '' || url.password !== '') {
    throw new Unusable('holds a user name or password. Credentials come from the environment.', secret)
  }
  if (url.search !== '' || url.hash !== '')
    throw new Unusable('has a ? or #, which an endpoint cannot have.', secret)
  return text
}

export function parseKmsKeyId(text: string): string {
  // No wildcards: in a policy they would stand for every key.
  if (/^[\w:/+=,.@-]{1,2048}$/.test(text)) return text
  throw new Unusable('is not the id, alias or ARN of a KMS key.')
}

/** `custom`: of a store other than AWS, where an account may have any name. */
export function parseAccountId(custom: boolean): Parse<string> {
  return text => {
    if (/^\d{12}$/.test(text) || (custom && /^[!-~]+$/.test(text))) return text
    const hint = /^\d{1,11}$/.test(text) ? ' Quote it in YAML, or its leading zeros are lost.' : ''
    throw new Unusable(`is not an account id of 12 digits.${hint}`)
  }
}

/** ARNs of roles, one per line. Other stores than AWS have partitions of their own, and accounts without a number. */
export function parseRoles(text: string): readonly string[] {
  const roles = linesOf(text, /arn:/)
  const wrong = roles.find(role => !ROLE.test(role) || (role.startsWith('arn:aws') && !AWS_ROLE.test(role)))
  if (wrong === undefined) return roles
  const named = roles.length > 1 ? `has ${JSON.stringify(wrong)}, which is not` : 'is not'
  throw new Unusable(`${named} the ARN of a role, such as arn:aws:iam::123456789012:role/site-deploy.`)
}

const ROLE = /^arn:[\w-]+:iam:[\w-]*:[\w-]*:role\/[!-~]{1,2000}$/
const AWS_ROLE = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/

export function parseSessionName(text: string): string {
  if (/^[\w+=,.@-]{2,64}$/.test(text)) return text
  throw new Unusable('is not 2 to 64 letters, digits and characters of _+=,.@-')
}

export function parseExternalId(text: string): string {
  if (/^[\w+=,.@:/-]{2,1224}$/.test(text)) return text
  throw new Unusable('is not an external ID: 2 to 1224 letters, digits and characters of _+=,.@:/-')
}

export function parseAudience(text: string): string {
  if (/^[!-~]{1,255}$/.test(text)) return text
  throw new Unusable('is not an audience: up to 255 visible ASCII characters, without spaces.')
}
