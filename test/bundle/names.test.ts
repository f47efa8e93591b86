import { expect, test } from 'vitest'
import type { ActionResult } from '../support/run-action.ts'
import { site } from '../support/site.ts'
import { changesOf, contents, runStep, storeFor } from './step.ts'

/** What a pull request could bring, or what somebody else left in the bucket. */
const NAMES = [
  ' leading blank.html',
  '"double" and \'single\'.html',
  '$(touch x) $' + '{{ secrets.X }} $HOME.html',
  '##[error]boo.html',
  '%2e%2e%2fx 100%.html',
  '&amp;&#64;.html',
  '--delete.html',
  '::set-output name=created::999.html',
  '<script>alert(1)<img src=x>.html',
  '@octocat and #1.html',
  '[link](evil.example).html',
  '\\back\\slash.html',
  '\u001b[31mred\u0007.html',
  '\u202etxt.exe.html',
  '`tick` and **bold**.html',
  'a+b=c&d?e#f;g.html',
  'carriage\r::add-mask::home\r\n::error::owned.html',
  'e\u0301 and \u00e9.html',
  'line\n::warning::smuggled\n\n# Heading.html',
  'pipe|pipe|pipe.html',
  'star*[a-z]?.html',
  'trailing.html  ',
  'www.evil.example.html',
  '~tilde^caret{brace}.html',
  '🎉👩‍👩‍👧.html',
]

const FILES = Object.fromEntries([...NAMES, 'index.html'].map(name => [name, `content of ${name}`]))

/** Raw, each of these would do something in the log or in the summary. */
const MARKUP = [
  '<script>',
  '<img',
  '`tick`',
  '**bold**',
  '@octocat',
  'pipe|pipe',
  '[link](',
  '\u202e',
  '#1.html',
  '\n# Heading',
]

function expectHarmless({ stdout, summary }: ActionResult): void {
  const commands = stdout.split(/\r\n|\r|\n/).filter(line => /^\s*::/.test(line))
  const names = commands.map(line => /^\s*::([\w-]+)/.exec(line)?.[1])
  expect(
    names.filter(name => !['add-mask', 'error', 'warning', 'group', 'endgroup'].includes(name ?? '')),
  ).toEqual([])
  expect(commands.filter(line => /(mask|error|warning|group)::(home|owned|smuggled)/.test(line))).toEqual([])
  expect(stdout).not.toContain('##[')
  expect(['\r', '\u0007', '\u202e', '\u001b[31mred'].filter(raw => stdout.includes(raw))).toEqual([])
  expect(MARKUP.filter(markup => summary.includes(markup))).toEqual([])
}

// Windows can have none of these names, and macOS takes é for é.
test.skipIf(process.platform !== 'linux')('hostile file names are keys, and nothing else', async () => {
  const store = await storeFor()
  const source = site(FILES)
  const paths = (run: ActionResult) => changesOf(run).changes.map(({ path }) => path)

  const first = await runStep(store, { source })
  expectHarmless(first)
  expect(first).toMatchObject({ exitCode: 0, outputs: { created: String(NAMES.length + 1) } })
  expect(Object.fromEntries(paths(first).map(path => [path, contents(store).text(path)]))).toEqual(FILES)
  expect(contents(store).keys()).toHaveLength(NAMES.length + 2)

  const second = await runStep(store, { source })
  expect(second).toMatchObject({
    exitCode: 0,
    outputs: { changed: 'false', unchanged: String(NAMES.length + 1) },
  })

  store.allow = action => action !== 's3:DeleteObject'
  const home = site({ 'index.html': 'home' })
  const inputs = { source: home, delete: 'true', 'max-deletes': 'unlimited' }
  const denied = await runStep(store, inputs)
  expectHarmless(denied)
  expect(denied).toMatchObject({ exitCode: 1, outputs: { updated: '1', deleted: '0' } })
  expect(changesOf(denied).changes.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(20)

  store.allow = undefined
  const emptied = await runStep(store, inputs)
  expectHarmless(emptied)
  expect(emptied).toMatchObject({ exitCode: 0, outputs: { deleted: String(NAMES.length) } })
  expect(contents(store).keys()).toEqual(['.s3-site-deploy.json', 'index.html'])
})
