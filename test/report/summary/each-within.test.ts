import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachWithin } from '../../../src/report/summary/each-within.ts'
import { summary } from '../../../src/report/summary/summary.ts'
import { runs } from '../runs.ts'

const anyRun = fc.constantFrom(...Object.values(runs))
const headings = (text: string) => text.match(/^## .*/gm) ?? []

it('leaves one report as it is', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 500, max: 900_000 }), (run, limit) => {
      expect(eachWithin([run], limit, summary)).toBe(summary(run, limit))
    }),
  )
})

it('stays within the limit, and names or counts every report', () => {
  const limits = fc.integer({ min: 5_000, max: 200_000 })
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 2, maxLength: 200 }), limits, (reports, limit) => {
      const text = eachWithin(reports, limit, summary)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
      const more = Number(/^… and ([\d,]+) more targets?\.$/m.exec(text)?.[1]?.replace(',', '') ?? 0)
      expect(headings(text).length + more).toBe(reports.length)
    }),
  )
})

it('hands on the room that a report does not need', () => {
  const [small, large] = [summary(runs['no-plan'], 900_000), summary(runs.hostile, 900_000)]
  const limit = Buffer.byteLength(small) + Buffer.byteLength(large) + 600
  expect(Buffer.byteLength(large)).toBeGreaterThan(limit / 2)
  expect(eachWithin([runs['no-plan'], runs.hostile], limit, summary)).toBe(`${small}\n${large}`)
})

it('puts in front what matters most', () => {
  const reports = [runs.deployed, runs['not-begun'], runs.failed, runs.refused]
  const emojis = headings(eachWithin(reports, 100_000, summary)).map(line => line.split(' ')[1])
  expect(emojis).toEqual(['❌', '⛔', '⏸️', '✅'])
})
