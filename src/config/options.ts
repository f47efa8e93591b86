export const COMMANDS = ['deploy', 'list', 'remove', 'iam-policy'] as const
export type Command = (typeof COMMANDS)[number]

/** What a command does, and how it is called. */
export const COMMAND_TEXTS: Readonly<Record<Command, { readonly text: string; readonly example: string }>> = {
  deploy: {
    text: 'Make an S3 prefix hold exactly a built site; upload only what changed.',
    example: 's3-site-deploy deploy --bucket my-site --source dist --delete --dry-run',
  },
  list: {
    text: 'List the objects below a prefix.',
    example: 's3-site-deploy list --bucket my-site --prefix blog --json',
  },
  remove: {
    text: 'Delete the objects below a prefix.',
    example: 's3-site-deploy remove --bucket my-site --prefix previews/42 --dry-run',
  },
  'iam-policy': {
    text: 'Print the smallest IAM policy for a deploy with the same options; nothing is asked of AWS.',
    example: 's3-site-deploy iam-policy --bucket my-site --prefix blog --delete',
  },
}

/** The canned ACLs that S3 knows for objects. */
export const ACLS = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
] as const

export const COMPRESSIONS = ['none', 'gzip', 'br'] as const

export const CLEAN_URLS = ['false', 'true', 'only', 'directories'] as const

export const ENCRYPTIONS = ['AES256', 'aws:kms', 'aws:kms:dsse'] as const

/** A row of the one table that action.yml, the README's tables, `--help` and the parsing of arguments come from. */
export interface Option {
  readonly name: string
  /** `lines`: a list, one entry a line; on the command line it may be repeated. */
  readonly type: 'text' | 'choice' | 'boolean' | 'number' | 'lines'
  readonly choices?: readonly string[]
  /** As it stands in action.yml. Empty: what `otherwise` says. */
  readonly default: string
  /** For the README, where `default` is empty: what holds then. */
  readonly otherwise?: string
  readonly commands: readonly Command[]
  readonly requiredBy?: readonly Command[]
  /** Absent: an input of the action and an option of the command line. */
  readonly only?: 'action' | 'command-line'
  /** Stands for the value in `--help`; a boolean has none. */
  readonly value?: string
  /** What it is for, in one line. Backticks are shown in the README only. */
  readonly text: string
  /** What else there is to know, for the README. */
  readonly details?: string
}

const ALL = COMMANDS
// A policy is for a deploy with the same options.
const DELETING = ['deploy', 'remove', 'iam-policy'] as const
const DEPLOY = ['deploy', 'iam-policy'] as const

