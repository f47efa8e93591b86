import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, cutToFit, whole } from '../../../src/report/summary/cut-to-fit.ts'

function list(title: string, rows: readonly string[]): Block {
  return {
    head: `<${title}>`,
    rows: rows.length,
    row: index => `[${rows[index]}]`,
    more: leftOut => `+${leftOut}`,
    tail: `</${title}>`,
  }
}

function rows(count: number): string[] {
  return Array.from({ length: count }, () => '12345678')
}

const ending = (dropped: number): string => `!${dropped}`

describe('cutToFit', () => {
  it('leaves what fits as it is', () => {
    expect(cutToFit([whole('intro '), list('a', ['x', 'y']), list('b', [])], 100, ending)).toBe(
      'intro <a>[x][y]</a><b></b>',
    )
  })

  it('gives a short list its rows and cuts the long one, wherever they stand', () => {
    const text = cutToFit([list('a', rows(1000)), list('b', rows(2)), list('c', rows(1000))], 140, ending)
    expect(text).toBe(
      `<a>${'[12345678]'.repeat(4)}+996</a><b>${'[12345678]'.repeat(2)}</b><c>${'[12345678]'.repeat(4)}+996</c>`,
    )
  })

  it('drops the last blocks where not even their heads have room, and says so', () => {
    const text = cutToFit([whole('0123456789'), list('a', rows(9)), whole('0123456789')], 25, ending)
    expect(text).toBe('0123456789<a>+9</a>!1')
  })

  it('counts bytes, not characters', () => {
    expect(cutToFit([list('a', ['éééé', 'éééé'])], 26, ending)).toBe('<a>[éééé]+1</a>')
  })

  it('keeps to its limit, cuts no row, and counts what it leaves out', () => {
    const blocks = fc.array(
      fc.array(
        fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => text.replace(/[[\]<>+!]/gu, '')),
        { maxLength: 30 },
      ),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(blocks, fc.integer({ min: 2, max: 600 }), (lists, limit) => {
        const text = cutToFit(
          lists.map((rows, index) => list(`${index}`, rows)),
          limit,
          ending,
        )
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
        expect(text).toMatch(/^(?:<(\d)>(?:\[[^[\]]*\])*(?:\+\d+)?<\/\1>)*(?:!\d)?$/u)
        lists.forEach((rows, index) => {
          const block = new RegExp(`<${index}>(.*?)(?:\\+(\\d+))?</${index}>`, 'su').exec(text)
          if (block === null) return
          const shown = block[1] ?? ''
          expect(
            rows
              .map(row => `[${row}]`)
              .join('')
              .startsWith(shown),
          ).toBe(true)
          expect(shown.split(']').length - 1 + Number(block[2] ?? 0)).toBe(rows.length)
        })
      }),
    )
  })
})
