export const COMMANDS = ['deploy', 'preview', 'sweep', 'list', 'remove', 'iam-policy'] as const
export type Command = (typeof COMMANDS)[number]

/** What a command does, how it is called on the command line, and what else it answers to. */
export interface CommandText {
  readonly text: string
  /** What comes after the command's name. */
  readonly words: string
  readonly aliases: readonly string[]
  readonly examples: readonly string[]
}

export const COMMAND_TEXTS: Readonly<Record<Command, CommandText>> = {
  deploy: {
    text: 'Deploy a built site to a prefix of a bucket. Uploads only what changed.',
    words: '<source> s3://<bucket>/<prefix>',
    aliases: ['sync', 'cp'],
    examples: [
      's3-site-deploy dist s3://www.example.com --delete --dry-run',
      's3-site-deploy deploy dist s3://www.example.com/blog --delete owned --exclude "*.map"',
      's3-site-deploy cp report.pdf s3://www.example.com/files/2026.pdf',
    ],
  },
  preview: {
    text: 'Deploy the preview of a pull request, and remove it once the pull request is closed.',
    words: '<source> s3://<bucket>/<prefix>',
    aliases: [],
    examples: ['s3-site-deploy preview dist s3://previews.example.com'],
  },
  sweep: {
    text: 'Remove previews that no deploy has changed for some time.',
    words: 's3://<bucket>/<prefix>',
    aliases: [],
    examples: ['s3-site-deploy sweep s3://previews.example.com --older-than 14d --dry-run'],
  },
  list: {
    text: 'List the objects below a prefix.',
    words: 's3://<bucket>/<prefix>',
    aliases: ['ls'],
    examples: ['s3-site-deploy ls s3://www.example.com/blog --json'],
  },
  remove: {
    text: 'Delete the objects below a prefix.',
    words: 's3://<bucket>/<prefix>',
    aliases: ['rm'],
    examples: ['s3-site-deploy rm s3://previews.example.com/pr-42 --dry-run'],
  },
  'iam-policy': {
    text: 'Print the smallest IAM policy that a deploy with the same options needs. Sends no requests.',
    words: 's3://<bucket>/<prefix>',
    aliases: [],
    examples: ['s3-site-deploy iam-policy s3://www.example.com/blog --delete'],
  },
}

/** Other words that the command line knows, and their arguments. */
export const OTHER_WORDS = {
  help: { text: 'Show this help, or the help of a command.', words: '[command]' },
  completion: { text: 'Print a completion script for bash, zsh or fish.', words: '<shell>' },
  version: { text: 'Show the version.', words: '' },
} as const
export type OtherWord = keyof typeof OTHER_WORDS

/** The command that a word of the command line stands for. */
export function commandCalled(word: string): Command | undefined {
  return COMMANDS.find(command => command === word || COMMAND_TEXTS[command].aliases.includes(word))
}

/** Every word that a command line may begin with, in the order of `--help`. */
export const FIRST_WORDS: readonly string[] = [
  ...COMMANDS.flatMap(command => [command, ...COMMAND_TEXTS[command].aliases]),
  ...Object.keys(OTHER_WORDS),
]
