import { expect, test } from 'vitest'
import { biggestGrowth } from '../../src/report/growth.ts'
import { create, del, plan, remoteObject, siteObject, update } from '../support/builders.ts'

const grown = (path: string, from: number, to: number) =>
  update(path, { wanted: siteObject(path, { size: to }), object: remoteObject(path, { size: from }) })
const hashed = (path: string, size: number) => create(path, { size, kind: 'hashed' })
const gone = (path: string, size: number) =>
  del(path, { kind: 'hashed', object: remoteObject(path, { size }) })

test.each([
  ['nothing', [], undefined],
  ['a file that shrinks', [grown('a.js', 200, 100)], undefined],
  ['a new file', [create('a.png')], undefined],
  [
    'the one that grows by the most bytes',
    [grown('a.js', 100, 200), grown('b.js', 1000, 1300), grown('c.js', 1, 50)],
    { path: 'b.js', from: 1000, to: 1300 },
  ],
  [
    'an asset under another hash',
    [hashed('assets/app-4f3c2b1a.js', 900), gone('assets/app-00c0ffee.js', 500)],
    { path: 'assets/app-4f3c2b1a.js', from: 500, to: 900 },
  ],
  [
    'chunks of which nobody knows which became which',
    [hashed('chunk-4f3c2b1a.js', 900), gone('chunk-00c0ffee.js', 500), gone('chunk-00c0ffef.js', 1)],
    undefined,
  ],
])('%s', (_, changes, expected) => {
  expect(biggestGrowth(plan(changes))).toEqual(expected)
})
