import { expect, test, vi } from 'vitest'
import type { RemoveConfig } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import { Cancelled } from '../../src/errors.ts'
import { confirm } from '../../src/flow/confirm.ts'
import type { Delete } from '../../src/plan/plan.ts'
import { RecordingHost } from '../run/in-process.ts'
import { temporaryFolder } from '../support/site.ts'

const signal = new AbortController().signal

async function remove(values: Partial<Record<OptionName, string>> = {}): Promise<RemoveConfig> {
  const given = Object.entries({ command: 'remove', bucket: 'www', prefix: 'pr-42', ...values })
  const inputs = {
    from: 'command-line',
    values: new Map(given as [OptionName, string][]),
    problems: [],
  } as const
  const config = await loadConfig(inputs, {}, temporaryFolder())
  if (config.command !== 'remove') throw new Error(`The command is ${config.command}.`)
  return config
}

class Person extends RecordingHost {
  readonly confirm: (question: string) => Promise<boolean>

  constructor(agrees: boolean) {
    super(temporaryFolder())
    this.confirm = vi.fn(async () => agrees)
  }
}

const plan = { changes: [{ action: 'delete' } as Delete] }

test('a person is asked before a removal', async () => {
  const person = new Person(true)
  await confirm(await remove(), plan, person, signal)
  expect(person.confirm).toHaveBeenCalledWith('Delete 1 object from s3://www/pr-42/?', signal)
})

test('who does not agree ends the run', async () => {
  await expect(confirm(await remove(), plan, new Person(false), signal)).rejects.toThrow(Cancelled)
})

test('nobody is asked with --yes, for nothing, or where nobody is', async () => {
  const person = new Person(false)
  await confirm(await remove({ yes: 'true' }), plan, person, signal)
  await confirm(await remove(), { changes: [] }, person, signal)
  expect(person.confirm).not.toHaveBeenCalled()
  await confirm(await remove(), plan, new RecordingHost(temporaryFolder()), signal)
})
