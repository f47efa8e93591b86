import { describe, expect, test } from 'vitest'
import {
  folderOfRecord,
  recordMarks,
  recordPaths,
  sortOutNested,
  USUAL_RECORD,
} from '../../src/record/nested.ts'
import { remoteObject } from '../support/builders.ts'

function sorted(keys: readonly string[], prefix = '', recordKey: string | undefined = prefix + USUAL_RECORD) {
  const remote = keys.map(key => remoteObject(key, { key }))
  const { own, record, nested } = sortOutNested(remote, prefix, recordKey)
  return { own: own.map(({ key }) => key), record: record?.key, nested }
}

describe('whose objects are', () => {
  test('ours but for folders with a record of their own, and what lies in them', () => {
    const keys = [
      USUAL_RECORD,
      'a.html',
      `pr-1/${USUAL_RECORD}`,
      'pr-1/a.html',
      'pr-1/b/c.html',
      'pr-10/a.html',
    ]
    expect(sorted(keys)).toEqual({
      own: ['a.html', 'pr-10/a.html'],
      record: USUAL_RECORD,
      nested: [{ path: 'pr-1/', objects: 3 }],
    })
  })

  test('the outermost folder counts where one lies in another', () => {
    const keys = [`pr/1/${USUAL_RECORD}`, 'pr/1/a.html', `pr/${USUAL_RECORD}`, 'pr/b.html']
    expect(sorted(keys)).toMatchObject({ own: [], nested: [{ path: 'pr/', objects: 4 }] })
  })

  test('below a prefix, paths are those below it', () => {
    const keys = [`docs/${USUAL_RECORD}`, 'docs/a.html', `docs/pr-1/${USUAL_RECORD}`]
    expect(sorted(keys, 'docs/')).toEqual({
      own: ['docs/a.html'],
      record: `docs/${USUAL_RECORD}`,
      nested: [{ path: 'pr-1/', objects: 1 }],
    })
  })

  test('a record of another name is looked for in folders under that name, and under the usual one', () => {
    const keys = ['state.json', 'a/state.json', 'a/x', `b/${USUAL_RECORD}`, 'b/x', 'c/other.json']
    expect(sorted(keys, '', 'state.json')).toEqual({
      own: ['c/other.json'],
      record: 'state.json',
      nested: [
        { path: 'a/', objects: 2 },
        { path: 'b/', objects: 2 },
      ],
    })
  })

  test('a record in a folder makes that no other deploy', () => {
    const keys = ['meta/state.json', 'meta/x', 'pr/meta/state.json', 'pr/x', 'pr/meta/x']
    expect(sorted(keys, '', 'meta/state.json')).toEqual({
      own: ['meta/x'],
      record: 'meta/state.json',
      nested: [{ path: 'pr/', objects: 3 }],
    })
  })

  test('the usual record is nobody’s rubbish where another name is chosen', () => {
    expect(sorted([USUAL_RECORD, 'state.json', 'x'], '', 'state.json')).toMatchObject({ own: ['x'] })
    expect(sortOutNested([remoteObject('x', { key: USUAL_RECORD })], '', undefined)).toMatchObject({
      own: [],
      record: { key: USUAL_RECORD },
    })
  })

  test('what only looks like it is no record', () => {
    const keys = [`x${USUAL_RECORD}`, `${USUAL_RECORD}/x`, `a/x${USUAL_RECORD}`]
    expect(sorted(keys)).toEqual({ own: keys, record: undefined, nested: [] })
  })
})

test('the objects of a folder of which not all was listed have no number', () => {
  const keys = [`a/${USUAL_RECORD}`, `b/${USUAL_RECORD}`, `b/c/${USUAL_RECORD}`, `d/${USUAL_RECORD}`]
  const remote = keys.map(key => remoteObject(key, { key }))
  expect(sortOutNested(remote, '', undefined, new Set(['a/', 'b/c/'])).nested).toEqual([
    { path: 'a/' },
    { path: 'b/' },
    { path: 'd/', objects: 1 },
  ])
  const inLeftOut = [remoteObject('x', { key: `x/pr-1/${USUAL_RECORD}` })]
  const { nested, skipped } = sortOutNested(inLeftOut, '', undefined, new Set(['x/']))
  expect({ nested, skipped }).toEqual({ nested: [{ path: 'x/pr-1/' }], skipped: ['x/'] })
})

describe('a listing knows other deploys', () => {
  test('by the usual record and by that of this one, but not this one', () => {
    const marks = recordMarks('docs/', 'docs/state.json', { isLeftOut: () => false })
    expect(marks?.names).toEqual(['state.json', USUAL_RECORD])
    expect(marks?.folderOf('pr-1/state.json')).toBe('pr-1/')
    expect(marks?.folderOf('state.json')).toBe('')
    expect(marks?.folderOf('pr-1/index.html')).toBeUndefined()
  })

  test('not by records in folders, of which it might miss one in a folder that it jumps over', () => {
    const marks = recordMarks('', 'meta/state.json', { isLeftOut: () => true })
    expect(marks.names).toEqual([])
    expect(marks.folderOf('pr-1/meta/state.json')).toBeUndefined()
  })

  test.each([
    ['uploads/', true],
    ['a/b/meta/', true],
    ['a/b/', false],
    ['b/', true],
    ['pr-1/a/b/', false],
    ['pr-1/a/', false],
    ['pr-1/banana/', true],
  ])('of what is left out, %s is not listed to its end: %j', (folder, isLeftOut) => {
    expect(recordMarks('', 'a/b/state.json', { isLeftOut: () => true }).isLeftOut(folder)).toBe(isLeftOut)
  })
})

test.each([
  [USUAL_RECORD, ''],
  [`a/${USUAL_RECORD}`, 'a/'],
  ['state.json', ''],
  ['a/b/state.json', 'a/b/'],
  ['a/mystate.json', undefined],
  ['index.html', undefined],
])('%s is the record of %j', (path, folder) => {
  expect(folderOfRecord(path, recordPaths('docs/', 'docs/state.json'))).toBe(folder)
})
