import { beforeEach, describe, expect, test, vi } from 'vitest'
import { BUCKET, contents, storeFor } from '../bundle/step.ts'
import type { BucketView, S3Server } from '../support/s3-server/server.ts'
import { site, temporaryFolder } from '../support/site.ts'
import { runInProcess } from './in-process.ts'
import { inAnyOrder, stopAfter, WAYS_TO_STOP } from './stopping.ts'
import { type Broken, type Build, brokenReferences, FIRST_BUILD, SECOND_BUILD } from './two-builds.ts'

beforeEach(() => () => vi.unstubAllEnvs())

const RECORD = '.s3-site-deploy.json'

function deploy(server: S3Server, build: Build, inputs: Readonly<Record<string, string>> = {}) {
  return runInProcess(
    server,
    { bucket: BUCKET, source: site(build), delete: 'true', ...inputs },
    temporaryFolder(),
  )
}

function put(bucket: BucketView, build: Build): void {
  bucket.clear()
  for (const [key, content] of Object.entries(build)) bucket.put(key, content)
}

function held(bucket: BucketView): Build {
  const keys = bucket.keys().filter(key => key !== RECORD)
  return Object.fromEntries(keys.map(key => [key, bucket.text(key) ?? '']))
}

const isPage = (key: string) => key.endsWith('.html')

/** A new site's pages name each other, so one of them is first; assets are there before all of them. */
const amongPages = (broken: Broken) => isPage(broken.in) && isPage(broken.names)
/** Somebody still on a page that goes may follow a link to another that has gone. */
const betweenGoing = (broken: Broken) => !(broken.in in SECOND_BUILD) && isPage(broken.names)

describe.each([
  { from: 'an empty bucket', before: {}, after: FIRST_BUILD, inherent: amongPages },
  { from: 'the build before', before: FIRST_BUILD, after: SECOND_BUILD, inherent: betweenGoing },
])('a deploy over $from', ({ before, after, inherent }) => {
  const broken = (bucket: BucketView) => brokenReferences(bucket).filter(one => !inherent(one))

  test('is whole after every write, in whatever order the store carries out what it has at hand', async () => {
    const server = await storeFor()
    const bucket = contents(server)
    for (let seed = 1; seed <= 8; seed++) {
      put(bucket, before)
      const found: (readonly Broken[])[] = []
      server.intercept = inAnyOrder(seed, () => found.push(broken(bucket)))
      const { succeeded } = await deploy(server, after)
      expect({ succeeded, found: found.flat(), left: broken(bucket) }).toEqual({
        succeeded: true,
        found: [],
        left: [],
      })
      expect(found.length).toBeGreaterThan(8)
      expect(held(bucket)).toEqual(after)
    }
  })

  test('is whole wherever it stops, deletes nothing then, and a repeat completes it', async () => {
    const server = await storeFor()
    const bucket = contents(server)
    let writes = Number.POSITIVE_INFINITY
    for (let stop = 0; stop < writes; stop++) {
      put(bucket, before)
      server.requests.length = 0
      const fault = WAYS_TO_STOP[stop % WAYS_TO_STOP.length]
      const stopped = stopAfter(stop, fault)
      server.intercept = stopped.intercept
      const first = await deploy(server, after)
      // The run after the last write that there is meets no fault, and is the end of the loop.
      writes = stopped.hit() ? writes : stop
      const at = { stop, fault }
      expect({ ...at, broken: broken(bucket) }).toEqual({ ...at, broken: [] })
      expect({ ...at, succeeded: first.succeeded }).toEqual({ ...at, succeeded: !stopped.hit() })
      expect({ ...at, deleted: stopped.deletesAfterwards() }).toEqual({ ...at, deleted: [] })

      server.intercept = undefined
      const second = await deploy(server, after)
      expect({ ...at, again: second.succeeded }).toEqual({ ...at, again: true })
      expect(held(bucket)).toEqual(after)
    }
    expect(writes).toBeGreaterThan(10)
  })
})
