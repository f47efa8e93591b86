import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser } from '../support/chromium/browser.ts'
import { findChromium } from '../support/chromium/find.ts'
import type { Failure } from '../support/chromium/tab.ts'
import { startS3Server } from '../support/s3-server/server.ts'
import { type Builds, buildTwice, sites, WITHDRAWN } from './builds.ts'
import { type Deployer, deployer, others } from './deployers.ts'
import { type Seen, Visitors } from './visitors.ts'
import { startWebsite } from './website.ts'

const BUCKET = 'site'
/** The store takes one write after the other, so many milliseconds each. */
const WRITE_MS = 50
/** Pages that visitors look at after a deploy, together. */
const AFTERWARDS = 40
/** The packages are installed the first time, and each site is built twice. */
const PATIENCE_MS = 400_000

const { CI } = process.env
const chromium = findChromium()
if (chromium === undefined && CI) throw new Error('There is no Chromium. Install it, or name it in CHROMIUM.')

describe.skipIf(chromium === undefined)('in Chromium, while a site is deployed (slow store)', () => {
  let browser: Browser
  const rows: string[] = []

  beforeAll(async () => {
    browser = await Browser.start(chromium ?? '')
  })
  afterAll(async () => {
    await browser.close()
    console.log(['', ...rows, ''].join('\n'))
  })

  test.each(sites)(
    'visitors of a site of $name miss nothing',
    async site => {
      const builds = buildTwice(site)
      const seen = await visit(builds, deployer)
      rows.push(row(site.name, deployer, seen))
      for (const other of others) rows.push(row(site.name, other, await visit(builds, other)))
      expect(seen.failures).toEqual([])
      expect(seen.during).toBeGreaterThan(0)
    },
    PATIENCE_MS,
  )

  /** What visitors see while the second build is deployed over the first. */
  async function visit({ first, second }: Builds, { deploy }: Deployer): Promise<Seen & { during: number }> {
    const server = await startS3Server({ buckets: { [BUCKET]: {} } })
    const website = await startWebsite(server.bucket(BUCKET))
    try {
      await deploy(first, BUCKET, server)
      let written = Promise.resolve()
      server.intercept = async ({ method }) => {
        if (method === 'GET' || method === 'HEAD') return undefined
        written = written.then(() => wait(WRITE_MS))
        await written
        return undefined
      }
      const visitors = await Visitors.on(website.url, browser, WITHDRAWN)
      await deploy(second, BUCKET, server)
      const during = visitors.pages
      await visitors.see(AFTERWARDS)
      return { during, ...(await visitors.leave()) }
    } finally {
      await website.close()
      await server.close()
    }
  }
})

/** `VitePress  aws s3 sync --delete  110 pages, 225 × 404, 3 errors` */
function row(site: string, { name }: Deployer, { pages, failures }: Seen): string {
  const count = (is: Failure['is']) =>
    String(failures.filter(failure => failure.is === is).length).padStart(6)
  const seen = `${String(pages).padStart(6)} pages${count('missing')} × 404${count('error')} errors`
  return `${site.padEnd(12)}${name.padEnd(42)}${seen}`
}
