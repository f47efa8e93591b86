import { COMMANDS, type Command } from './commands.ts'

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
  /** `lines`: a list with one entry per line; on the command line it may be repeated. */
  readonly type: 'text' | 'choice' | 'boolean' | 'number' | 'lines'
  readonly choices?: readonly string[]
  /** Its lines may be `name: value`, and a map in the configuration file. */
  readonly pairs?: true
  /** What a boolean may be besides true and false. */
  readonly also?: readonly string[]
  /** The value if none is given. Empty: see `otherwise`. */
  readonly default: string
  /** The default in action.yml, which the runner evaluates: only for what the action cannot find out by itself. */
  readonly expression?: string
  /** For people, if `default` is empty: what applies then. */
  readonly otherwise?: string
  readonly commands: readonly Command[]
  readonly requiredBy?: readonly Command[]
  /** Absent: an input of the action and an option of the command line. */
  readonly only?: 'action' | 'command-line'
  /** False: not to be set in the configuration file. */
  readonly inFile?: false
  /** One letter, after a single hyphen. */
  readonly short?: string
  /** Stands for the value in `--help`; a boolean has none. */
  readonly value?: string
  /** What it is for, in one line. Backticks are shown in the README only. */
  readonly text: string
  /** What else there is to know, for the README. */
  readonly details?: string
}

const ALL = COMMANDS
// A policy is for a deploy with the same options.
const DELETING = ['deploy', 'preview', 'remove', 'iam-policy'] as const
const REMOVING = [...DELETING, 'sweep'] as const
const DEPLOY = ['deploy', 'preview', 'iam-policy'] as const

