import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from '../support/chromium/browser.ts'
import type { Failure, Tab } from '../support/chromium/tab.ts'

export interface Seen {
  /** Pages that were looked at. */
  readonly pages: number
  readonly failures: readonly Failure[]
}

/** Goes to one page more. */
type Step = (tab: Tab, at: number) => Promise<void>

/** Clicks before whoever follows links begins anew. */
const CLICKS = 4

/** People who are on a site all the time, each in a tab of their own, until they are called off. */
export class Visitors {
  /** That they have looked at so far. */
  pages = 0
  readonly #visits: readonly Promise<readonly Failure[]>[]
  #isOver = false

  private constructor(visitors: readonly (readonly [Tab, Step])[]) {
    this.#visits = visitors.map(([tab, step]) => this.#visit(tab, step))
  }

  /** @param avoid links that they do not follow */
  static async on(url: string, browser: Browser, avoid: RegExp): Promise<Visitors> {
    const next = async (tab: Tab, at: number) => {
      const links = (await tab.links()).filter(path => !avoid.test(path))
      return links[(at * 7) % Math.max(1, links.length)] ?? '/'
    }
    const steps: readonly Step[] = [
      // Loads page after page, and each once more.
      async (tab, at) => (at % 2 === 1 ? tab.reload() : tab.open(url + (await next(tab, at)))),
      // Follows a few links, and comes back later.
      async (tab, at) => (at % CLICKS === 0 ? tab.open(`${url}/`) : tab.click(await next(tab, at))),
      // Came before the deploy, and never reloads.
      async (tab, at) => tab.click(await next(tab, at)),
    ]
    const visitors = await Promise.all(steps.map(async step => [await browser.openTab(), step] as const))
    for (const [tab] of visitors) await tab.open(`${url}/`)
    return new Visitors(visitors)
  }

  /** Until they have looked at so many pages more, together. */
  async see(pages: number): Promise<void> {
    const enough = this.pages + pages
    while (this.pages < enough) await wait(20)
  }

  /** Each looks at the page that it is about to see, and goes. */
  async leave(): Promise<Seen> {
    this.#isOver = true
    const failures = await Promise.all(this.#visits)
    return { pages: this.pages, failures: failures.flat() }
  }

  async #visit(tab: Tab, step: Step): Promise<readonly Failure[]> {
    for (let at = 0; !this.#isOver; at++) {
      await step(tab, at)
      this.pages += 1
    }
    await tab.close()
    return tab.failures
  }
}
