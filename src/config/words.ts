import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BadInput } from '../errors.ts'
import { didYouMean } from '../text/nearest.ts'
import { COMMAND_TEXTS, COMMANDS, type Command, FIRST_WORDS } from './commands.ts'
import { type OptionName, optionNamed } from './options.ts'
import type { Unreadable } from './raw-inputs.ts'
import { isTarget } from './tokens.ts'

/** What the words behind a command say, as the options that they stand for. */
export interface Words {
  readonly values: ReadonlyMap<OptionName, string>
  readonly problems: readonly Unreadable[]
}

/** `cp file s3://bucket/folder/name` names the object, as in a shell, where `sync` names the folder. */
export function splitName({ values, problems }: Words): Words {
  const [, folder, name] = /^(s3:\/\/[^/]+\/(?:.*\/)?)([^/]+)$/is.exec(values.get('bucket') ?? '') ?? []
  if (folder === undefined || name === undefined) return { values, problems }
  return { values: new Map([...values, ['bucket', folder], ['as', name]]), problems }
}

/**
 * Reads `<source> s3://<bucket>/<prefix>`, or only the target if the command takes no source.
 * @param isNamed whether the command was named before them, and not only assumed
 */
export function readWords(words: readonly string[], command: Command, isNamed: boolean): Words {
  const targets = words.filter(isTarget)
  const sources = words.filter(word => !isTarget(word))
  const [target] = targets
  const [source] = sources
  const problem = problemOf(words, command, isNamed)
  if (problem !== undefined) return { values: new Map(), problems: [problem] }
  return {
    values: new Map<OptionName, string>([
      ...(source === undefined ? [] : [['source', source] as const]),
      ...(target === undefined ? [] : [['bucket', target] as const]),
    ]),
    problems: [],
  }
}

function problemOf(words: readonly string[], command: Command, isNamed: boolean): Unreadable | undefined {
  const [first, second] = words
  const targets = words.filter(isTarget)
  const sources = words.filter(word => !isTarget(word))
  const usage = `s3-site-deploy ${command} ${COMMAND_TEXTS[command].words}`
  const [source] = sources
  const takesSource = optionNamed('source').commands.includes(command)
  if (!takesSource && source !== undefined) {
    return complaint(source, `is not a target. Did you mean s3://${source}?`)
  }
  if (targets[1] !== undefined) return complaint(targets[1], `is a second target. Write ${usage}`)
  if (source !== undefined && sources[1] !== undefined) {
    const command = isNamed ? '' : didYouMean(source, FIRST_WORDS)
    if (command) return complaint(source, `is not a command.${command}`)
    return complaint(
      sources[1],
      `is a second source. Write ${usage}, with quotes around a pattern ('dist/**/*.html') so that the shell ` +
        'does not expand it.',
    )
  }
  if (second !== undefined && first !== undefined && isTarget(first)) {
    return complaint(first, `comes first, but this only uploads. Write s3-site-deploy ${second} ${first}`)
  }
  return undefined
}

function complaint(word: string, problem: string): Unreadable {
  return { input: word, value: word, problem, excuses: ['source', 'bucket'] }
}

/** What is wrong with a word in front that was taken for the source, but is more likely a command with a slip in it. */
export function notACommand(word: string, workspace: string): BadInput | undefined {
  if (!/^[\w-]+$/.test(word) || existsSync(resolve(workspace, word))) return undefined
  const hint = didYouMean(word, FIRST_WORDS) || ` Commands are ${COMMANDS.join(', ')}.`
  return { input: word, value: word, problem: `is neither a command nor a file or folder here.${hint}` }
}
