import { beforeEach, expect, test, vi } from 'vitest'
import type { RetryPolicy } from '../../src/s3/retry.ts'
import { BUCKET, contents, storeFor } from '../bundle/step.ts'
import { site, temporaryFolder } from '../support/site.ts'
import { runInProcess } from './in-process.ts'

// The policy itself is tested with a clock of its own; what counts here is what comes of the end of patience.
const retry: RetryPolicy = { baseMs: 1, capMs: 4, budgetMs: 100, leastAttempts: 4, hopelessMs: 10 }

beforeEach(() => () => vi.unstubAllEnvs())

test.each([
  { status: 500, code: 'InternalError' },
  { status: 503, code: 'SlowDown' },
])('a key that keeps failing with $code is named in the end, and nothing is deleted', async fault => {
  const store = await storeFor()
  contents(store).put('gone.html', 'old')
  store.intercept = ({ key, operation }) =>
    operation === 'PutObject' && key === 'logo.svg' ? fault : undefined
  const source = site({ 'logo.svg': '<svg/>', 'style.css': 'p {}', 'index.html': 'home' })

  const { succeeded, host } = await runInProcess(
    store,
    { bucket: BUCKET, source, delete: 'true' },
    temporaryFolder(),
    { retry },
  )

  expect(succeeded).toBe(false)
  expect(host.errors).toEqual([expect.stringMatching(new RegExp(`${fault.code}.*logo\\.svg`, 's'))])
  expect(host.outputs).toMatchObject({ created: '1', failed: '1', deleted: '0' })
  expect(contents(store).keys()).toEqual(['.s3-site-deploy.json', 'gone.html', 'style.css'])
  expect(store.requests.filter(({ key }) => key === 'logo.svg').length).toBeGreaterThan(3)
})
