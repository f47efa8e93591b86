import { expect, test } from 'vitest'
import { type BrokenLink, BrokenLinks } from '../../src/references/broken-links.ts'

const at = (line: number) => () => ({ line, url: `of line ${line}` })
const missing = (path: string, use: BrokenLink['use'], answer = 'a.png') =>
  ({ path, use, why: 'missing', answers: [answer] }) as const

test('a target is kept once: where the first file by name has it first, and how many name it', () => {
  const links = new BrokenLinks()
  const [b, a, c] = [new Set<string>(), new Set<string>(), new Set<string>()]
  links.add(missing('b.html', 'link'), b, at(1))
  links.add(missing('b.html', 'link'), b, at(2))
  links.add(missing('a.html', 'link'), a, at(3))
  links.add(missing('a.html', 'link'), a, at(4))
  links.add(missing('c.html', 'link'), c, at(5))
  expect(links.all).toEqual([{ ...missing('a.html', 'link'), line: 3, url: 'of line 3', files: 3 }])
})

test('what any file shows counts as shown, also where it is linked to before', () => {
  const links = new BrokenLinks()
  const told = new Set<string>()
  links.add(missing('a.html', 'link'), told, at(1))
  links.add(missing('a.html', 'resource'), told, at(2))
  links.add(missing('b.html', 'link'), new Set(), at(3))
  expect(links.all).toEqual([{ ...missing('a.html', 'resource'), line: 1, url: 'of line 1', files: 2 }])
})

test('links so many that they would fill the memory are not kept, but all that is shown is', () => {
  const links = new BrokenLinks()
  const told = new Set<string>()
  for (let index = 0; index < 100_000; index += 1)
    links.add(missing('a.html', 'link', `${index}`), told, at(1))
  expect(links.hasMore).toBe(false)
  links.add(missing('a.html', 'link', 'one more'), told, at(1))
  expect(links).toMatchObject({ hasMore: true, all: { length: 100_000 } })
  links.add(missing('a.html', 'resource', 'one more'), told, at(1))
  expect(links.all.at(-1)).toMatchObject({ use: 'resource', answers: ['one more'] })
})
