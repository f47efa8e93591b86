import { expect, test } from 'vitest'
import type { FaultRule } from '../support/fault-proxy.ts'
import {
  expectFailed,
  expectNoHarm,
  expectRepeatCompletes,
  onVersitygw,
  PREFIX,
  RECORD,
  stage,
} from './stage.ts'

const about = (key: string): Pick<FaultRule, 'about'> => ({ about: asked => asked.key === PREFIX + key })

interface Lasting {
  readonly what: string
  readonly faults: readonly FaultRule[]
  /** The key or what else it is about, why, and what to do. */
  readonly says: readonly (string | RegExp)[]
}

const PUT = ['PutObject']
const INTERNAL = { status: 500, code: 'InternalError' } as const
const DENIED = { status: 403, code: 'AccessDenied' } as const

/** Trouble that stays: the deploy fails, deletes nothing, and tells. */
const TROUBLE: readonly Lasting[] = [
  {
    what: 'a stylesheet always answered 500',
    faults: [{ fault: INTERNAL, operations: PUT, ...about('print.css') }],
    says: [/print\.css/, /InternalError/, /again/i],
  },
  {
    what: 'a page whose connections are always reset',
    faults: [{ fault: 'reset-in-body', operations: PUT, ...about('new/index.html') }],
    says: [/new\/index\.html/, /ECONNRESET|EPIPE|socket hang up/, /again|network|connection/i],
  },
  {
    what: 'a script that nobody ever answers',
    faults: [{ fault: 'hang', operations: PUT, ...about('assets/shared-33cc44dd.js') }],
    says: [/shared-33cc44dd\.js/, /nothing was heard/, /again|network|connection/i],
  },
  {
    what: 'nothing but SlowDown for a stylesheet',
    faults: [{ fault: { status: 503, code: 'SlowDown' }, operations: PUT, ...about('print.css') }],
    says: [/print\.css/, /SlowDown/, /concurrency|again|fewer/i],
  },
  {
    what: 'a listing that is always cut',
    faults: [{ fault: 'cut-answer', operations: ['ListObjectsV2'] }],
    says: [/List/, /cannot be read|unreadable|not.*XML|answer/i, /again|endpoint/i],
  },
  {
    what: 'a listing that always fails',
    faults: [{ fault: INTERNAL, operations: ['ListObjectsV2'] }],
    says: [/List/, /InternalError/, /again/i],
  },
  {
    what: 'a denied stylesheet',
    faults: [{ fault: DENIED, operations: PUT, ...about('print.css') }],
    says: [/print\.css/, /AccessDenied/, /s3:PutObject/],
  },
  {
    what: 'a token that has expired in the middle',
    faults: [{ fault: { status: 400, code: 'ExpiredToken' }, after: 6 }],
    says: [/ExpiredToken/, /role-to-assume|credentials/],
  },
  {
    what: 'keys that are disabled in the middle',
    faults: [{ fault: { status: 403, code: 'InvalidAccessKeyId' }, after: 6 }],
    says: [/InvalidAccessKeyId/, /key|credentials/i],
  },
  {
    what: 'a body that always arrives damaged',
    faults: [{ fault: { status: 400, code: 'BadDigest' }, operations: PUT, ...about('plain.css') }],
    says: [/plain\.css/, /BadDigest/, /again|network|proxy|chang/i],
  },
]

onVersitygw(() => {
  test.each(TROUBLE)('$what', async ({ faults, says }) => {
    const on = await stage({ faults })
    await expectFailed(on, await on.deploy(), { says })
    await expectRepeatCompletes(on)
  })

  test('a record that cannot be written is told, and costs the next run no more than time', async () => {
    const on = await stage({ faults: [{ fault: DENIED, operations: PUT, ...about(RECORD) }] })
    const run = await on.deploy()
    expect(run.stdout).toMatch(/record/)
    expect(await on.held()).toEqual(on.build)
    await expectNoHarm(on)
    await expectRepeatCompletes(on)
  })
})
