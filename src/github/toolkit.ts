import { appendFileSync } from 'node:fs'
import * as core from '@actions/core'
import type { Place } from '../terminal/host.ts'
import type { Runner } from './runner.ts'
import { TokenRefused } from './token-refused.ts'

/*
 * GitHub's own toolkit, for the action. Import this file lazily: most of what it takes to load is an HTTP client, and a
 * step has better things to do before its first request.
 */

/** A step as the toolkit sees it: its files and variables are those of the process. */
export const toolkit: Runner = {
  info: core.info,
  startGroup: core.startGroup,
  endGroup: core.endGroup,
  warning: (text, place) => core.warning(text, propertiesOf(place)),
  error: (text, place) => core.error(text, propertiesOf(place)),
  debug: core.debug,
  mask: core.setSecret,
  setOutput: (name, value) => {
    provide(process.env['GITHUB_OUTPUT'])
    core.setOutput(name, value)
  },
  addSummary: async markdown => {
    provide(process.env['GITHUB_STEP_SUMMARY'])
    await core.summary.addRaw(markdown, true).write()
  },
  // The toolkit does not know of it yet.
  addArtifact: file => appendFileSync(process.env['GITHUB_ARTIFACTS'] ?? '', `${file}\n`),
}

/** The toolkit insists that files exist, and not every runner creates them. */
function provide(file: string | undefined): void {
  if (file) appendFileSync(file, '')
}

function propertiesOf({ title, file, line, column }: Place): core.AnnotationProperties {
  return {
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  }
}

/**
 * A fresh token of the workflow, which the toolkit masks. It retries by itself when a gateway fails.
 * @throws TokenRefused
 */
export async function askToolkit(audience: string): Promise<string> {
  try {
    return await core.getIDToken(audience)
  } catch (error) {
    throw refusedBy(error instanceof Error ? error.message : String(error))
  }
}

/** The toolkit tells what went wrong in several lines of text alone. */
function refusedBy(text: string): TokenRefused {
  const [, status] = /Error Code : (\d{3})\b/.exec(text) ?? []
  if (status !== undefined) return TokenRefused.byStatus(Number(status))
  const message = /Error Message: (.*)/s.exec(text)?.[1] ?? text
  return new TokenRefused(message.replace(/^Error message: /, '').trim(), false)
}
