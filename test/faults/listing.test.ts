import { expect, test } from 'vitest'
import type { FaultRule } from '../support/fault-proxy.ts'
import { refusal, xmlAnswer } from '../support/proxy-answer.ts'
import {
  expectDeployed,
  expectFailed,
  expectNoHarmOutside,
  expectRepeatCompletes,
  onVersitygw,
  PREFIX,
  RECORD,
  type Stage,
  stage,
} from './stage.ts'
import { elements } from './visitors.ts'

type Change = (xml: string) => string

/** What LIST answers, changed. */
const shows = (change: Change): FaultRule => ({
  operations: ['ListObjectsV2'],
  about: ({ query }) => query.get('prefix') === PREFIX,
  fault: async (_, pass) => {
    const answer = await pass()
    return { ...answer, body: Buffer.from(change(answer.body.toString())) }
  },
})

const PAGE_SIZE = 4

/** Which page of how many is shown to who asks for a page; by number, or the code of an error. */
type Choose = (asked: number, pages: number) => number | string

/** A listing in pages of a few keys, as though there were many. */
function inPages(on: Stage, choose: Choose): FaultRule {
  return {
    operations: ['ListObjectsV2'],
    about: ({ query }) => query.get('prefix') === PREFIX,
    fault: async ({ query }) => {
      const asked = Number(query.get('continuation-token') ?? 0)
      const xml = await on.send({ method: 'GET', path: '', query: { 'list-type': '2', prefix: PREFIX } })
      const rows = elements(xml, 'Contents').map(row => `<Contents>${row}</Contents>`)
      const pages = Math.ceil(rows.length / PAGE_SIZE)
      const chosen = choose(asked, pages)
      if (typeof chosen === 'string') return refusal({ status: 403, code: chosen })
      const shown = rows.slice(chosen * PAGE_SIZE, (chosen + 1) * PAGE_SIZE).join('')
      const isLast = chosen >= pages - 1
      const next = isLast ? '' : `<NextContinuationToken>${asked + 1}</NextContinuationToken>`
      return xmlAnswer(
        200,
        `<ListBucketResult><IsTruncated>${!isLast}</IsTruncated>${next}${shown}</ListBucketResult>`,
      )
    },
  }
}

/** Each object's, but the record's: that would be another run's. */
const etags =
  (etag: string): Change =>
  xml =>
    xml.replaceAll(/<Contents>.*?<\/Contents>/gs, row =>
      row.includes(RECORD) ? row : row.replace(/<ETag>.*?<\/ETag>/, etag),
    )

onVersitygw(() => {
  test.each<{ what: string; choose: Choose }>([
    { what: 'as they are', choose: asked => asked },
    { what: 'of which one is skipped', choose: asked => (asked === 0 ? 0 : asked + 1) },
    { what: 'of which the first is missing', choose: asked => asked + 1 },
    { what: 'that end too early', choose: (asked, pages) => (asked === 0 ? 0 : pages) },
  ])('a listing in pages $what', async ({ choose }) => {
    const on = await stage()
    on.proxy.faults = [inPages(on, choose)]
    // It may fail, because the record is there and not listed.
    const { exitCode } = await on.deploy()
    expect([0, 1]).toContain(exitCode)
    // What it did not see it can only leave, an old page among it.
    if (exitCode === 0) expect(await on.held()).toMatchObject(on.build)
    expect(on.visitors.missing.filter(({ in: key }) => key in on.build)).toEqual([])
    await expectNoHarmOutside(on)
    on.proxy.faults = []
    expect(await on.deploy()).toMatchObject({ exitCode: 0 })
    expect(await on.held()).toEqual(on.build)
  })

  test.each<{ what: string; choose: Choose }>([
    { what: 'of which one comes twice', choose: asked => (asked < 2 ? asked : asked - 1) },
    { what: 'of which the first comes again and again', choose: () => 0 },
    { what: 'that go round in circles', choose: asked => asked % 2 },
  ])('a listing in pages $what is not relied on', async ({ choose }) => {
    const on = await stage()
    on.proxy.faults = [inPages(on, choose)]
    await expectFailed(on, await on.deploy(), { says: [/List/, /twice|again|end/] })
    expect(on.proxy.writes).toBe(0)
    await expectRepeatCompletes(on)
  })

  test('a listing whose second page is denied', async () => {
    const on = await stage()
    on.proxy.faults = [inPages(on, asked => (asked === 1 ? 'AccessDenied' : asked))]
    await expectFailed(on, await on.deploy(), { says: [/List/, /AccessDenied/, /s3:ListBucket/] })
    expect(on.proxy.writes).toBe(0)
    await expectRepeatCompletes(on)
  })

  test.each<{ what: string; change: Change; says: readonly RegExp[] }>([
    {
      what: 'a key beside the prefix',
      change: xml => xml.replace('<Key>site/', '<Key>site-2/'),
      says: [/site-2\//, /not below/],
    },
    {
      what: 'a key in other case',
      change: xml => xml.replace('<Key>site/', '<Key>SITE/'),
      says: [/SITE\//, /not below/],
    },
    {
      what: 'the keys without the prefix',
      change: xml => xml.replaceAll('<Key>site/', '<Key>'),
      says: [/not below/],
    },
    {
      what: 'more, and not where',
      change: () => '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>',
      says: [/List/, /not a listing/],
    },
    {
      what: 'a page for people',
      change: () => '<html><body>Please sign in</body></html>',
      says: [/List/, /not a listing/],
    },
  ])('a listing that shows $what is not relied on', async ({ change, says }) => {
    const on = await stage()
    on.proxy.faults = [shows(change)]
    await expectFailed(on, await on.deploy(), { says })
    expect(on.proxy.writes).toBe(0)
    await expectRepeatCompletes(on)
  })

  test.each<{ what: string; change: Change }>([
    { what: 'no ETags', change: etags('') },
    { what: 'wrong sizes', change: xml => xml.replaceAll(/<Size>.*?<\/Size>/g, '<Size>7</Size>') },
    { what: 'no dates', change: xml => xml.replaceAll(/<LastModified>.*?<\/LastModified>/g, '') },
    {
      what: 'the days of another calendar',
      change: xml => xml.replaceAll(/<LastModified>.*?</g, '<LastModified>2569-01-01T00:00:00Z<'),
    },
  ])('a listing with $what costs time alone', async ({ change }) => {
    const on = await stage()
    on.proxy.faults = [shows(change)]
    await expectDeployed(on, await on.deploy({ 'immutable-change': 'allow' }))
    await expectRepeatCompletes(on)
  })

  test('a listing with wrong ETags overwrites nothing that may be of another run', async () => {
    const on = await stage()
    on.proxy.faults = [shows(etags(`<ETag>"${'0123456789abcdef'.repeat(2)}"</ETag>`))]
    const run = await on.deploy({ 'immutable-change': 'allow' })
    await expectFailed(on, run, { says: [/PreconditionFailed/, /changed after this run listed the bucket/] })
    await expectRepeatCompletes(on)
  })

  test('writes that are answered with wrong ETags', async () => {
    const on = await stage({
      faults: [
        {
          operations: ['PutObject'],
          fault: async (_, pass) => {
            const { rawHeaders, ...answer } = await pass()
            const etag = rawHeaders.findIndex(name => /^etag$/i.test(name))
            return { ...answer, rawHeaders: rawHeaders.with(etag + 1, `"${'f'.repeat(32)}"`) }
          },
        },
      ],
    })
    await expectDeployed(on, await on.deploy())
    on.proxy.faults = []
    await expectDeployed(on, await on.deploy())
  })
})
