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
  /** What holds where nothing is given. Empty: what `otherwise` says. */
  readonly default: string
  /** What the runner puts in where nothing is given: only what the action cannot find out by itself. */
  readonly expression?: string
  /** For people, where `default` is empty: what holds then. */
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
    text: 'What to do: `deploy` the source, deploy or remove the `preview` of a pull request, `sweep` old previews, `list` the objects below the prefix, `remove` them, or print the `iam-policy` that a deploy needs.',
    details: 'Inputs of other commands are ignored, so one step can serve two.',
  },
  {
    name: 'bucket',
    type: 'lines',
    default: '',
    commands: ALL,
    requiredBy: ALL,
    value: 'name',
    text: 'Name of the bucket, or `s3://bucket/some/prefix`. Several, one per line, are deployed to one after the other.',
    details:
      'The ARN or alias of an access point works too. Left out with `domain`. Of several buckets none is written to ' +
      'unless all can be: see [Several buckets](#several-buckets).',
  },
  {
    name: 'domain',
    type: 'text',
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'name',
    text: 'In place of `bucket`: a domain of a CloudFront distribution, such as `www.example.com`, whose S3 origin is the bucket.',
    details:
      'The distribution is invalidated, its origin path goes before `prefix`, and `site-url` is the domain unless it says ' +
      'otherwise. Needs `cloudfront:ListDistributions`. See [docs/cloudfront.md](docs/cloudfront.md).',
  },
  {
    name: 'region',
    type: 'text',
    default: '',
    otherwise: "`AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, or the bucket's own",
    commands: ALL,
    value: 'name',
    text: 'Region of the bucket, if the environment does not name it.',
    details: 'A wrong region is detected and corrected, with a warning if it came from this input.',
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
      'A single file becomes one object below the prefix, under its own name or that in `as`. Patterns work as in `@actions/glob` and match dotfiles; ' +
      'keys are relative to the fixed part of the first pattern, which all others must stay in.',
  },
  {
    name: 'as',
    type: 'text',
    default: '',
    otherwise: 'the name of the file',
    commands: DEPLOY,
    value: 'name',
    text: 'Name of the object if `source` is a single file, such as `latest.zip`.',
    details: 'Below the prefix, with slashes if you like: `downloads/latest.zip`.',
  },
  {
    name: 'prefix',
    type: 'text',
    default: '',
    otherwise: 'the whole bucket',
    commands: ALL,
    value: 'path',
    text: 'Where in the bucket, such as `blog` or `previews/42`. Nothing outside it is touched.',
    details: 'Slashes at either end make no difference: it always ends in one `/`.',
  },
  {
    name: 'delete',
    type: 'boolean',
    also: ['owned'],
    default: 'false',
    commands: DEPLOY,
    text: 'Delete objects below the prefix that are not in the source: `true`, `false`, or `owned` (only what an earlier deploy uploaded).',
    details:
      'Deletes come after all writes, and only if every write succeeded. Not allowed if `source` is a single file.',
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
      'Patterns match the path below the prefix and are case-sensitive; `#` starts a comment, `!` negates. What is not ' +
      'included, or is excluded, is neither uploaded nor deleted.',
  },
  {
    name: 'exclude',
    type: 'lines',
    default: '',
    otherwise: 'nothing',
    commands: DELETING,
    value: 'pattern',
    text: 'Leave paths that match alone, in the source and in the bucket. Patterns as in `include`.',
  },
  {
    name: 'protect',
    type: 'lines',
    default: '',
    otherwise: 'nothing',
    commands: DELETING,
    value: 'pattern',
    text: 'Never delete paths that match. Patterns as in `include`.',
  },
  {
    name: 'max-deletes',
    type: 'text',
    default: 'auto',
    commands: DELETING,
    value: 'limit',
    text: 'Stop before any write if more would be deleted: `auto`, a number, a percentage (`50%`), or `unlimited`.',
    details:
      '`auto` stops at more than 5 deletes if fewer than half of the objects that may be deleted would be left, new ' +
      'files counted, and at more than 20 if more than half of those without a content hash in their name would go and nothing of their kind take their place. It also stops if ' +
      '`index.html` would be deleted because the source has none. For `remove`, `auto` is 256. A percentage is of all ' +
      'objects below the prefix.',
  },
  {
    name: 'allow',
    type: 'lines',
    default: '',
    otherwise: 'nothing',
    commands: DEPLOY,
    value: 'pattern',
    text: 'Publish files that match although they look like secrets or leftovers. Patterns as in `include`.',
    details:
      'Stopped otherwise: `.git/`, `.svn/`, `.hg/`, `.github/`, `.env`, `.env.*`, `.envrc`, `.npmrc`, `.pypirc`, ' +
      '`.netrc`, `.git-credentials`, `.htpasswd`, `.pgpass`, `.my.cnf`, `.s3cfg`, `.vault-token`, `.terraformrc`, ' +
      '`.aws/`, `.ssh/`, `.docker/`, `.kube/`, `.gnupg/`, `.azure/`, `*.tfstate`, `*.ppk`, ' +
      'private keys, tokens of GitHub, AWS, npm and Slack, `node_modules/` at the top, Git LFS pointers. Left out ' +
      'otherwise: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`.',
  },
  {
    name: 'dry-run',
    type: 'boolean',
    short: 'n',
    default: 'false',
    commands: REMOVING,
    text: 'Show the plan and write nothing.',
    details: 'A plan that would be stopped is shown, and fails with the same error.',
  },
  {
    name: 'cache-control',
    type: 'text',
    default: 'auto',
    commands: DEPLOY,
    value: 'value',
    text: 'Cache-Control of the objects: `auto`, `cdn`, `none`, or one value for all.',
    details:
      '`auto`: `public, max-age=31536000, immutable` for files with a content hash in their name, ' +
      '`public, max-age=0, must-revalidate` for the rest. `cdn`: the same, but with `s-maxage=86400` for the rest, so that ' +
      'a CDN keeps it until it is invalidated.',
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
      'For each header the last matching pattern wins; `null` removes it. `cache-control`, `content-type`, ' +
      '`content-disposition`, `content-encoding`, `content-language`, `expires`, `website-redirect-location`, ' +
      '`storage-class`, `x-amz-meta-*`, `tags`. See [docs/headers.md](docs/headers.md).',
  },
  {
    name: 'site-files',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'Apply `_headers` and `_redirects` from the source, as Netlify and Cloudflare Pages do, as far as S3 can.',
    details:
      'Warns about what S3 cannot do. The two files are not uploaded. `headers` wins over `_headers`. ' +
      'See [docs/site-files.md](docs/site-files.md).',
  },
  {
    name: 'keep-assets',
    type: 'text',
    default: '0',
    commands: DEPLOY,
    value: 'time',
    text: 'With `delete`, how long to keep files that are gone from the source and that open pages may load, such as `7d` or `12h`.',
    details:
      'Scripts, styles, images and data, with or without a hash in their name; pages, feeds and service workers go at ' +
      'once. The time starts with the first deploy without the file; a later deploy deletes it. Not counted by `max-deletes`. Needs the record.',
  },
  {
    name: 'immutable-change',
    type: 'choice',
    choices: ['error', 'warn', 'allow'],
    default: 'error',
    commands: DEPLOY,
    value: 'what',
    text: 'What to do if the content of an object served as `immutable` would change: `error`, `warn` or `allow`.',
    details: 'Browsers that cached it keep the old content for up to a year. `error` stops before any write.',
  },
  {
    name: 'broken-links',
    type: 'choice',
    choices: ['warn', 'error', 'off'],
    default: 'warn',
    commands: DEPLOY,
    value: 'what',
    text: 'What to do if a page or stylesheet names a file of the site that is neither in the source nor kept in the bucket: `warn`, `error` or `off`.',
    details:
      '`warn` looks at the files that this run uploads, which are read for their order anyway. `error` reads every page and ' +
      'stylesheet of the source, and stops before any write. Other sites are never asked. Unless it is `off`, a file that ' +
      'such a page still shows is not deleted. See [docs/links.md](docs/links.md).',
  },
  {
    name: 'record',
    type: 'text',
    default: '.s3-site-deploy.json',
    commands: DELETING,
    value: 'key',
    text: 'Where a deploy remembers what it did: a key below the prefix, `s3://bucket/key`, or `false` for nowhere.',
    details:
      'It holds no file names and no secrets. With it, changed headers reach unchanged objects, SSE-KMS costs no extra ' +
      'uploads, and `keep-assets` and `delete: owned` work. See [docs/record.md](docs/record.md).',
  },
  {
    name: 'check-headers',
    type: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
    commands: DEPLOY,
    value: 'when',
    text: 'Check the headers of unchanged objects, one HEAD request each: `auto`, `true` or `false`.',
    details:
      '`auto`: only those whose headers the record does not know, which is all of them in the first deploy to an ' +
      'existing bucket, and none with `record: false`. `true`: all, no matter what the record says.',
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
      'S3 sends it compressed to every client, even one that does not accept it. With CloudFront in front, its own ' +
      'compression is usually the better choice. See [docs/compression.md](docs/compression.md).',
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
    text: 'Upload pages under their own name (`false`), `about.html` also as `about` (`true`) or only as `about` (`only`), or `about/index.html` also as `about/` and `about` (`directories`).',
    details:
      '`index.html` and `404.html` keep their names under `true` and `only`. Two files with the same name stop the run ' +
      'before any write. See [docs/clean-urls.md](docs/clean-urls.md).',
  },
  {
    name: 'cloudfront-distribution-id',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: REMOVING,
    value: 'id',
    text: 'CloudFront distributions to invalidate, or tenants of multi-tenant ones (`dt_…`), one per line.',
    details:
      'Invalidates what changed or was deleted, once pages are up and stale ones are gone, and before the files go ' +
      'that old pages load. A distribution that does not exist stops the run before any write. See [docs/cloudfront.md](docs/cloudfront.md).',
  },
  {
    name: 'invalidate',
    type: 'lines',
    default: 'auto',
    commands: REMOVING,
    value: 'what',
    text: 'What to invalidate if anything changed: `auto`, `all` (`/*`), `none`, or URL paths and cache tags (`#pages`), one per line.',
    details:
      '`auto`: the URL paths of what visitors could have seen and that changed or was deleted, including the folder of ' +
      'an `index.html`.',
  },
  {
    name: 'invalidation-max-paths',
    type: 'number',
    default: '10',
    commands: REMOVING,
    value: 'number',
    text: 'Most paths that `auto` sends one by one; above that it uses wildcards.',
    details:
      'First wildcards that evict nothing unchanged, then up to 15 that evict the least. An account has 1,000 paths a ' +
      'month for free; a wildcard counts as one.',
  },
  {
    name: 'invalidation-wait',
    type: 'boolean',
    also: ['auto'],
    default: 'auto',
    commands: REMOVING,
    text: 'Wait until CloudFront has completed the invalidation, for up to 15 minutes.',
    details:
      'With `auto`, before files are deleted that pages still held by an edge may name, for up to 5 minutes: it takes ' +
      'under 25 seconds as a rule. Needs `cloudfront:GetInvalidation`.',
  },
  {
    name: 'config',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`s3-site-deploy.yml`, if it is there',
    commands: ALL,
    value: 'path',
    text: 'Configuration file with the same options by name, or `false` for none.',
    details: 'Inputs win over it. See [docs/configuration.md](docs/configuration.md).',
  },
  {
    name: 'environment',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'name',
    text: 'Which of the `environments` in the configuration file to use, such as `production`.',
  },
  {
    name: 'site-url',
    type: 'text',
    default: '',
    otherwise: 'none',
    commands: DELETING,
    value: 'url',
    text: 'Where visitors find what lies below the prefix; `{prefix}` stands for the prefix.',
    details:
      'Such as `https://www.example.com` or `https://{prefix}.preview.example.com`. Shown in the log, the summary and ' +
      'the comment, and handed on as the output `url`.',
  },
  {
    name: 'verify',
    type: 'boolean',
    also: ['spa'],
    default: 'false',
    commands: DEPLOY,
    text: 'After a deploy, fetch the site through `site-url` and compare it with what was deployed; fail if it differs.',
    details:
      'Looks at changed and deleted pages, a spread of the rest, and an address that must answer 404; with `spa` unknown ' +
      'addresses may answer with a page. Waits for caches. See [docs/live-check.md](docs/live-check.md).',
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
      'In the form of `sha256sum`. Not written by a dry run, nor where anything failed. ' +
      'See [docs/provenance.md](docs/provenance.md).',
  },
  {
    name: 'comment',
    type: 'boolean',
    also: ['changes'],
    default: 'false',
    commands: DELETING,
    only: 'action',
    text: 'Report on the pull request, in one comment that is updated: `true`, `false`, or `changes` for only if there are any.',
    details:
      'Needs `permissions: pull-requests: write`. A comment that cannot be written never fails the step. See ' +
      '[docs/pull-requests.md](docs/pull-requests.md).',
  },
  {
    name: 'comment-id',
    type: 'text',
    default: '',
    otherwise: 'bucket and prefix',
    commands: DELETING,
    only: 'action',
    text: 'Tells this comment from others on the same pull request, where several steps deploy to one prefix.',
  },
  {
    name: 'older-than',
    type: 'text',
    default: '14d',
    commands: ['sweep'],
    value: 'time',
    text: 'Remove previews whose last deploy that changed anything is longer ago, such as `14d` or `12h`.',
  },
  {
    name: 'deployment',
    type: 'boolean',
    also: ['auto'],
    default: 'auto',
    commands: ['preview'],
    only: 'action',
    text: 'Show a preview as a deployment on GitHub: `true`, `false`, or `auto` for if the job may.',
    details: 'Needs `permissions: deployments: write`. It ends with the preview.',
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
    text: 'Token for the comment and for questions about commits.',
  },
  {
    name: 'fail-on',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'what',
    text: 'What must not be deployed: any of `deletes`, `warnings`, `growth>20%`, `broken-links`, `immutable-change`; nothing is written then.',
    details:
      'One per line, or separated by commas. A dry run fails too, so it can be the check of a pull request.',
  },
  {
    name: 'max-size',
    type: 'lines',
    pairs: true,
    default: '',
    otherwise: 'unlimited',
    commands: DEPLOY,
    value: 'size',
    text: 'Largest size of the whole site, such as `50MB`; or of all files together that match a pattern, one per line, such as `*.js: 500kB`.',
    details: 'As stored: compressed where `compress` does that.',
  },
  {
    name: 'max-file-size',
    type: 'lines',
    pairs: true,
    default: '',
    otherwise: 'unlimited',
    commands: DEPLOY,
    value: 'size',
    text: 'Largest size of a file, such as `5MB`; or per pattern, one per line, such as `*.js: 300kB`.',
    details: 'As stored. A size without a pattern is for files that no pattern of the others matches.',
  },
  {
    name: 'require',
    type: 'lines',
    default: '',
    otherwise: 'none',
    commands: DEPLOY,
    value: 'pattern',
    text: 'Files that the source must have, one pattern per line; `pages>=10` asks for at least 10 pages.',
  },
  {
    name: 'forbid-source-maps',
    type: 'boolean',
    default: 'false',
    commands: DEPLOY,
    text: 'Refuse to deploy a source with source maps of scripts or stylesheets.',
  },
  {
    name: 'concurrency',
    type: 'number',
    default: '',
    otherwise: 'automatic',
    commands: ALL,
    value: 'number',
    text: 'Most requests in flight at a time.',
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
    text: 'Put the bucket name in the path of URLs instead of the host name.',
  },
  {
    name: 'acl',
    type: 'choice',
    choices: ACLS,
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'acl',
    text: 'Canned ACL of every object.',
    details: 'A bucket with ACLs disabled, the default on AWS, accepts only `bucket-owner-full-control`.',
  },
  {
    name: 'storage-class',
    type: 'text',
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'class',
    text: 'Storage class of every object, such as `STANDARD_IA` or `INTELLIGENT_TIERING`.',
  },
  {
    name: 'sse',
    type: 'choice',
    choices: ENCRYPTIONS,
    default: '',
    otherwise: 'none sent',
    commands: DEPLOY,
    value: 'kind',
    text: 'Server-side encryption of every object.',
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
    text: 'ID of the AWS account that must own the bucket; every request fails otherwise.',
    details: 'Twelve digits. Quote them in YAML.',
  },
  {
    name: 'trust',
    type: 'text',
    inFile: false,
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
    inFile: false,
    default: '',
    otherwise: '`AWS_PROFILE`',
    commands: ALL,
    value: 'name',
    text: 'Profile of the shared AWS configuration to take credentials and region from.',
  },
  {
    name: 'role-to-assume',
    type: 'lines',
    inFile: false,
    default: '',
    otherwise: 'none',
    commands: ALL,
    value: 'arn',
    text: "Role to assume, with the workflow's token (`permissions: id-token: write`) or else with the credentials found.",
    details:
      'Several roles, one per line, are assumed in turn. Renewed for as long as the deploy takes, and never passed on to ' +
      'later steps. See [docs/credentials.md](docs/credentials.md).',
  },
  {
    name: 'role-session-name',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`s3-site-deploy-` and the run ID',
    commands: ALL,
    value: 'name',
    text: 'Name of the session, as CloudTrail shows it.',
  },
  {
    name: 'role-duration',
    type: 'number',
    inFile: false,
    default: '',
    otherwise: "the role's, mostly 3600",
    commands: ALL,
    value: 'seconds',
    text: 'How many seconds the credentials of the role are valid: 900 to 43200.',
  },
  {
    name: 'role-external-id',
    type: 'text',
    inFile: false,
    default: '',
    commands: ALL,
    value: 'id',
    text: 'External ID that the trust policy of a role expects from those who assume it with credentials or from another role.',
  },
  {
    name: 'audience',
    type: 'text',
    inFile: false,
    default: '',
    otherwise: '`sts.amazonaws.com`, or the host of a store that answers for STS itself',
    commands: ALL,
    value: 'name',
    text: "Audience of the workflow's token, as the identity provider of the role expects it.",
  },
  {
    name: 'session-policy',
    type: 'choice',
    inFile: false,
    choices: ['auto', 'none'],
    default: 'auto',
    commands: ALL,
    value: 'kind',
    text: 'Session policy when a role is assumed: `auto`, the smallest for these options, or `none`.',
    details:
      'With `auto` a dry run cannot write and a deploy cannot leave its prefix, whatever the role may do.',
  },
  {
    name: 'on-missing-credentials',
    type: 'choice',
    inFile: false,
    choices: ['fail', 'skip'],
    default: 'fail',
    commands: DELETING,
    value: 'what',
    text: 'What pull requests from forks and Dependabot do, which get no credentials from GitHub: `fail` or `skip`.',
    details: 'Any other run without credentials fails.',
  },
  {
    name: 'yes',
    type: 'boolean',
    short: 'y',
    default: 'false',
    commands: ['remove', 'sweep'],
    only: 'command-line',
    text: 'Do not ask before deleting. Without a terminal nothing is asked.',
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

/** What people are told of an option's commands: that `iam-policy` takes what `deploy` takes, it says itself. */
export function shownCommands({ commands }: Option): readonly Command[] {
  return commands.includes('deploy') ? commands.filter(command => command !== 'iam-policy') : commands
}

export type OptionName = (typeof TABLE)[number]['name']

export const OPTIONS: readonly (Option & { readonly name: OptionName })[] = TABLE

/** The inputs of the action, in the order of action.yml. */
export const ACTION_INPUTS = OPTIONS.filter(option => option.only !== 'command-line')

/** What the configuration file may set: not who deploys, nor what is asked for in this one run. */
export const FILE_OPTIONS = ACTION_INPUTS.filter(option => option.inFile !== false)

/** What the command line takes, in the order of `--help`. */
export const COMMAND_LINE_OPTIONS = OPTIONS.filter(option => option.only !== 'action')

export function optionNamed(name: OptionName): Option {
  const option = OPTIONS.find(option => option.name === name)
  if (option === undefined) throw new Error(`There is no option ${name}.`)
  return option
}
