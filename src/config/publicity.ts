import type { Job } from '../github/job.ts'
import { type Parse, parseBoolean, Unusable } from '../text/parse.ts'
import type { Form } from './form.ts'
import { parseSiteUrl } from './site-url.ts'
import { parseDomain } from './target.ts'

/** The site's URL, and where a run is reported besides log and summary. */
export interface Publicity {
  /** The address of the root of the prefix, with a slash at the end. */
  readonly siteUrl?: string
  readonly comment: CommentOptions
  /** Whether GitHub is to show a preview as a deployment; `auto`: if the job may. */
  readonly deployment: 'auto' | 'always' | 'never'
}

export interface CommentOptions {
  readonly when: 'always' | 'changes' | 'never'
  /** Tells it from other comments; absent: the target does. */
  readonly id?: string
  /** Absent: there is none to comment with. */
  readonly token?: string
}

export function loadPublicity(form: Form, prefix: string, job: Job | undefined): Publicity {
  const id = form.read('comment-id', text => text)
  const token = form.read('github-token', text => text)
  const when = form.readOr('comment', parseWhen, 'never')
  if (when !== 'never' && job === undefined) form.refuse('comment', 'works only in a GitHub Actions job.')
  return {
    ...loadSiteUrl(form, prefix),
    comment: { when, ...(id !== undefined && { id }), ...(token !== undefined && { token }) },
    deployment: form.readOr('deployment', parseDeployment, 'auto'),
  }
}

export function loadSiteUrl(form: Form, prefix: string): Pick<Publicity, 'siteUrl'> {
  const siteUrl =
    form.read('site-url', parseSiteUrl(prefix)) ??
    form.read('domain', domain => parseSiteUrl(prefix)(`https://${parseDomain(domain)}/{prefix}`))
  return siteUrl === undefined ? {} : { siteUrl }
}

function parseWhen(text: string): CommentOptions['when'] {
  if (text === 'changes') return 'changes'
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return parseBoolean(text) ? 'always' : 'never'
  throw new Unusable('is not true, false or changes.')
}

const parseDeployment: Parse<Publicity['deployment']> = text => {
  if (text === 'auto') return 'auto'
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return parseBoolean(text) ? 'always' : 'never'
  throw new Unusable('is not true, false or auto.')
}

/** What the live check does. */
export interface VerifyOptions {
  /** `spa`: unknown addresses answer with a page. */
  readonly mode: 'off' | 'site' | 'spa'
  readonly headers: Readonly<Record<string, string>>
}

export function loadVerify(form: Form): VerifyOptions {
  const options: VerifyOptions = {
    mode: form.readOr('verify', parseMode, 'off'),
    headers: form.readOr('verify-headers', parseHeaders, {}),
  }
  if (options.mode !== 'off' && !form.has('site-url') && !form.has('domain'))
    form.refuse('verify', `needs ${form.nameOf('site-url')}, the address to look at.`)
  return options
}

const parseMode: Parse<VerifyOptions['mode']> = text => {
  if (text === 'spa') return 'spa'
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return parseBoolean(text) ? 'site' : 'off'
  throw new Unusable('is not true, false or spa.')
}

/** `Name: value`, one per line. The values may be secrets, and are shown nowhere. */
function parseHeaders(text: string): Readonly<Record<string, string>> {
  const headers = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const [, name = '', value = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*\S)\s*$/.exec(line) ?? []
    if (name === '' || !/^[\t -~\x80-\xff]+$/.test(value)) {
      const problem = `must be one header per line (Name: value). Line ${index + 1} is not a header.`
      throw new Unusable(problem, { secret: true })
    }
    return [[name.toLowerCase(), value]]
  })
  return Object.fromEntries(headers)
}
