import { beforeEach, expect, test, vi } from 'vitest'
import { BUCKET, contents, storeFor } from '../bundle/step.ts'
import type { BucketView, S3Server } from '../support/s3-server/server.ts'
import { site, temporaryFolder } from '../support/site.ts'
import { AFTER, BEFORE, textsOf, troublesIn } from './hard-references.ts'
import { runInProcess } from './in-process.ts'
import { inAnyOrder, stopAfter, WAYS_TO_STOP } from './stopping.ts'

beforeEach(() => () => vi.unstubAllEnvs())

function deploy(server: S3Server) {
  return runInProcess(
    server,
    { bucket: BUCKET, source: site(textsOf(AFTER)), delete: 'true', record: 'false' },
    temporaryFolder(),
  )
}

function put(bucket: BucketView): void {
  bucket.clear()
  for (const [key, text] of Object.entries(textsOf(BEFORE))) bucket.put(key, text)
}

test('the site itself is whole, before and after', async () => {
  const server = await storeFor()
  const bucket = contents(server)
  put(bucket)
  expect(troublesIn(bucket)).toEqual([])
  expect((await deploy(server)).succeeded).toBe(true)
  expect(Object.fromEntries(bucket.keys().map(key => [key, bucket.text(key)]))).toEqual(textsOf(AFTER))
  expect(troublesIn(bucket)).toEqual([])
})

test('it is whole after every write, in whatever order the store carries out what it has at hand', async () => {
  const server = await storeFor()
  const bucket = contents(server)
  for (let seed = 1; seed <= 6; seed++) {
    put(bucket)
    const found: string[] = []
    server.intercept = inAnyOrder(seed, () => found.push(...troublesIn(bucket)))
    expect((await deploy(server)).succeeded).toBe(true)
    expect({ seed, found }).toEqual({ seed, found: [] })
  }
})

test('it is whole wherever it stops, and a repeat completes it', async () => {
  const server = await storeFor()
  const bucket = contents(server)
  let writes = Number.POSITIVE_INFINITY
  for (let stop = 0; stop < writes; stop++) {
    put(bucket)
    server.requests.length = 0
    const stopped = stopAfter(stop, WAYS_TO_STOP[stop % WAYS_TO_STOP.length])
    server.intercept = stopped.intercept
    await deploy(server)
    writes = stopped.hit() ? writes : stop
    expect({ stop, troubles: troublesIn(bucket) }).toEqual({ stop, troubles: [] })
    expect({ stop, deleted: stopped.deletesAfterwards() }).toEqual({ stop, deleted: [] })
    server.intercept = undefined
    expect({ stop, again: (await deploy(server)).succeeded }).toEqual({ stop, again: true })
  }
  expect(writes).toBeGreaterThan(Object.keys(AFTER).length / 2)
})
