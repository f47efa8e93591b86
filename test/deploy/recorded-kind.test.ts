import { expect, test } from 'vitest'
import { scenario } from './scenario.ts'

test('a page by a rule alone is deleted before the files that it names', async () => {
  const headers = '"*.out":\n  content-type: text/html\n'
  const site = await scenario({ 'index.html': 'x', 'z.out': 'y' }, { delete: 'true', headers })
  site.change({ 'a.css': 'a {}' })
  await site.deploy()
  expect(site.row('z.out')).toMatchObject({ kind: 'page' })
  site.change({ 'z.out': undefined, 'a.css': undefined })
  expect((await site.deploy()).changes).toEqual(['delete z.out', 'delete a.css'])
})
