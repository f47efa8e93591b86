import { setTimeout as wait } from 'node:timers/promises'
import { type DevTools, type DevToolsEvent, field } from './devtools.ts'

/** Something that went wrong in a tab. */
export interface Failure {
  /** `missing`: an answer of 400 or more. `error`: an exception, an error in the console, a request without an answer. */
  readonly is: 'missing' | 'error'
  readonly what: string
  /** The page that was meant to be seen. */
  readonly page: string
}

/** A page is ready if it has asked for nothing for so many milliseconds. */
const QUIET_MS = 60
const PATIENCE_MS = 10_000

interface Request {
  readonly url: string
  /** The document that asks. */
  readonly loader: string
}

/** A tab of the browser, and all that went wrong in it. */
export class Tab {
  readonly failures: Failure[] = []
  readonly #devtools: DevTools
  readonly #session: string
  readonly #target: string
  readonly #underWay = new Map<string, Request>()
  #lastAt = 0
  #isLoading = false
  #page = ''

  private constructor(devtools: DevTools, session: string, target: string) {
    this.#devtools = devtools
    this.#session = session
    this.#target = target
  }

  static async in(devtools: DevTools, session: string, target: string): Promise<Tab> {
    const tab = new Tab(devtools, session, target)
    devtools.listen(session, event => tab.#notice(event))
    for (const domain of ['Page', 'Network', 'Runtime']) await tab.#send(`${domain}.enable`)
    await tab.#send('Network.setCacheDisabled', { cacheDisabled: true })
    return tab
  }

  /** Loads a page, and waits until it has what it asked for. */
  async open(url: string): Promise<void> {
    this.#isLoading = true
    this.#page = url
    await this.#send('Page.navigate', { url })
    await this.#untilReady()
  }

  /** Loads the same page once more. */
  async reload(): Promise<void> {
    this.#isLoading = true
    await this.#send('Page.reload')
    await this.#untilReady()
  }

  /** Clicks on a link, and waits until the page behind it has what it asked for. */
  async click(path: string): Promise<void> {
    this.#page = path
    this.#lastAt = performance.now()
    await this.#evaluate(`document.querySelector('a[href="${path}"]')?.click()`)
    await this.#untilReady()
  }

  /** Paths from the root that the page links to. */
  async links(): Promise<readonly string[]> {
    const links = `[...document.querySelectorAll('a[href^="/"]')].map(link => link.getAttribute('href'))`
    const found = await this.#evaluate(`${links}.join('\\n')`)
    return [...new Set(found.split('\n').filter(path => path !== ''))]
  }

  async close(): Promise<void> {
    await this.#devtools.send('Target.closeTarget', { targetId: this.#target })
  }

  async #evaluate(expression: string): Promise<string> {
    const { result } = await this.#send('Runtime.evaluate', { expression })
    return String(field(result, 'value') ?? '')
  }

  async #untilReady(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    while (this.#isLoading || this.#underWay.size > 0 || performance.now() - this.#lastAt < QUIET_MS) {
      if (performance.now() > deadline) {
        const urls = [...this.#underWay.values()].map(({ url }) => url)
        this.#fail('error', `Not ready after ${PATIENCE_MS / 1000} s: ${urls.join(' ')}`)
        this.#underWay.clear()
        return
      }
      await wait(5)
    }
  }

  #send(method: string, params?: Readonly<Record<string, unknown>>) {
    return this.#devtools.send(method, params, this.#session)
  }

  #fail(is: Failure['is'], what: string): void {
    this.failures.push({ is, what, page: this.#page })
  }

  #notice({ method, params }: DevToolsEvent): void {
    if (method.startsWith('Network.')) this.#lastAt = performance.now()
    const id = String(params['requestId'])
    switch (method) {
      case 'Page.frameNavigated':
        this.#forgetOthers(String(field(params['frame'], 'loaderId')))
        break
      case 'Page.loadEventFired':
        this.#isLoading = false
        break
      case 'Network.requestWillBeSent': {
        const url = String(field(params['request'], 'url'))
        this.#underWay.set(id, { url, loader: String(params['loaderId']) })
        break
      }
      case 'Network.responseReceived': {
        const status = Number(field(params['response'], 'status'))
        if (status >= 400) this.#fail('missing', `${status} ${field(params['response'], 'url')}`)
        break
      }
      case 'Network.loadingFinished':
        this.#underWay.delete(id)
        break
      case 'Network.loadingFailed':
        if (params['canceled'] !== true) this.#failRequest(id, String(params['errorText']))
        this.#underWay.delete(id)
        break
      case 'Runtime.exceptionThrown':
        this.#fail('error', thrown(params['exceptionDetails']))
        break
      case 'Runtime.consoleAPICalled':
        if (params['type'] === 'error') this.#fail('error', JSON.stringify(params['args']))
        break
    }
  }

  /** What the page before has asked for is called off, and the browser does not always say so. */
  #forgetOthers(loader: string): void {
    for (const [id, request] of this.#underWay) {
      if (request.loader !== loader) this.#underWay.delete(id)
    }
  }

  #failRequest(id: string, why: string): void {
    const request = this.#underWay.get(id)
    if (request) this.#fail('error', `${why} ${request.url}`)
  }
}

function thrown(details: unknown): string {
  return String(field(field(details, 'exception'), 'description') ?? field(details, 'text'))
}
