/** Something that is still to be loaded. Calls made before it is there wait, and then run in order. */
export class Late<T> {
  readonly #load: () => Promise<T>
  #loading: Promise<T> | undefined
  #loaded: { readonly value: T } | undefined
  #waiting: ((value: T) => void)[] = []

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  static of<T>(value: T): Late<T> {
    const late = new Late(async () => value)
    late.#loaded = { value }
    return late
  }

  use(call: (value: T) => void): void {
    if (this.#loaded) call(this.#loaded.value)
    else this.#waiting.push(call)
  }

  /** Begins to load. Resolves when all that waited is done. */
  ready(): Promise<T> {
    this.#loading ??= this.#load().then(value => {
      for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) call(value)
      this.#loaded = { value }
      return value
    })
    return this.#loading
  }
}
