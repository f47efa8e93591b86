/** What the action hands to later steps. Action.yml and the README's table come from here. */
const TABLE = [
  {
    name: 'changed',
    text: '`true` if anything was written or deleted, or would be in a dry run; `false` otherwise.',
  },
  { name: 'created', text: 'Number of objects created.' },
  { name: 'updated', text: 'Number of objects with new content.' },
  { name: 'headers-updated', text: 'Number of objects with new headers only.' },
  { name: 'deleted', text: 'Number of objects deleted.' },
  { name: 'unchanged', text: 'Number of objects already up to date.' },
  { name: 'failed', text: 'Number of objects that could not be written or deleted.' },
  {
    name: 'bytes-uploaded',
    text: 'Number of bytes uploaded. A dry run does not count files uploaded again only for their headers.',
  },
  {
    name: 'changes-file',
    text: 'Path of a JSON file that lists every change: key, action, reason, sizes, headers and outcome.',
  },
  {
    name: 'summary-file',
    text: 'Path of the summary in Markdown, at most 60 kB, for use in a comment.',
  },
  {
    name: 'summary-text-file',
    text: 'Path of the summary as a few lines of plain text, for use in a chat message.',
  },
  {
    name: 'changed-paths-file',
    text: 'Path of a file with the URL paths to purge from other CDNs, one per line, relative to the root of the bucket.',
  },
  {
    name: 'manifest-file',
    text: 'Path of the list of all files with their SHA-256, if `manifest` is set and the deploy succeeded.',
  },
  {
    name: 'invalidated-paths',
    text: 'Paths invalidated in CloudFront, one per line. In a dry run, paths that would be invalidated.',
  },
  { name: 'url', text: 'URL of the site, from `site-url`.' },
  { name: 'invalidation-ids', text: 'IDs of the CloudFront invalidations, one per line.' },
] as const

export type OutputName = (typeof TABLE)[number]['name']

export const OUTPUTS: readonly { readonly name: OutputName; readonly text: string }[] = TABLE
