import { namedIn } from '../run/two-builds.ts'
import type { ProxiedBody, Watcher } from '../support/fault-proxy.ts'
import type { ProxyAnswer } from '../support/proxy-answer.ts'

/** A page, stylesheet or script that somebody may get, and a file that it names and that may not be there. */
export interface Missing {
  readonly in: string
  readonly names: string
}

/**
 * Follows the writes to a bucket as those who visit it may meet them: a write may be seen from the moment that it sets
 * out, and is sure to be seen once it is answered; what is about to be deleted is not sure any more. After each of them
 * everything that pages name has to be there, whichever of their versions one gets.
 */
export class Visitors {
  /** What was missing at some time, but pages: one of those that name each other is first to come and to go. */
  readonly missing: Missing[] = []
  /** Keys outside the prefix of which something was asked that writes. */
  readonly strays: string[] = []
  readonly deleted: string[] = []
  readonly #prefix: string
  /** What is there, by key without the prefix. */
  readonly #there = new Map<string, string>()
  readonly #underway = new Set<Write>()

  constructor(prefix: string, there: ReadonlyMap<string, string>) {
    this.#prefix = prefix
    for (const [key, text] of there) this.#there.set(key, text)
  }

  /** To be called for each request that is about to reach the server; what it returns, with the answer. */
  readonly watch: Watcher = request => {
    const write = this.#writeOf(request)
    if (write === undefined) return () => {}
    this.#underway.add(write)
    this.look()
    return answer => {
      this.#underway.delete(write)
      if (succeeded(answer)) this.#carryOut(write, answer)
      this.look()
    }
  }

  #carryOut({ puts, deletes }: Write, { body }: ProxyAnswer): void {
    const refused = new Set(elements(body.toString(), 'Error').flatMap(error => elements(error, 'Key')))
    for (const [key, text] of puts) this.#there.set(key, text)
    for (const key of deletes) {
      if (refused.has(this.#prefix + key)) continue
      this.#there.delete(key)
      this.deleted.push(key)
    }
  }

  #writeOf({ operation, key, body, headers }: ProxiedBody): Write | undefined {
    switch (operation) {
      case 'PutObject':
        return { puts: [[this.#below(key), headers['content-encoding'] ? '' : body.toString()]], deletes: [] }
      case 'CompleteMultipartUpload':
        return { puts: [[this.#below(key), '']], deletes: [] }
      case 'DeleteObject':
        return { puts: [], deletes: [this.#below(key)] }
      case 'DeleteObjects':
        return { puts: [], deletes: elements(body.toString(), 'Key').map(each => this.#below(each)) }
      case 'CopyObject':
      case 'CreateMultipartUpload':
        this.#below(key)
        return undefined
      default:
        return undefined
    }
  }

  #below(key: string): string {
    if (!key.startsWith(this.#prefix)) this.strays.push(key)
    return key.slice(this.#prefix.length)
  }

  /** Notes what is missing now. */
  look(): void {
    const underway = [...this.#underway]
    const going = new Set(underway.flatMap(({ deletes }) => deletes))
    const isSure = (key: string) => this.#there.has(key) && !going.has(key)
    const coming = underway.flatMap(({ puts }) => puts)
    const versions = (key: string) => [
      this.#there.get(key) ?? '',
      ...coming.filter(([other]) => other === key).map(([, text]) => text),
    ]
    const reached = new Set([...this.#there.keys(), ...coming.map(([key]) => key)].filter(isEntry))
    for (const key of reached) {
      for (const names of versions(key).flatMap(text => namedIn(key, text))) {
        if (isPage(names)) continue
        reached.add(names)
        if (!isSure(names)) this.missing.push({ in: key, names })
      }
    }
  }
}

/** What pages name and a bucket that is left alone does not hold. */
export function missingIn(held: Readonly<Record<string, string>>): readonly Missing[] {
  const visitors = new Visitors('', new Map(Object.entries(held)))
  visitors.look()
  return visitors.missing
}

interface Write {
  readonly puts: readonly (readonly [key: string, text: string])[]
  readonly deletes: readonly string[]
}

const isPage = (key: string) => key.endsWith('.html')
/** Where visitors and machines begin. */
const isEntry = (key: string) => /\.(html|xml)$|^sw\.js$/.test(key)

const succeeded = ({ status, body }: ProxyAnswer): boolean =>
  status < 300 && !/^(<\?xml[^>]*>\s*)?<Error>/.test(body.toString())

/** The texts of all elements of that name. Keys in tests have no characters that XML escapes. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, text = '']) => text)
}
