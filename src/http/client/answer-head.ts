import { type AnswerHeaders, BadAnswer } from './answer.ts'

export interface AnswerHead {
  readonly status: number
  readonly headers: AnswerHeaders
  /** Where the body ends: after so many bytes, as its chunks say, or with the connection. */
  readonly length: number | 'chunked' | 'until-closed'
  /** Whether the connection may serve another request, as far as the head tells. */
  readonly mayStayOpen: boolean
}

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: |$)/
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/**
 * Reads the head of an answer, without the empty line at its end (RFC 9112).
 * @param text each character a byte
 * @param isHead whether HEAD was asked, whose answer has no body whatever it says
 * @throws BadAnswer
 */
export function parseAnswerHead(text: string, isHead: boolean): AnswerHead {
  const lines = text.split('\r\n')
  const [, minor, code] = STATUS_LINE.exec(lines[0] ?? '') ?? []
  if (code === undefined) throw notHttp()
  const status = Number(code)
  const headers = headersIn(lines)
  const length = isHead || isWithoutBody(status) ? 0 : lengthIn(headers)
  const connection = headers['connection']?.toLowerCase() ?? ''
  const isOneRequest = minor === '0' || connection.includes('close')
  // Two lengths may be an attempt to smuggle in an answer.
  const isAmbiguous = headers['transfer-encoding'] !== undefined && headers['content-length'] !== undefined
  return { status, headers, length, mayStayOpen: !isOneRequest && !isAmbiguous && length !== 'until-closed' }
}

export function notHttp(): BadAnswer {
  return new BadAnswer('what came is not an answer of HTTP/1.1', 'HPE_INVALID_CONSTANT')
}

function headersIn(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null)
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon < 1 || !NAME.test(name)) throw new BadAnswer('a header of the answer cannot be read')
    const value = line.slice(colon + 1).trim()
    const before = headers[name]
    headers[name] = before === undefined ? value : `${before}, ${value}`
  }
  return headers
}

function isWithoutBody(status: number): boolean {
  return status === 204 || status === 304 || status < 200
}

function lengthIn(headers: AnswerHeaders): AnswerHead['length'] {
  const encoding = headers['transfer-encoding']
  if (encoding !== undefined) return chunkedIn(encoding)
  const said = headers['content-length']
  if (said === undefined) return 'until-closed'
  // Said twice, it must be the same.
  const [first = '', ...others] = said.split(',').map(part => part.trim())
  if (!/^\d{1,15}$/.test(first) || others.some(other => other !== first))
    throw new BadAnswer('the length of the answer cannot be read')
  return Number(first)
}

function chunkedIn(encoding: string): 'chunked' {
  if (encoding.trim().toLowerCase() !== 'chunked')
    throw new BadAnswer(`the answer is encoded as ${JSON.stringify(encoding.slice(0, 40))}`)
  return 'chunked'
}
