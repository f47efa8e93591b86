import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { publish } from '../../src/flow/publish.ts'
import { report } from '../report/runs.ts'
import { RecordingHost } from '../run/in-process.ts'
import { create, plan } from '../support/builders.ts'

const DEPLOY = report({ plan: plan([create('a')]) })

test.each([
  ['on a terminal', true, [DEPLOY], 1],
  ['but not elsewhere', false, [DEPLOY], 0],
  ['but not of a sweep that found nothing', true, [], 0],
])('a run leads to the file of its changes: %s', async (_, isTerminal, reports, lines) => {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const host = new RecordingHost(folder, isTerminal)
  await publish(reports, { dryRun: false, json: false }, host)
  expect(host.log.filter(line => line.startsWith('All changes: '))).toHaveLength(lines)
  expect(host.outputs).toHaveProperty('changes-file')
})
