import type { ObjectHeaders } from '../s3/object-headers.ts'

/** Most files of a site have one of a few sets of headers: each is one object, so that what is true of it is found once. */
export class SharedHeaders {
  readonly #known = new Map<string, ObjectHeaders>()

  /** The object for headers that are equal to these. */
  share(headers: ObjectHeaders): ObjectHeaders {
    const name = JSON.stringify(headers)
    const known = this.#known.get(name) ?? headers
    this.#known.set(name, known)
    return known
  }
}
