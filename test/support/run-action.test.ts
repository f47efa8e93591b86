import { expect, test } from 'vitest'
import { runAction, startAction } from './run-action.ts'
import { site, temporaryFolder } from './site.ts'

const ACTION = `
inputs:
  source: { description: a, required: true }
  dry-run: { description: b, default: 'false' }
runs: { using: node24, main: main.mjs }
`

const action = (main: string): string => site({ 'action.yml': ACTION, 'main.mjs': main })

test('an action gets its inputs, defaults and files, and nothing of this process', async () => {
  const main = `
    import { appendFileSync } from 'node:fs'
    const { env } = process
    appendFileSync(env.GITHUB_OUTPUT, 'simple=1\\nmany<<END\\na\\nb\\nEND\\n')
    appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done')
    console.log('::warning title=Careful%3A,file=a.js::two%0Alines 100%25')
    console.log(JSON.stringify([env.INPUT_SOURCE, env['INPUT_DRY-RUN'], env.GIVEN, env.VITEST, process.cwd() === env.GITHUB_WORKSPACE]))
    process.exitCode = 3`
  const result = await runAction({
    action: action(main),
    folder: temporaryFolder(),
    inputs: { source: 'public' },
    env: { GIVEN: 'yes' },
  })
  expect(result).toMatchObject({
    exitCode: 3,
    outputs: { simple: '1', many: 'a\nb' },
    summary: '# Done',
    annotations: [{ level: 'warning', title: 'Careful:', message: 'two\nlines 100%' }],
    stderr: '',
  })
  expect(result.stdout.split('\n')[1]).toBe('["public","false","yes",null,true]')
})

test('an input that action.yml does not have is refused', () => {
  const run = { action: action(''), folder: temporaryFolder(), inputs: { sauce: 'x' } }
  expect(() => startAction(run)).toThrow('action.yml has no input sauce.')
})

test.skipIf(process.platform === 'win32')('cancelling begins with SIGINT', async () => {
  const main = `
    process.on('SIGINT', () => { console.log('interrupted'); process.exit(1) })
    setInterval(() => {}, 1000)
    console.log('ready')`
  const running = startAction({ action: action(main), folder: temporaryFolder(), inputs: {} })
  running.child.stdout?.once('data', () => running.cancel())
  expect(await running.result).toMatchObject({ exitCode: 1, stdout: 'ready\ninterrupted\n' })
})

test("the workspace may be the caller's", async () => {
  const workspace = site({ 'page.html': 'x' })
  const main = `import { readdirSync } from 'node:fs'; console.log(readdirSync('.').join())`
  const run = { action: action(main), folder: temporaryFolder(), inputs: {}, workspace }
  expect((await runAction(run)).stdout).toBe('page.html\n')
})
