import { expect, test } from 'vitest'
import { textSummary } from '../../../src/report/summary/text-summary.ts'
import { expectGolden } from '../golden.ts'
import { runs } from '../runs.ts'

test.each(['deployed', 'dry-run', 'failed', 'refused', 'no-plan', 'hostile'] as const)(
  'a chat message about a run: %s',
  name => {
    const text = textSummary(runs[name])
    expectGolden(`text-${name}.txt`, text)
    expect(text).not.toMatch(/[<>]|@(?!\u200b)|&#\d+;/)
  },
)
