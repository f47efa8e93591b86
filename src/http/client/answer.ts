/** Names in lower case. What a header says more than once is joined by commas, as HTTP has it. */
export type AnswerHeaders = Readonly<Record<string, string>>

/** An answer that came whole, whatever it says. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: AnswerHeaders
  readonly body: Buffer
}

/** Why an answer cannot be used; `code` is as in Node: `HPE_INVALID_CONSTANT` if it is not HTTP at all. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
  readonly code: 'AnswerTooLarge' | 'ECONNRESET' | 'HPE_INVALID_CONSTANT' | 'HPE_INVALID_ANSWER'

  constructor(message: string, code: BadAnswer['code'] = 'HPE_INVALID_ANSWER') {
    super(message)
    this.code = code
  }
}
