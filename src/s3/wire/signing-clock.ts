/** Milliseconds. S3 refuses what was signed a quarter of an hour off; less than this is the time that an answer takes. */
const TOLERANCE_MS = 4 * 60_000

/** The answer that tells the time. */
interface Dated {
  readonly status: number
  readonly headers: { readonly date?: string | undefined }
}

/** The time that requests are signed with: this machine's, until a refusal shows that it is off. */
export class SigningClock {
  #offsetMs = 0

  now(): Date {
    return new Date(Date.now() + this.#offsetMs)
  }

  /** Whether a request was refused while the clock was off. It is right from then on. */
  corrects({ status, headers }: Dated, nowMs: number): boolean {
    if (status !== 403 && status !== 400) return false
    const offsetMs = Date.parse(headers.date ?? '') - nowMs
    if (Number.isNaN(offsetMs) || Math.abs(offsetMs - this.#offsetMs) < TOLERANCE_MS) return false
    this.#offsetMs = offsetMs
    return true
  }
}
