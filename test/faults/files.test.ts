import { appendFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SECOND_BUILD } from '../run/two-builds.ts'
import { change } from '../support/site.ts'
import { expectFailed, expectRepeatCompletes, onVersitygw, stage } from './stage.ts'

const VICTIM = 'print.css'

/** What a build that is still running does to a file. */
const CHANGES: readonly {
  readonly what: string
  readonly happens: (file: string, source: string) => void
}[] = [
  { what: 'changes', happens: file => writeFileSync(file, '@media print { p { color: green } }') },
  { what: 'grows', happens: file => appendFileSync(file, 'p {}') },
  { what: 'shrinks', happens: file => truncateSync(file, 5) },
  { what: 'vanishes', happens: file => rmSync(file) },
  {
    what: 'is another file',
    happens: (file, source) => {
      writeFileSync(join(source, 'fresh'), SECOND_BUILD[VICTIM] ?? '')
      renameSync(join(source, 'fresh'), file)
    },
  },
  {
    what: 'becomes a link to what is no part of the site',
    happens: (file, source) => {
      writeFileSync(join(source, '..', 'secret'), 'the secret')
      rmSync(file)
      symlinkSync('../secret', file)
    },
  },
  {
    what: 'lies in a folder that goes',
    happens: (_, source) => {
      rmSync(source, { recursive: true })
    },
  },
]

onVersitygw(() => {
  test.each(CHANGES)('a file that $what', async ({ happens }) => {
    const on = await stage()
    on.proxy.faults = [
      {
        operations: ['PutObject'],
        times: 1,
        fault: (_, pass) => {
          happens(join(on.source, VICTIM), on.source)
          return pass()
        },
      },
    ]
    // One at a time, and the one that changes not the first.
    const run = await on.deploy({ concurrency: '1' })
    await expectFailed(on, run, { says: [/print\.css/, /changed/, /again|build/] })
    const held = await on.held()
    expect(held['index.html']).not.toBe(SECOND_BUILD['index.html'])
    expect(Object.values(held).join()).not.toContain('the secret')
    rmSync(on.source, { recursive: true, force: true })
    change(on.source, on.build)
    await expectRepeatCompletes(on)
  })
})
