import type { HttpAnswer } from '../../http/client/answer.ts'
import type { Operation } from '../errors/store-error.ts'

/** A request about the bucket or an object in it, without what it takes to send it: host, date, signature. */
export interface S3Request {
  readonly operation: Operation
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT'
  /** Absent: it is about the bucket. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** An answer that came whole, whatever it says. */
export type S3Answer = HttpAnswer
