import { expect, test } from 'vitest'
import { routeOf } from '../../src/references/page-route.ts'

test.each([
  ['index.html', ''],
  ['about.html', 'about'],
  ['about/index.html', 'about'],
  ['about', 'about'],
  ['about/', 'about'],
  ['docs/v1.2/index.html', 'docs/v1.2'],
])('the page %s has the route "%s"', (path, route) => {
  expect(routeOf(path, true)).toBe(route)
})

test.each([
  ['_payload.json', ''],
  ['about/_payload.json', 'about'],
  ['about/_payload.js', 'about'],
  ['about/__data.json', 'about'],
  ['about.html__data.json', 'about'],
  ['about/q-data.json', 'about'],
  ['page-data/index/page-data.json', ''],
  ['page-data/about/team/page-data.json', 'about/team'],
  ['base/page-data/about/page-data.json', 'base/about'],
  ['_next/data/build-1/index.json', ''],
  ['_next/data/build-1/about/team.json', 'about/team'],
  ['index.txt', ''],
  ['about.txt', 'about'],
  ['about/index.txt', 'about'],
  ['about/__next._tree.txt', 'about'],
  ['__next._full.txt', ''],
  ['about.rsc', 'about'],
  ['index.pageContext.json', ''],
  ['about/index.pageContext.json', 'about'],
  ['_root.data', ''],
  ['about.data', 'about'],
  ['page-data/app-data.json', undefined],
  ['slice-data/1.json', undefined],
  ['hashmap.json', undefined],
])('the data %s belongs to "%s"', (path, route) => {
  expect(routeOf(path, false)).toBe(route)
})
