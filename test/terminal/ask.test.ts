import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { ask } from '../../src/terminal/ask.ts'

function dialogue(answer?: string) {
  const input = new PassThrough()
  const output = new PassThrough({ encoding: 'utf8' })
  if (answer !== undefined) input.end(answer)
  return { input, output }
}

const never = new AbortController().signal

test.each([
  ['y\n', true],
  ['YES\n', true],
  [' y \n', true],
  ['\n', false],
  ['n\n', false],
  ['yesterday\n', false],
  ['', false],
])('%j is %s', async (answer, agrees) => {
  const there = dialogue(answer)
  expect(await ask('Delete it?', never, there)).toBe(agrees)
  expect(there.output.read()).toBe('Delete it? [y/N] ')
})

test('is over with the run', async () => {
  const controller = new AbortController()
  const asked = ask('Delete it?', controller.signal, dialogue())
  controller.abort(new Error('Cancelled by SIGINT.'))
  await expect(asked).rejects.toThrow('Cancelled by SIGINT.')
})
