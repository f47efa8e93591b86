import { expect, test } from 'vitest'
import { change, site } from '../support/site.ts'
import { contents, runStep, storeFor } from './step.ts'

test('5,000 files cost their listing, and what changed its writes', async () => {
  const store = await storeFor()
  const path = (index: number) => `notes/${index % 100}/${index}.html`
  const files = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [path(index), `note ${index}`]))
  for (const [key, content] of Object.entries(files)) contents(store).put(key, content)
  const source = site(files)
  const requests = async (inputs: Readonly<Record<string, string>>) => {
    store.requests.length = 0
    const run = await runStep(store, { source, delete: 'true', 'check-headers': 'false', ...inputs })
    expect(run).toMatchObject({ exitCode: 0, annotations: [] })
    const { updated } = run.outputs
    return { ...store.counts(), updated }
  }

  expect(await requests({ record: 'false' })).toEqual({ ListObjectsV2: 5, updated: '0' })
  // The first record of what is there already: the claim, a try under a condition that is not met, and all of it.
  expect(await requests({})).toEqual({ ListObjectsV2: 5, GetObject: 1, PutObject: 3, updated: '0' })
  expect(await requests({})).toEqual({ ListObjectsV2: 6, GetObject: 1, updated: '0' })

  change(source, Object.fromEntries(Array.from({ length: 10 }, (_, index) => [path(index), `memo ${index}`])))
  expect(await requests({})).toEqual({ ListObjectsV2: 6, GetObject: 1, PutObject: 11, updated: '10' })
})