const TABLE = [
  {
    name: 'command',
    type: 'choice',
    inFile: false,
    choices: COMMANDS,
    default: 'deploy',
    commands: ALL,
    only: 'action',
    text: 'What to do: `deploy` the source, deploy or remove the `preview` of a pull request, `sweep` old previews, `list` the objects under the prefix, `remove` them, or print the `iam-policy` that a deploy needs.',
    details: 'Inputs that a command does not use are ignored, so one step can serve two commands.',
  },
  {
    name: 'bucket',
    type: 'lines',
    default: '',
    commands: ALL,
    requiredBy: ALL,
    value: 'name',
    text: 'Name of the bucket, or `s3://bucket/some/prefix`. For several buckets, one per line.',
    details:
      'You can also give the ARN or alias of an access point. Omit it if you set `domain`. With several buckets, ' +
      'nothing is written until every plan passes: see [Several buckets](#several-buckets).',
  },
  {
    name: 'domain',
    type: 'text',
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'name',
    text: 'Instead of `bucket`: a domain of a CloudFront distribution whose origin is the bucket, such as `www.example.com`.',
    details:
      'The action invalidates that distribution, puts its origin path before `prefix`, and uses the domain as ' +
      '`site-url` unless you set one. Needs `cloudfront:ListDistributions`. See ' +
      '[docs/cloudfront.md](docs/cloudfront.md).',
  },
  {
    name: 'region',
    type: 'text',
    default: '',
    otherwise: "`AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, or the bucket's own",
    commands: ALL,
    value: 'name',
    text: 'Region of the bucket, if the environment does not set one.',
    details: 'A wrong region is detected and corrected. If it came from this input, you get a warning.',
  },
  {
    name: 'source',
    type: 'lines',
    default: '',
    commands: DEPLOY,
    requiredBy: ['deploy'],
    value: 'path',
    text: 'What to deploy: a directory, a file, or glob patterns, one per line (`!` excludes).',
    details:
      'A single file becomes one object under the prefix, under its own name or the one in `as`. Patterns work as in ' +
      '`@actions/glob` and match dotfiles. Keys are relative to the fixed part of the first pattern, and all other ' +
      'patterns must stay within it.',
  },
  {
    name: 'as',
    type: 'text',
    default: '',
    otherwise: 'the name of the file',
    commands: DEPLOY,
    value: 'name',
    text: 'Name of the object if `source` is a single file, such as `latest.zip`.',
    details: 'The name is relative to the prefix and may contain slashes: `downloads/latest.zip`.',
  },
  {
    name: 'prefix',
    type: 'text',
    default: '',
    otherwise: 'the whole bucket',
    commands: ALL,
    value: 'path',
    text: 'Folder in the bucket to deploy to, such as `blog` or `previews/42`. Nothing outside it is touched.',
    details: 'Leading and trailing slashes make no difference.',
  },
  {
    name: 'delete',
    type: 'boolean',
    also: ['owned'],
    default: 'false',
    commands: DEPLOY,
    text: 'Delete objects under the prefix that are not in the source: `true`, `false`, or `owned` (only objects that an earlier deploy uploaded).',
    details:
      'Deletes run after all writes, and only if every write succeeded. Not allowed if `source` is a single file.',
  },
  {
    name: 'include',
    type: 'lines',
    default: '',
    otherwise: 'everything',
    commands: DELETING,
    value: 'pattern',
    text: 'Deploy and delete only paths that match these patterns (.gitignore syntax), one per line.',
    details:
      'Patterns match the path relative to the prefix and are case-sensitive. `#` starts a comment, `!` negates. ' +
      'Paths that are not included, or are excluded, are neither uploaded nor deleted.',
  },
  {
    name: 'exclude',
    type: 'lines',
    default: '',
    otherwise: 'nothing',
    commands: DELETING,
    value: 'pattern',
    text: 'Ignore paths that match, both in the source and in the bucket. Same patterns as `include`.',
  },
  {
    name: 'protect',
    type: 'lines',
    default: '',
    otherwise: 'nothing',
    commands: DELETING,
    value: 'pattern',
    text: 'Never delete paths that match. Same patterns as `include`.',
  },
  {
    name: 'max-deletes',
    type: 'text',
    default: 'auto',
    commands: DELETING,
    value: 'limit',
    text: 'Stop before any write if more objects would be deleted: `auto`, a number, a percentage (`50%`), or `unlimited`.',
    details:
      '`auto` stops at more than 5 deletes if fewer than half of the deletable objects would be left, counting new ' +
      'files. It stops at more than 20 if more than half of the objects without a content hash in their name would go ' +
      'and no new file of their kind replaces them. It also stops if `index.html` would be deleted because the source ' +
      'has none. For `remove`, `auto` is 256. A percentage refers to all objects listed under the prefix.',
  },
  {
    name: 'allow',
    type: 'lines',
    default: '',
    otherwise: 'nothing',
    commands: DEPLOY,
    value: 'pattern',
    text: 'Publish files that match even if they look like secrets or leftovers. Same patterns as `include`.',
    details:
      'Refused by default: `.git/`, `.svn/`, `.hg/`, `.github/`, `.env`, `.env.*`, `.envrc`, `.npmrc`, `.pypirc`, ' +
      '`.netrc`, `.git-credentials`, `.htpasswd`, `.pgpass`, `.my.cnf`, `.s3cfg`, `.vault-token`, `.terraformrc`, ' +
      '`.aws/`, `.ssh/`, `.docker/`, `.kube/`, `.gnupg/`, `.azure/`, `*.tfstate`, `*.ppk`, ' +
      'private keys, GitHub, AWS, npm and Slack tokens, `node_modules/` at the top, Git LFS pointers. Skipped ' +
      'by default: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`.',
  },
  {
    name: 'dry-run',
    type: 'boolean',
    short: 'n',
    default: 'false',
    commands: REMOVING,
    text: 'Show the plan and write nothing.',
    details: 'If the plan would be refused, the dry run shows it and fails with the same error.',
  },
  {
    name: 'cache-control',
    type: 'text',
    default: 'auto',
    commands: DEPLOY,
    value: 'value',
    text: 'Cache-Control of the objects: `auto`, `cdn`, `none`, or one value for all.',
    details:
      '`auto`: `public, max-age=31536000, immutable` for files with a content hash in their name, `public, max-age=0, ' +
      'must-revalidate` for all others. `cdn`: the same, but adds `s-maxage=86400` for the others, so that a CDN ' +
      'keeps them until they are invalidated.',
  },
  {
    name: 'headers',
    type: 'text',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'yaml',
    text: 'Headers by pattern: YAML, or the path of a YAML file, that maps patterns (as in `include`) to headers.',
    details:
      'For each header, the last matching pattern wins; `null` removes the header. You can set `cache-control`, ' +
      '`content-type`, `content-disposition`, `content-encoding`, `content-language`, `expires`, ' +
      '`website-redirect-location`, `storage-class`, `x-amz-meta-*` and `tags`. See ' +
      '[docs/headers.md](docs/headers.md).',
  },
  {
    name: 'site-files',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'Apply the `_headers` and `_redirects` files from the source, as Netlify and Cloudflare Pages do, as far as S3 can.',
    details:
      'Warns about lines that S3 cannot apply. The two files are not uploaded. `headers` wins over `_headers`. See ' +
      '[docs/site-files.md](docs/site-files.md).',
  },
  {
    name: 'keep-assets',
    type: 'text',
    default: '0',
    commands: DEPLOY,
    value: 'time',
    text: 'With `delete`, how long to keep files that the source no longer has but open pages may still load, such as `7d` or `12h`.',
    details:
      'Applies to scripts, styles, images and data, with or without a hash in their name. Pages, feeds and service ' +
      'workers are deleted at once. The time starts with the first deploy without the file, and the first deploy ' +
      'after it ends deletes the file. Kept files do not count towards `max-deletes`. Needs the record.',
  },
  {
    name: 'immutable-change',
    type: 'choice',
    choices: ['error', 'warn', 'allow'],
    default: 'error',
    commands: DEPLOY,
    value: 'what',
    text: 'What to do if the content of an object served as `immutable` would change: `error`, `warn` or `allow`.',
    details:
      'Browsers that cached the object keep the old content for up to a year. `error` stops before any write.',
  },
  {
    name: 'broken-links',
    type: 'choice',
    choices: ['warn', 'error', 'off'],
    default: 'warn',
    commands: DEPLOY,
    value: 'what',
    text: 'What to do if a page or stylesheet links to a file of the site that is neither in the source nor kept in the bucket: `warn`, `error` or `off`.',
    details:
      '`warn` checks the files that this run uploads and reads anyway. `error` reads every page and stylesheet of the ' +
      'source, and stops before any write. Anchors (`#id`) are checked too, but a missing one is only ever a warning. ' +
      'Links to other sites are not checked. Unless this is `off`, a file that an uploaded page or stylesheet still ' +
      'shows is not deleted. See [docs/links.md](docs/links.md).',
  },
  {
    name: 'record',
    type: 'text',
    default: '.s3-site-deploy.json',
    commands: DELETING,
    value: 'key',
    text: 'Where a deploy records what it did: a key under the prefix, `s3://bucket/key`, or `false` for no record.',
    details:
      'The record holds no file names and no secrets. It lets changed headers reach unchanged objects, avoids ' +
      'repeated uploads under SSE-KMS, and is needed for `keep-assets` and `delete: owned`. See ' +
      '[docs/record.md](docs/record.md).',
  },
  {
    name: 'check-headers',
    type: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
    commands: DEPLOY,
    value: 'when',
    text: 'Check the headers of unchanged objects with one HEAD request each: `auto`, `true` or `false`.',
    details:
      '`auto`: only objects whose headers are not in the record: all of them in the first deploy to an existing ' +
      'bucket, none with `record: false`. `true`: all objects, in every run.',
  },
  {
    name: 'compress',
    type: 'choice',
    choices: COMPRESSIONS,
    default: 'none',
    commands: DEPLOY,
    value: 'encoding',
    text: 'Compress text before uploading it, and set its Content-Encoding: `none`, `gzip` or `br`.',
    details:
      'S3 sends it compressed to every client, even one that does not accept the encoding. Behind CloudFront, use ' +
      "CloudFront's own compression instead in most cases. See [docs/compression.md](docs/compression.md).",
  },
  {
    name: 'compress-types',
    type: 'lines',
    default: '',
    otherwise: 'text, scripts, JSON, XML, SVG, WebAssembly, uncompressed fonts',
    commands: DEPLOY,
    value: 'type',
    text: 'Media types to compress instead of the default ones, one per line: `text/html`, `text/*`, `+json`.',
  },
  {
    name: 'clean-urls',
    type: 'choice',
    choices: CLEAN_URLS,
    default: 'false',
    commands: DEPLOY,
    value: 'mode',
    text: 'Upload pages under their own name (`false`); `about.html` also as `about` (`true`) or only as `about` (`only`); or `about/index.html` also as `about/` and `about` (`directories`).',
    details:
      'Under `true` and `only`, `index.html` and `404.html` keep their names. If two files would get the same name, ' +
      'the run stops before any write. See [docs/clean-urls.md](docs/clean-urls.md).',
  },
  {
    name: 'cloudfront-distribution-id',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: REMOVING,
    value: 'id',
    text: 'CloudFront distributions to invalidate, or tenants of multi-tenant distributions (`dt_…`), one per line.',
    details:
      'Invalidates what changed or was deleted, after pages are uploaded and stale pages deleted, and before the ' +
      'files that old pages load are deleted. If a distribution does not exist, the run stops before any write. See ' +
      '[docs/cloudfront.md](docs/cloudfront.md).',
  },
  {
    name: 'invalidate',
    type: 'lines',
    default: 'auto',
    commands: REMOVING,
    value: 'what',
    text: 'What to invalidate if anything changed: `auto`, `all` (`/*`), `none`, or URL paths and cache tags (`#pages`), one per line.',
    details:
      '`auto` sends the URL paths of everything that changed or was deleted and that visitors could have seen, ' +
      'including the folder URL of an `index.html`.',
  },
  {
    name: 'invalidation-max-paths',
    type: 'number',
    default: '10',
    commands: REMOVING,
    value: 'number',
    text: 'How many paths `auto` sends individually; above that it uses wildcards.',
    details:
      'It first tries wildcards that evict nothing unchanged, then up to 15 wildcards that evict the least. Each ' +
      'account gets 1,000 free paths a month; a wildcard counts as one.',
  },
  {
    name: 'invalidation-wait',
    type: 'boolean',
    also: ['auto'],
    default: 'auto',
    commands: REMOVING,
    text: 'Wait for CloudFront to complete the invalidation: `true` (up to 15 minutes), `false`, or `auto` (only when needed).',
    details:
      '`auto` waits, for up to 5 minutes, before it deletes files that pages cached at the edge may still load. An ' +
      'invalidation usually takes less than 25 seconds. Needs `cloudfront:GetInvalidation`.',
  },
  {
    name: 'config',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`s3-site-deploy.yml`, if it exists',
    commands: ALL,
    value: 'path',
    text: 'Configuration file that sets these options by name, or `false` for none.',
    details: 'Inputs override the file. See [docs/configuration.md](docs/configuration.md).',
  },
  {
    name: 'environment',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'name',
    text: "Which of the configuration file's `environments` to use, such as `production`.",
  },
  {
    name: 'site-url',
    type: 'text',
    default: '',
    otherwise: 'none',
    commands: DELETING,
    value: 'url',
    text: 'URL at which visitors find what is under the prefix; `{prefix}` stands for the prefix.',
    details:
      'For example `https://www.example.com` or `https://{prefix}.preview.example.com`. Shown in the log, the summary ' +
      'and the comment, and returned as the output `url`.',
  },
  {
    name: 'verify',
    type: 'boolean',
    also: ['spa'],
    default: 'false',
    commands: DEPLOY,
    text: 'After a deploy, fetch the site through `site-url` and compare it with what was deployed. Fail if it differs.',
    details:
      'Checks changed and deleted pages, a sample of the rest, and an address that must return 404. With `spa`, ' +
      'unknown addresses may return a page. Allows caches time to catch up. See ' +
      '[docs/live-check.md](docs/live-check.md).',
  },
  {
    name: 'verify-headers',
    type: 'lines',
    inFile: false,
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'header',
    text: 'Request headers for `verify`, one per line, such as `Authorization: Basic …`.',
    details: 'Sent to the origin of `site-url` only. Take the values from secrets.',
  },
  {
    name: 'manifest',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'After a deploy, write the SHA-256 of every file to `manifest-file`, for `actions/attest` to sign.',
    details:
      'The format is that of `sha256sum`. Not written in a dry run, or if anything failed. See ' +
      '[docs/provenance.md](docs/provenance.md).',
  },
  {
    name: 'comment',
    type: 'boolean',
    also: ['changes'],
    default: 'false',
    commands: DELETING,
    only: 'action',
    text: 'Report on the pull request, in one comment that each run updates: `true`, `false`, or `changes` to comment only if something changes.',
    details:
      'Needs `permissions: pull-requests: write`. If the comment cannot be written, the step does not fail. See ' +
      '[docs/pull-requests.md](docs/pull-requests.md).',
  },
  {
    name: 'comment-id',
    type: 'text',
    default: '',
    otherwise: 'bucket and prefix',
    commands: DELETING,
    only: 'action',
    text: 'Distinguishes this comment from others on the same pull request, if several steps deploy to one prefix.',
  },
  {
    name: 'older-than',
    type: 'text',
    default: '14d',
    commands: ['sweep'],
    value: 'time',
    text: 'Remove previews that no deploy has changed for this long, such as `14d` or `12h`.',
  },
  {
    name: 'deployment',
    type: 'boolean',
    also: ['auto'],
    default: 'auto',
    commands: ['preview'],
    only: 'action',
    text: 'Show a preview as a GitHub deployment: `true`, `false`, or `auto` (if the job has permission).',
    details: 'Needs `permissions: deployments: write`. Removing the preview marks the deployment inactive.',
  },
  {
    name: 'github-token',
    type: 'text',
    inFile: false,
    default: '',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    expression: '${{ github.token }}',
    otherwise: "the job's own",
    commands: DELETING,
    only: 'action',
    text: 'Token for writing the comment and looking up commits.',
  },
  {
    name: 'fail-on',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'what',
    text: 'Stop before any write on any of `deletes`, `warnings`, `growth>20%`, `broken-links`, `immutable-change`.',
    details:
      'One per line, or separated by commas. A dry run fails too, so you can use it as a check on pull requests.',
  },
  {
    name: 'max-size',
    type: 'lines',
    pairs: true,
    default: '',
    otherwise: 'unlimited',
    commands: DEPLOY,
    value: 'size',
    text: 'Largest size of the whole site, such as `50MB`, or of all files that match a pattern together, one per line, such as `*.js: 500kB`.',
    details: 'Sizes are as stored: compressed, if `compress` compresses the file.',
  },
  {
    name: 'max-file-size',
    type: 'lines',
    pairs: true,
    default: '',
    otherwise: 'unlimited',
    commands: DEPLOY,
    value: 'size',
    text: 'Largest size of a single file, such as `5MB`, or per pattern, one per line, such as `*.js: 300kB`.',
    details: 'Sizes are as stored. A size without a pattern applies to files that no other pattern matches.',
  },
  {
    name: 'require',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'pattern',
    text: 'Files that must be in the source, one pattern per line; `pages>=10` requires at least 10 pages.',
  },
  {
    name: 'forbid-source-maps',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'Refuse to deploy if the source contains source maps of scripts or stylesheets.',
  },
  {
    name: 'concurrency',
    type: 'number',
    default: '',
    otherwise: 'automatic',
    commands: ALL,
    value: 'number',
    text: 'Maximum number of requests in flight.',
  },
  {
    name: 'endpoint',
    type: 'text',
    default: '',
    otherwise: 'AWS',
    commands: ALL,
    value: 'url',
    text: 'URL of an S3-compatible store, such as MinIO, R2, B2 or Spaces.',
  },
  {
    name: 'force-path-style',
    type: 'boolean',
    default: '',
    otherwise: 'automatic',
    commands: ALL,
    text: 'Put the bucket name in the path of request URLs instead of the host name.',
  },
  {
    name: 'acl',
    type: 'choice',
    choices: ACLS,
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'acl',
    text: 'Canned ACL for every object.',
    details: 'A bucket with ACLs disabled, the default on AWS, accepts only `bucket-owner-full-control`.',
  },
  {
    name: 'storage-class',
    type: 'text',
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'class',
    text: 'Storage class for every object, such as `STANDARD_IA` or `INTELLIGENT_TIERING`.',
  },
  {
    name: 'sse',
    type: 'choice',
    choices: ENCRYPTIONS,
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'kind',
    text: 'Server-side encryption for every object.',
  },
  {
    name: 'sse-kms-key-id',
    type: 'text',
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'key',
    text: 'KMS key for `sse`: its ID, alias or ARN.',
  },
  {
    name: 'expected-bucket-owner',
    type: 'text',
    default: '',
    otherwise: 'not checked',
    commands: ALL,
    value: 'account',
    text: 'ID of the AWS account that must own the bucket. Otherwise every request fails.',
    details: 'Twelve digits. Quote it in YAML.',
  },
  {
    name: 'trust',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: 'the permissions',
    commands: ['iam-policy'],
    value: 'owner/repo',
    text: "Print the role's trust policy instead, for `owner/repo`, `owner/repo:environment` or `owner/repo:refs/heads/main`.",
    details: "It trusts GitHub's OIDC tokens. See [docs/permissions.md](docs/permissions.md).",
  },
  {
    name: 'aws-profile',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`AWS_PROFILE`',
    commands: ALL,
    value: 'name',
    text: 'Profile of the shared AWS configuration that provides credentials and region.',
  },
  {
    name: 'role-to-assume',
    type: 'lines',
    inFile: false,
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'arn',
    text: "Role to assume, using the workflow's token (`permissions: id-token: write`) if there is one, otherwise the credentials found.",
    details:
      'To chain roles, give one per line. Credentials are renewed for as long as the deploy takes, and never passed ' +
      'on to later steps. See [docs/credentials.md](docs/credentials.md).',
  },
  {
    name: 'role-session-name',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`s3-site-deploy-` and the run ID',
    commands: ALL,
    value: 'name',
    text: 'Session name, as shown in CloudTrail.',
  },
  {
    name: 'role-duration',
    type: 'number',
    inFile: false,
    default: '',
    otherwise: "the role's, usually 3600",
    commands: ALL,
    value: 'seconds',
    text: "How long the role's credentials are valid before they are renewed, in seconds: 900 to 43200.",
  },
  {
    name: 'role-external-id',
    type: 'text',
    inFile: false,
    default: '',
    commands: ALL,
    value: 'id',
    text: "External ID that the role's trust policy requires. Used when a role is assumed with credentials or from another role.",
  },
  {
    name: 'audience',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`sts.amazonaws.com`, or the host of a store that answers for STS itself',
    commands: ALL,
    value: 'name',
    text: "Audience of the workflow's token, as the role's identity provider expects it.",
  },
  {
    name: 'session-policy',
    type: 'choice',
    inFile: false,
    choices: ['auto', 'none'],
    default: 'auto',
    commands: ALL,
    value: 'kind',
    text: 'Session policy to use when assuming a role: `auto` (the smallest for these options) or `none`.',
    details:
      'With `auto`, a dry run cannot write and a deploy cannot leave its prefix, whatever the role allows.',
  },
  {
    name: 'on-missing-credentials',
    type: 'choice',
    inFile: false,
    choices: ['fail', 'skip'],
    default: 'fail',
    commands: DELETING,
    value: 'what',
    text: 'What to do on pull requests from forks and Dependabot, which get no credentials from GitHub: `fail` or `skip`.',
    details: 'Any other run without credentials fails.',
  },
  {
    name: 'yes',
    type: 'boolean',
    short: 'y',
    default: 'false',
    commands: ['remove', 'sweep'],
    only: 'command-line',
    text: 'Delete without asking. Without a terminal, it never asks.',
  },
  {
    name: 'exit-code',
    type: 'boolean',
    default: 'false',
    commands: ['deploy', 'remove'],
    only: 'command-line',
    text: 'Exit with 0 if there is nothing to do, 2 if there are changes (or would be, in a dry run), 1 on errors.',
  },
  {
    name: 'json',
    type: 'boolean',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Print the result as JSON on standard output.',
  },
  {
    name: 'verbose',
    type: 'boolean',
    short: 'v',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Show every retry and other details.',
  },
  {
    name: 'quiet',
    type: 'boolean',
    short: 'q',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Show warnings and errors only.',
  },
  {
    name: 'help',
    type: 'boolean',
    short: 'h',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Show this help. After a command, show the help of that command.',
  },
  {
    name: 'version',
    type: 'boolean',
    short: 'V',
    default: 'false',
    commands: ALL,
    only: 'command-line',
    text: 'Show the version.',
  },
] as const satisfies readonly Option[]

/** The commands that are shown for an option. `iam-policy` takes the options of `deploy`, and its own help says so. */
export function shownCommands({ commands }: Option): readonly Command[] {
  return commands.includes('deploy') ? commands.filter(command => command !== 'iam-policy') : commands
}

export type OptionName = (typeof TABLE)[number]['name']

export const OPTIONS: readonly (Option & { readonly name: OptionName })[] = TABLE

/** The inputs of the action, in the order of action.yml. */
export const ACTION_INPUTS = OPTIONS.filter(option => option.only !== 'command-line')

/** What the configuration file may set: not who deploys, and nothing that concerns a single run. */
export const FILE_OPTIONS = ACTION_INPUTS.filter(option => option.inFile !== false)

/** What the command line takes, in the order of `--help`. */
export const COMMAND_LINE_OPTIONS = OPTIONS.filter(option => option.only !== 'action')

export function optionNamed(name: OptionName): Option {
  const option = OPTIONS.find(option => option.name === name)
  if (option === undefined) throw new Error(`There is no option ${name}.`)
  return option
}
