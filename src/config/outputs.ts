/** What the action hands to later steps. Action.yml and the README's table come from here. */
const TABLE = [
  {
    name: 'changed',
    text: '`true` if anything was written or deleted, or would be in a dry run; else `false`.',
  },
  { name: 'created', text: 'How many objects were created.' },
  { name: 'updated', text: 'How many objects were written again for their content.' },
  { name: 'headers-updated', text: 'How many objects got other headers and kept their content.' },
  { name: 'deleted', text: 'How many objects were deleted.' },
  { name: 'unchanged', text: 'How many objects were left alone because they equal the source.' },
  { name: 'failed', text: 'How many objects could not be written or deleted.' },
  {
    name: 'bytes-uploaded',
    text: "How many bytes were sent. A dry run does not foresee which files are sent again for their headers' sake.",
  },
  {
    name: 'changes-file',
    text: 'Path of a JSON file with every change: key, action, reason, sizes, headers and outcome.',
  },
  {
    name: 'summary-file',
    text: "Path of the summary's Markdown, cut to 60 kB, for a comment or a chat message.",
  },
  {
    name: 'changed-paths-file',
    text: 'Path of a file with the URL paths that caches should drop, one a line, from the root of the bucket; for other CDNs.',
  },
  {
    name: 'invalidated-paths',
    text: 'The paths that CloudFront was told to invalidate, one a line; in a dry run those that a deploy would.',
  },
  { name: 'invalidation-ids', text: "The ids of CloudFront's invalidations, one a line." },
] as const

export type OutputName = (typeof TABLE)[number]['name']

export const OUTPUTS: readonly { readonly name: OutputName; readonly text: string }[] = TABLE
