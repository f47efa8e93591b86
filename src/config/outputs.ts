/** What the action hands to later steps. Action.yml and the README's table come from here. */
const TABLE = [
  {
    name: 'changed',
    text: '`true` if anything was written or deleted, or would be in a dry run; `false` otherwise.',
  },
  { name: 'created', text: 'How many objects were created.' },
  { name: 'updated', text: 'How many objects got new content.' },
  { name: 'headers-updated', text: 'How many objects got new headers only.' },
  { name: 'deleted', text: 'How many objects were deleted.' },
  { name: 'unchanged', text: 'How many objects were already up to date.' },
  { name: 'failed', text: 'How many objects could not be written or deleted.' },
  {
    name: 'bytes-uploaded',
    text: 'How many bytes were uploaded. A dry run does not count files that are uploaded again only for their headers.',
  },
  {
    name: 'changes-file',
    text: 'Path of a JSON file with every change: key, action, reason, sizes, headers and outcome.',
  },
  {
    name: 'summary-file',
    text: 'Path of the summary as Markdown, at most 60 kB, for a comment.',
  },
  {
    name: 'summary-text-file',
    text: 'Path of the summary as a few lines of plain text, for a chat message.',
  },
  {
    name: 'changed-paths-file',
    text: 'Path of a file with the URL paths that caches should purge, one per line, from the root of the bucket; for other CDNs.',
  },
  {
    name: 'manifest-file',
    text: 'Path of the list of all files with their SHA-256, if `manifest` asks for it and everything is up.',
  },
  {
    name: 'invalidated-paths',
    text: 'The paths that were invalidated in CloudFront, one per line; in a dry run those that would be.',
  },
  { name: 'url', text: 'Where the site is to be seen, if `site-url` says so.' },
  { name: 'invalidation-ids', text: 'The IDs of the CloudFront invalidations, one per line.' },
] as const

export type OutputName = (typeof TABLE)[number]['name']

export const OUTPUTS: readonly { readonly name: OutputName; readonly text: string }[] = TABLE