const TABLE = [
  {
    name: 'command',
    type: 'choice',
    choices: COMMANDS,
    default: 'deploy',
    commands: ALL,
    only: 'action',
    text: 'What to do: `deploy` the source, `list` what lies below the prefix, `remove` it, or print the `iam-policy` that a deploy needs.',
    details: 'Inputs that belong to another command are not looked at, so one step can serve two.',
  },
  {
    name: 'bucket',
    type: 'text',
    default: '',
    commands: ALL,
    requiredBy: ALL,
    value: 'name',
    text: "The bucket's name; `s3://bucket/some/prefix` is understood too, if `prefix` is empty.",
    details: 'The ARN or alias of an access point will do as well.',
  },
  {
    name: 'region',
    type: 'text',
    default: '',
    otherwise: "`AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, else asked of the bucket",
    commands: ALL,
    value: 'name',
    text: 'Region of the bucket. Needed only where the environment names none or another one.',
    details: 'A wrong region is found out and corrected, with a warning if it came from this input.',
  },
  {
    name: 'source',
    type: 'lines',
    default: '',
    commands: DEPLOY,
    requiredBy: ['deploy'],
    value: 'path',
    text: 'What to deploy: a directory, one file, or patterns, one a line, `!` to leave out.',
    details:
      'A file becomes one object below the prefix. Patterns are those of `@actions/glob`, dotfiles included; ' +
      'keys are relative to the part of the first one before its first wildcard, which no other may leave.',
  },
  {
    name: 'prefix',
    type: 'text',
    default: '',
    otherwise: 'the whole bucket',
    commands: ALL,
    value: 'path',
    text: 'Where in the bucket, such as `blog` or `previews/42`. Nothing outside of it is touched.',
    details: 'With or without leading and trailing slashes, it is always treated as ending in `/`.',
  },
  {
    name: 'delete',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'Delete objects below the prefix that the source does not have: `true`, `false`, or `owned`.',
    details:
      'After all writes, and only if none failed. Not allowed with a single file as `source`. `owned` deletes only ' +
      'what an earlier deploy put there, as the record has it.',
  },
  {
    name: 'include',
    type: 'lines',
    default: '',
    otherwise: 'all',
    commands: DELETING,
    value: 'pattern',
    text: 'Patterns in .gitignore syntax, one a line, on the path below the prefix: only these take part.',
    details:
      '`#` begins a comment, `!` takes back, case counts. What is not included, or is excluded, is neither ' +
      'uploaded nor deleted.',
  },
  {
    name: 'exclude',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DELETING,
    value: 'pattern',
    text: 'Patterns as in `include`: these are neither uploaded nor deleted.',
  },
  {
    name: 'protect',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DELETING,
    value: 'pattern',
    text: 'Patterns as in `include`: these are never deleted.',
  },
  {
    name: 'max-deletes',
    type: 'text',
    default: 'auto',
    commands: DELETING,
    value: 'limit',
    text: 'Refuse to delete more: `auto`, a number, a percentage of the objects there, or `unlimited`.',
    details:
      'Refused means that the run fails before any write. `auto` refuses more than 20 deletes if fewer than ' +
      'half of the objects that may be deleted would be left, new files counted, or if more than half of those ' +
      'without a content hash in their name would go. It also refuses to delete `index.html` while the ' +
      'source has none. For `remove`, `auto` is 256. A percentage is of all objects below the prefix.',
  },
  {
    name: 'allow',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'pattern',
    text: 'Patterns as in `include`: files to publish although they look like secrets or leftovers.',
    details:
      'Refused otherwise: `.git/`, `.env`, `.env.*`, `.npmrc`, `.aws/`, `.ssh/`, private keys, `node_modules/` ' +
      'at the top, Git LFS pointers.',
  },
  {
    name: 'dry-run',
    type: 'boolean',
    default: 'false',
    commands: DELETING,
    text: 'Show the plan, write nothing.',
    details: 'A plan that would be refused is shown, and fails with the same error.',
  },
  {
    name: 'cache-control',
    type: 'text',
    default: 'auto',
    commands: DEPLOY,
    value: 'value',
    text: 'Cache-Control of the objects: `auto`, `cdn`, `none`, or one value for all.',
    details:
      '`auto`: `public, max-age=31536000, immutable` for files whose name carries a content hash, ' +
      '`public, max-age=0, must-revalidate` for the rest. `cdn`: the same, but the rest has `s-maxage=86400` too, so that ' +
      'a CDN keeps it until it is invalidated.',
  },
  {
    name: 'headers',
    type: 'text',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'yaml',
    text: 'Headers by pattern: YAML, or the path of a YAML file, that maps patterns as in `include` to headers.',
    details:
      'For each header the last pattern that matches wins, `null` takes it away. `cache-control`, `content-type`, ' +
      '`content-disposition`, `content-encoding`, `content-language`, `expires`, `website-redirect-location`, ' +
      '`storage-class`, `x-amz-meta-*`, `tags`. See [docs/headers.md](docs/headers.md).',
  },
  {
    name: 'site-files',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'Follow `_headers` and `_redirects` in the source, as Netlify and Cloudflare Pages do, as far as S3 can.',
    details:
      'What it cannot do is named in warnings. The two files are not uploaded. `headers` wins over `_headers`. ' +
      'See [docs/site-files.md](docs/site-files.md).',
  },
  {
    name: 'keep-assets',
    type: 'text',
    default: '0',
    commands: DEPLOY,
    value: 'time',
    text: 'With `delete`: how long hashed files stay that the source no longer has, such as `7d` or `12h`.',
    details:
      'Open tabs and cached pages still name them. Counted from the first deploy without them; a later deploy ' +
      'deletes them. Not counted by `max-deletes`. Needs the record.',
  },
  {
    name: 'immutable-change',
    type: 'choice',
    choices: ['error', 'warn', 'allow'],
    default: 'error',
    commands: DEPLOY,
    value: 'what',
    text: 'What to do when an object that is served as `immutable` would get other content: `error`, `warn`, `allow`.',
    details:
      'Visitors who have it would keep the old content for up to a year. `error` fails before any write.',
  },
  {
    name: 'record',
    type: 'text',
    default: '.s3-site-deploy.json',
    commands: DELETING,
    value: 'key',
    text: 'Where a deploy notes what it did: a key below the prefix, `s3://bucket/key`, or `false` for nowhere.',
    details:
      'It holds no names and no secrets. It makes changed headers reach unchanged objects, saves uploads under ' +
      'SSE-KMS, and knows what `keep-assets` and `delete: owned` ask. See [docs/record.md](docs/record.md).',
  },
  {
    name: 'check-headers',
    type: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
    commands: DEPLOY,
    value: 'when',
    text: 'Ask unchanged objects for their headers, a HEAD each: `auto`, `true` or `false`.',
    details:
      '`auto`: only those whose headers the record does not know, which are all in the first deploy to an existing ' +
      'bucket, and none with `record: false`. `true`: all, whatever the record says.',
  },
  {
    name: 'compress',
    type: 'choice',
    choices: COMPRESSIONS,
    default: 'none',
    commands: DEPLOY,
    value: 'encoding',
    text: 'Upload text compressed, with its Content-Encoding: `none`, `gzip` or `br`.',
    details:
      'S3 hands it out so to every client, also to one that does not accept it. Where CloudFront serves the site, ' +
      'its own compression is mostly the better choice. See [docs/compression.md](docs/compression.md).',
  },
  {
    name: 'compress-types',
    type: 'lines',
    default: '',
    otherwise: 'text, scripts, JSON, XML, SVG, WebAssembly, uncompressed fonts',
    commands: DEPLOY,
    value: 'type',
    text: 'Media types that `compress` is about, one a line, in place of the default: `text/html`, `text/*`, `+json`.',
  },
  {
    name: 'clean-urls',
    type: 'choice',
    choices: CLEAN_URLS,
    default: 'false',
    commands: DEPLOY,
    value: 'mode',
    text: 'Upload pages as named (`false`), `about.html` as `about` too (`true`) or instead (`only`), or `about/index.html` as `about/` and `about` too (`directories`).',
    details:
      '`index.html` and `404.html` keep their names under `true` and `only`. Two files for one name fail the run ' +
      'before any write. See [docs/clean-urls.md](docs/clean-urls.md).',
  },
  {
    name: 'cloudfront-distribution-id',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DELETING,
    value: 'id',
    text: 'CloudFront distributions, one a line, in which to invalidate what changed or went away.',
    details:
      'After pages are up and stale ones are gone, and before old hashed assets go. A distribution that does not exist ' +
      'fails the run before any write. See [docs/cloudfront.md](docs/cloudfront.md).',
  },
  {
    name: 'invalidate',
    type: 'lines',
    default: 'auto',
    commands: DELETING,
    value: 'what',
    text: 'What to invalidate if anything changed: `auto`, `all` (`/*`), `none`, or URL paths, one a line.',
    details:
      '`auto`: the URL paths of what changed or went away and could be seen, with those of the folders of `index.html`.',
  },
  {
    name: 'invalidation-max-paths',
    type: 'number',
    default: '10',
    commands: DELETING,
    value: 'number',
    text: 'Up to how many paths `auto` sends one by one; above, it uses wildcards.',
    details:
      'First those that evict nothing unchanged, then up to 15 that evict the least. A thousand paths a month are free ' +
      'for an account, and a wildcard is one.',
  },
  {
    name: 'invalidation-wait',
    type: 'boolean',
    default: 'false',
    commands: DELETING,
    text: 'Wait until CloudFront has carried out the invalidation, for up to 15 minutes.',
  },
  {
    name: 'concurrency',
    type: 'number',
    default: '',
    otherwise: 'automatic',
    commands: ALL,
    value: 'number',
    text: 'Upper bound of requests in flight.',
  },
  {
    name: 'endpoint',
    type: 'text',
    default: '',
    otherwise: 'AWS',
    commands: ALL,
    value: 'url',
    text: 'URL of an S3-compatible store: MinIO, R2, B2, Spaces and others.',
  },
  {
    name: 'force-path-style',
    type: 'boolean',
    default: '',
    otherwise: 'automatic',
    commands: ALL,
    text: "Whether the bucket's name goes into the path of URLs instead of the host name.",
  },
  {
    name: 'acl',
    type: 'choice',
    choices: ACLS,
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'acl',
    text: 'Canned ACL, sent with every write.',
    details: 'A bucket with ACLs disabled, which is the default, accepts `bucket-owner-full-control` alone.',
  },
  {
    name: 'storage-class',
    type: 'text',
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'class',
    text: 'Storage class, sent with every write, such as `STANDARD_IA` or `INTELLIGENT_TIERING`.',
  },
  {
    name: 'sse',
    type: 'choice',
    choices: ENCRYPTIONS,
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'kind',
    text: 'Server-side encryption, sent with every write.',
  },
  {
    name: 'sse-kms-key-id',
    type: 'text',
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'key',
    text: 'KMS key for `sse`, sent with every write: its id, alias or ARN.',
  },
  {
    name: 'expected-bucket-owner',
    type: 'text',
    default: '',
    otherwise: 'not checked',
    commands: ALL,
    value: 'account',
    text: 'Id of the account that must own the bucket, sent with every request.',
    details: 'Twelve digits. Quote them in YAML.',
  },
  {
    name: 'trust',
    type: 'text',
    default: '',
    otherwise: 'the permissions',
    commands: ['iam-policy'],
    value: 'owner/repo',
    text: 'Print who may assume the role instead: `owner/repo`, `owner/repo:environment` or `owner/repo:refs/heads/main`.',
    details: "The trust policy for GitHub's OIDC tokens. See [docs/permissions.md](docs/permissions.md).",
  },
  {
    name: 'aws-profile',
    type: 'text',
    default: '',
    otherwise: '`AWS_PROFILE`',
    commands: ALL,
    value: 'name',
    text: 'Profile of the shared configuration files that credentials and region come from.',
  },
  {
    name: 'role-to-assume',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'arn',
    text: "Role to assume, with the workflow's token (`permissions: id-token: write`) or else with the credentials at hand.",
    details:
      'Several, one a line, are assumed in turn. Renewed while the deploy lasts, and never handed to later steps. ' +
      'See [docs/credentials.md](docs/credentials.md).',
  },
  {
    name: 'role-session-name',
    type: 'text',
    default: '',
    otherwise: "`s3-site-deploy-` and the run's id",
    commands: ALL,
    value: 'name',
    text: 'Name of the session, as CloudTrail shows it.',
  },
  {
    name: 'role-duration',
    type: 'number',
    default: '',
    otherwise: "the service's: mostly 3600",
    commands: ALL,
    value: 'seconds',
    text: 'Seconds that the credentials of the role hold: 900 to 43200.',
  },
  {
    name: 'session-policy',
    type: 'choice',
    choices: ['auto', 'none'],
    default: 'auto',
    commands: ALL,
    value: 'kind',
    text: 'Policy that goes along when a role is assumed: `auto`, the smallest for these options, or `none`.',
    details:
      'With `auto` a dry run cannot write and a deploy cannot leave its prefix, whatever the role may do.',
  },
  {
    name: 'on-missing-credentials',
    type: 'choice',
    choices: ['fail', 'skip'],
    default: 'fail',
    commands: DELETING,
    value: 'what',
    text: 'What pull requests of forks and of Dependabot do, to which GitHub gives no credentials: `fail`, or `skip` everything.',
    details: 'Missing credentials fail any other run.',
  },
  {
    name: 'json',
    type: 'boolean',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Print the objects or the changes as JSON on standard output.',
  },
  {
    name: 'help',
    type: 'boolean',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Show this text. After a command, show what that command takes.',
  },
  {
    name: 'version',
    type: 'boolean',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Show the version.',
  },
] as const satisfies readonly Option[]

/** What people are told of an option's commands: that `iam-policy` takes what `deploy` takes, it says itself. */
export function shownCommands({ commands }: Option): readonly Command[] {
  return commands.includes('deploy') ? commands.filter(command => command !== 'iam-policy') : commands
}

export type OptionName = (typeof TABLE)[number]['name']

export const OPTIONS: readonly (Option & { readonly name: OptionName })[] = TABLE

/** The inputs of the action, in the order of action.yml. */
export const ACTION_INPUTS = OPTIONS.filter(option => option.only !== 'command-line')

/** What the command line takes, in the order of `--help`. */
export const COMMAND_LINE_OPTIONS = OPTIONS.filter(option => option.only !== 'action')

export function optionNamed(name: OptionName): Option {
  const option = OPTIONS.find(option => option.name === name)
  if (option === undefined) throw new Error(`There is no option ${name}.`)
  return option
}
