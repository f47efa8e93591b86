import { expect, test } from 'vitest'
import { type Build, FIRST_BUILD } from '../run/two-builds.ts'
import type { RequestHead } from '../support/s3-server/request.ts'
import { expectNoHarmOutside, onVersitygw, PREFIX, RECORD, type Stage, stage } from './stage.ts'
import { missingIn } from './visitors.ts'

const { 'old/index.html': _page, 'img/old.svg': _image, ...KEPT } = FIRST_BUILD

/** What the other one deploys: what is there already, with another page and another front page. */
const OTHER: Build = {
  ...KEPT,
  'index.html': `${FIRST_BUILD['index.html']}<a href="/other/">other</a>`,
  'other/index.html': '<script src="/assets/other-77889900.js"></script>',
  'assets/other-77889900.js': 'other()',
}

/** Where the first run waits until the other is over. */
const MOMENTS: readonly { readonly at: string; readonly is: (request: RequestHead) => boolean }[] = [
  { at: 'its first write', is: ({ operation }) => operation === 'PutObject' },
  {
    at: 'a page',
    is: ({ operation, key }) => operation === 'PutObject' && /(new|other)\/index\.html$/.test(key),
  },
  {
    at: 'the front page',
    is: ({ operation, key }) => operation === 'PutObject' && key === `${PREFIX}index.html`,
  },
  { at: 'its first delete', is: ({ operation }) => operation === 'DeleteObjects' },
  { at: 'its record', is: ({ operation, key }) => operation === 'PutObject' && key === PREFIX + RECORD },
]

onVersitygw(() => {
  test.each(MOMENTS)('another deploy while one waits at $at', async ({ is }) => {
    for (const first of ['new', 'old'] as const) {
      const on = await stage()
      const other = on.sourceOf(OTHER)
      const [one, two] = first === 'new' ? [on.source, other] : [other, on.source]
      let second: Awaited<ReturnType<Stage['deploy']>> | undefined
      on.proxy.faults = [
        {
          about: is,
          times: 1,
          fault: async (_, pass) => {
            second = await on.deploy({ source: two })
            return pass()
          },
        },
      ]
      const run = await on.deploy({ source: one, concurrency: '4' })
      // Unless one of them says that it has been disturbed, nothing is missing.
      const exitCodes = [run.exitCode, second?.exitCode]
      expect(exitCodes).toContain(0)
      if (!exitCodes.includes(1))
        expect({ first, missing: missingIn(await on.held()) }).toEqual({ first, missing: [] })
      await expectNoHarmOutside(on)
      on.proxy.faults = []
      expect(await on.deploy({ source: one })).toMatchObject({ exitCode: 0 })
      expect(await on.held()).toEqual(first === 'new' ? on.build : OTHER)
      expect(missingIn(await on.held())).toEqual([])
      await expectNoHarmOutside(on)
    }
  })
})
