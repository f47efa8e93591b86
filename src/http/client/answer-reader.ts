import { BadAnswer, type HttpAnswer } from './answer.ts'
import { type AnswerHead, notHttp, parseAnswerHead } from './answer-head.ts'
import { Chunks } from './chunks.ts'

/** Bytes; twice what Node allows. */
const LONGEST_HEAD = 32 * 1024

const END_OF_HEAD = '\r\n\r\n'
const PROTOCOL = 'HTTP/1.'

/** Puts one answer together from the bytes of a connection, however they are cut. */
export class AnswerReader {
  readonly #isHead: boolean
  readonly #maxBytes: number
  /** What came before the end of the head; each character a byte. */
  #headText = ''
  #head: AnswerHead | undefined
  #chunks: Chunks | undefined
  #body: Buffer[] = []
  #bytes = 0
  #mayStayOpen = false

  /** @param maxBytes of the body */
  constructor(isHead: boolean, maxBytes: number) {
    this.#isHead = isHead
    this.#maxBytes = maxBytes
  }

  /** Whether anything was answered yet. */
  get hasBegun(): boolean {
    return this.#head !== undefined || this.#headText !== ''
  }

  /** Of a whole answer: whether the connection may serve another request. */
  get mayStayOpen(): boolean {
    return this.#mayStayOpen
  }

  /**
   * @param bytes what came next; nothing of it is kept but by copying
   * @returns the answer, once it is whole
   * @throws BadAnswer
   */
  take(bytes: Buffer): HttpAnswer | undefined {
    const head = this.#head
    return head === undefined ? this.#takeHead(bytes) : this.#takeBody(head, bytes)
  }

  /**
   * The other side sends no more.
   * @returns the answer, if that is where it ends
   * @throws BadAnswer
   */
  end(): HttpAnswer | undefined {
    const head = this.#head
    if (head?.length === 'until-closed') return this.#whole(head)
    throw new BadAnswer(this.hasBegun ? 'aborted' : 'socket hang up', 'ECONNRESET')
  }

  #takeHead(bytes: Buffer): HttpAnswer | undefined {
    const before = this.#headText.length
    this.#headText += bytes.toString('latin1')
    // What speaks another protocol may never send the end of a head: an SSH server, say, or one that expects TLS.
    if (!this.#headText.startsWith(PROTOCOL.slice(0, this.#headText.length))) throw notHttp()
    const end = this.#headText.indexOf(END_OF_HEAD, Math.max(0, before - END_OF_HEAD.length))
    if (end > LONGEST_HEAD || (end < 0 && this.#headText.length > LONGEST_HEAD))
      throw new BadAnswer(`the head of the answer is larger than ${LONGEST_HEAD} bytes`, 'AnswerTooLarge')
    if (end < 0) return undefined
    const head = parseAnswerHead(this.#headText.slice(0, end), this.#isHead)
    const rest = bytes.subarray(end + END_OF_HEAD.length - before)
    if (head.status < 200) return this.#takeAfterInterim(head, rest)
    this.#head = head
    if (head.length === 'chunked') this.#chunks = new Chunks()
    return this.#takeBody(head, rest)
  }

  /** `100 Continue` and `103 Early Hints` come before the answer. */
  #takeAfterInterim({ status }: AnswerHead, rest: Buffer): HttpAnswer | undefined {
    if (status === 101) throw new BadAnswer('the other side wants to speak another protocol')
    this.#headText = ''
    return rest.length === 0 ? undefined : this.#takeHead(rest)
  }

  #takeBody(head: AnswerHead, bytes: Buffer): HttpAnswer | undefined {
    if (this.#chunks) {
      const { used, isWhole } = this.#chunks.take(bytes, data => this.#keep(data))
      return isWhole ? this.#whole(head, used < bytes.length) : undefined
    }
    if (typeof head.length !== 'number') {
      this.#keep(bytes)
      return undefined
    }
    const left = head.length - this.#bytes
    this.#keep(bytes.length > left ? bytes.subarray(0, left) : bytes)
    return this.#bytes === head.length ? this.#whole(head, bytes.length > left) : undefined
  }

  #keep(data: Buffer): void {
    if (data.length === 0) return
    this.#bytes += data.length
    if (this.#bytes > this.#maxBytes)
      throw new BadAnswer(`the answer is larger than ${this.#maxBytes} bytes`, 'AnswerTooLarge')
    // The bytes are the connection's, which reads the next ones into the same place.
    this.#body.push(Buffer.from(data))
  }

  /** @param hasMore whether bytes follow that nobody asked for */
  #whole({ status, headers, mayStayOpen }: AnswerHead, hasMore = false): HttpAnswer {
    this.#mayStayOpen = mayStayOpen && !hasMore
    const [only] = this.#body
    const body = only !== undefined && this.#body.length === 1 ? only : Buffer.concat(this.#body)
    return { status, headers, body }
  }
}
