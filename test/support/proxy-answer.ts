import type { ServerResponse } from 'node:http'

/** An answer as the server gave it, or as a test made it. */
export interface ProxyAnswer {
  readonly status: number
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

/**
 * What becomes of an answer on its way: `lose-answer` ends the connection in its place, `half-answer` in the middle of
 * it; `stall` stays silent from there on. `cut-answer` has half the body look like all of it.
 */
export type Damage = 'lose-answer' | 'half-answer' | 'stall' | 'cut-answer'

export function refusal({ status, code }: { readonly status: number; readonly code: string }): ProxyAnswer {
  return xmlAnswer(status, `<Error><Code>${code}</Code><Message>Injected by the test.</Message></Error>`)
}

export function xmlAnswer(status: number, xml: string): ProxyAnswer {
  const rawHeaders = ['content-type', 'application/xml', 'x-amz-request-id', 'PROXY']
  return { status, rawHeaders, body: Buffer.from(xml) }
}

export function deliver(answer: ProxyAnswer, response: ServerResponse, damage?: Damage): void {
  if (damage === 'lose-answer') {
    response.socket?.resetAndDestroy()
    return
  }
  const { status, body } = answer
  const isHalf = damage !== undefined
  const sent = isHalf ? body.subarray(0, body.length / 2) : body
  if (isHalf && body.length === 0) {
    sendHalfAHead(response, damage)
    return
  }
  response.writeHead(status, headersFor(answer, damage === 'cut-answer' ? sent : body))
  if (damage === 'half-answer') response.write(sent, () => response.destroy())
  else if (damage === 'stall') response.write(sent)
  else response.end(sent)
}

/** There is nothing else to halve. */
function sendHalfAHead(response: ServerResponse, damage: Damage): void {
  response.socket?.write('HTTP/1.1 20', () => {
    if (damage !== 'stall') response.socket?.destroy()
  })
}

/** A length that the body no longer has is corrected; that of an answer to HEAD, which has no body, stays. */
function headersFor({ rawHeaders }: ProxyAnswer, body: Buffer): string[] {
  const headers: string[] = []
  let isKept = false
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    const isLength = /^content-length$/i.test(name)
    if (/^transfer-encoding$/i.test(name) || (isLength && body.length > 0)) continue
    isKept ||= isLength
    headers.push(name, value)
  }
  return isKept ? headers : [...headers, 'content-length', String(body.length)]
}
