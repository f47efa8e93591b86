import { describe, expect, it } from 'vitest'
import { listJson, listLines, listTotal } from '../../../src/report/log/list-lines.ts'
import { safeLine } from '../../../src/text/escape.ts'
import { remoteObject } from '../../support/builders.ts'

const objects = [
  remoteObject('index.html', { size: 7 }),
  remoteObject('a b\n.txt ', {
    size: 1_234_567,
    lastModified: Date.UTC(2026, 10, 22, 9, 5, 7, 30),
    etag: 'abc-2',
  }),
]

describe('list', () => {
  it('shows size, date and key under each other', () => {
    expect(listLines(objects)).toEqual([
      '      7  2026-01-01T00:00:00.000Z  docs/index.html',
      '1234567  2026-11-22T09:05:07.030Z  docs/a b\\n.txt ',
    ])
    expect(listLines([])).toEqual([])
  })

  it('sums up', () => {
    expect(listTotal(objects)).toBe('2 objects, 1.2 MB')
    expect(listTotal([])).toBe('0 objects, 0 B')
  })

  it('is in JSON free of what a CI system obeys', () => {
    const hostile = [remoteObject('##[add-mask]a'), remoteObject('\u202e#\u200b#[group]b')]
    const json = listJson(hostile)
    expect(json.split('\n').map(safeLine).join('\n')).toBe(json)
    expect(JSON.parse(json).map(({ key }: { key: string }) => key)).toEqual(hostile.map(({ key }) => key))
  })

  it('is an array in JSON, with exact keys', () => {
    expect(JSON.parse(listJson(objects))).toEqual([
      {
        key: 'docs/index.html',
        size: 7,
        lastModified: '2026-01-01T00:00:00.000Z',
        etag: 'd41d8cd98f00b204e9800998ecf8427e',
      },
      { key: 'docs/a b\n.txt ', size: 1_234_567, lastModified: '2026-11-22T09:05:07.030Z', etag: 'abc-2' },
    ])
    expect(listJson(objects).split('\n')).toHaveLength(4)
    expect(JSON.parse(listJson([]))).toEqual([])
  })
})
