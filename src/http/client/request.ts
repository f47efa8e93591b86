/** A request with all that is sent. */
export interface HttpRequest {
  readonly method: string
  /** Encoded, with the query. */
  readonly path: string
  /** With `host`, and the length of a body. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
}

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** What would end a line early, or is no byte. */
const NOT_SENT = /[^\t\x20-\x7e\x80-\xff]/

/**
 * The head as it is sent, each character a byte.
 * @throws TypeError with Node's own codes where something cannot be sent
 */
export function headText({ method, path, headers }: HttpRequest): string {
  if (/[^!-~]/.test(path)) throw refused('ERR_UNESCAPED_CHARACTERS', 'The path has unescaped characters.')
  let text = `${method} ${path} HTTP/1.1\r\n`
  for (const name in headers) {
    const value = headers[name] ?? ''
    if (!NAME.test(name))
      throw refused('ERR_INVALID_HTTP_TOKEN', `${JSON.stringify(name)} cannot be a header.`)
    if (NOT_SENT.test(value)) throw refused('ERR_INVALID_CHAR', `Invalid character in the header ${name}.`)
    text += `${name}: ${value}\r\n`
  }
  return `${text}connection: keep-alive\r\n\r\n`
}

function refused(code: string, message: string): TypeError {
  return Object.assign(new TypeError(message), { code })
}
