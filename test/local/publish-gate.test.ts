import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/local/finding.ts'
import { inspectContent, refusalsOf } from '../../src/local/publish-gate.ts'
import { inspectPath, inspectWay } from '../../src/local/secret-names.ts'

test.each([
  ['.git/config', 'repository', '.git/'],
  ['themes/a/.git/HEAD', 'repository', 'themes/a/.git/'],
  ['.Git/config', 'repository', '.Git/'],
  ['themes/a/.git', 'repository', undefined],
  ['.env', 'env', undefined],
  ['app/.env.production', 'env', undefined],
  ['.env.example', 'env', undefined],
  ['.env/bin/python', 'env', '.env/'],
  ['.npmrc', 'credentials', undefined],
  ['home/.aws/credentials', 'credentials', 'home/.aws/'],
  ['.ssh/id_ed25519', 'credentials', '.ssh/'],
  ['node_modules/react/index.js', 'node-modules', 'node_modules/'],
  ['.envrc', 'env', undefined],
  ['a/.git-credentials', 'credentials', undefined],
  ['.netrc', 'credentials', undefined],
  ['_netrc', 'credentials', undefined],
  ['.pypirc', 'credentials', undefined],
  ['admin/.htpasswd', 'credentials', undefined],
  ['.docker/config.json', 'credentials', '.docker/'],
  ['.kube/config', 'credentials', '.kube/'],
  ['.gnupg/secring.gpg', 'credentials', '.gnupg/'],
  ['.azure/msal_token_cache.json', 'credentials', '.azure/'],
  ['.pgpass', 'credentials', undefined],
  ['home/.my.cnf', 'credentials', undefined],
  ['.s3cfg', 'credentials', undefined],
  ['.vault-token', 'credentials', undefined],
  ['.terraformrc', 'credentials', undefined],
  ['terraform.tfstate', 'terraform', undefined],
  ['infra/prod.tfstate.backup', 'terraform', undefined],
  ['infra/prod.tfstate.1700000000.backup', 'terraform', undefined],
  ['.svn/wc.db', 'repository', '.svn/'],
  ['.hg/store/data', 'repository', '.hg/'],
  ['.github/workflows/site.yml', 'github', '.github/'],
  ['keys/Server.PPK', 'private-key', undefined],
])('%s is refused (%s)', (path, secret, folder) => {
  expect(inspectPath(path)).toEqual({ path, secret, ...(folder !== undefined && { folder }) })
})

test.each([
  'index.html',
  '.github',
  'docker/.dockerignore',
  'constructor',
  '__proto__/a',
  'tfstate.html',
  'terraform.tfstate.html',
  'apps.ppk.html',
  '.gitignore',
  'git/config',
  '.environment',
  'a.env',
  'env.js',
  'docs/.npmrc.md',
  'assets/node_modules/react/index.js',
  'node_modules',
  '.well-known/security.txt',
])('%s passes', path => {
  expect(inspectPath(path)).toBeUndefined()
})

test.each([
  ['.git/', 'repository', '.git/'],
  ['home/.aws/', 'credentials', 'home/.aws/'],
])('nothing is published from below %s', (way, secret, folder) => {
  expect(inspectWay(way)).toMatchObject({ secret, folder })
})

test.each(['', 'dist/', 'node_modules/docs/dist/', '.github/pages/'])('%j may lead to a site', way => {
  expect(inspectWay(way)).toBeUndefined()
})

/** The body of a key, whose letters no test may publish. */
const BODY = createHash('sha512').update('a key').digest('base64')
const POINTER = 'version https://git-lfs.github.com/spec/v1'
/** Nobody's, and in two pieces, lest whoever scans this file believes it. */
const ACCESS_KEY = ['AKIA', '2E0A8F3B244C9986'].join('')
/** As random as a token, of letters and digits. */
const random = (length: number) =>
  Buffer.from(createHash('sha512').update('a token').digest('hex').repeat(10))
    .toString('base64')
    .replace(/[+/=]/g, '')
    .slice(0, length)

test.each([
  [`-----BEGIN PRIVATE KEY-----\n${BODY}`, 'private-key'],
  [`\n\n-----BEGIN RSA PRIVATE KEY-----\r\n${BODY.slice(0, 40)}\r\n${BODY.slice(40)}`, 'private-key'],
  [
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0F\n\n${BODY}`,
    'private-key',
  ],
  [`-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU${BODY}`, 'private-key'],
  [`{"private_key": "-----BEGIN PRIVATE KEY-----\\n${BODY}\\n"}`, 'private-key'],
  [
    `key = "-----BEGIN PRIVATE KEY-----\\n" +\n  "${BODY.slice(0, 30)}\\n" +\n  "${BODY.slice(30)}"`,
    'private-key',
  ],
  [`<span>-----BEGIN PRIVATE KEY-----</span><br>${BODY}`, 'private-key'],
  [`-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n${BODY}`, 'private-key'],
  [`${'é'.repeat(1000)}-----BEGIN EC PRIVATE KEY-----${BODY}`, 'private-key'],
  [`-----BEGIN PRIVATE KEY-----\n…\n-----BEGIN PRIVATE KEY-----\n${BODY}`, 'private-key'],
  ['PuTTY-User-Key-File-3: ssh-ed25519', 'private-key'],
  [`token: ghp_${random(36)}`, 'token'],
  [`"ghs_${random(520)}"`, 'token'],
  [`github_pat_${random(22)}_${random(59)}`, 'token'],
  [`//registry.npmjs.org/:_authToken=npm_${random(36)}`, 'token'],
  [`xoxb-123456789012-123456789012-${random(24)}`, 'token'],
  [`https://hooks.slack.com/services/T01ABCDEF/B01ABCDEF/${random(24)}`, 'token'],
  [`aws_access_key_id = ${ACCESS_KEY}`, 'token'],
  [`export AWS_ACCESS_KEY_ID=${ACCESS_KEY}\n`, 'token'],
  [`AWSAccessKeyId=${ACCESS_KEY}\nAWSSecretKey=`, 'token'],
  [`${POINTER}\noid sha256:4d7a\nsize 12345\n`, 'lfs-pointer'],
  [`${POINTER}\r\noid sha256:4d7a`, 'lfs-pointer'],
  [POINTER, 'lfs-pointer'],
])('%.60j is refused (%s)', (content, secret) => {
  expect(inspectContent('a', Buffer.from(content))).toEqual({ path: 'a', secret })
})

test.each(['utf16le', 'utf16be'])('a key in %s is one', encoding => {
  const bytes = Buffer.from(`some words -----BEGIN PRIVATE KEY-----\n${BODY}`, 'utf16le')
  if (encoding === 'utf16be') bytes.swap16()
  expect(inspectContent('a', bytes)?.secret).toBe('private-key')
})

test.each([
  '',
  '-----BEGIN PUBLIC KEY-----\nMIIB',
  '-----BEGIN CERTIFICATE-----\nMIIB',
  'How to keep a PRIVATE KEY',
  '<pre>-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw...\n-----END PRIVATE KEY-----</pre>',
  `-----BEGIN PRIVATE KEY-----\n${'x'.repeat(64)}\n-----END PRIVATE KEY-----`,
  '-----BEGIN RSA PRIVATE KEY-----\nYOUR KEY HERE\n-----END RSA PRIVATE KEY-----',
  `const isKey = /-----BEGIN PRIVATE KEY-----/.test(text) // ${BODY.replaceAll(/[+/=]/g, ' ')}`,
  `ghp_${'x'.repeat(36)}`,
  'github_pat_YOUR_TOKEN_GOES_HERE',
  '.ghs_container-with-a-name-that-goes-on-and-on-and-on {}',
  'AKIAIOSFODNN7EXAMPLE',
  'AKIAXXXXXXXXXXXXXXXX',
  `?X-Amz-Credential=${ACCESS_KEY}/20261127/eu-central-1/s3/aws4_request`,
  `<img src="https://s3.amazonaws.com/a/b?AWSAccessKeyId=${ACCESS_KEY}&amp;Expires=1&amp;Signature=x">`,
  `<img src="https://s3.amazonaws.com/a/b?Expires=1&amp;AWSAccessKeyId=${ACCESS_KEY}&amp;Signature=x">`,
  `"https://s3.amazonaws.com/a/b?Expires=1\\u0026AWSAccessKeyId=${ACCESS_KEY}\\u0026Signature=x"`,
  `data:image/png;base64,${BODY}${ACCESS_KEY}${BODY}`,
  'xoxb-your-token',
  'npm_config_registry',
  `# About LFS\n${POINTER}\n`,
  `${POINTER}0\n`,
  POINTER.slice(0, -1),
])('%.60j passes', content => {
  expect(inspectContent('a', Buffer.from(content))).toBeUndefined()
})

test('hostile content is searched in linear time', () => {
  const hostile = [
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----<',
    '-----BEGIN AAAA ',
    'gho_a.',
    'xoxb-1-1',
    '"   +',
    '&#',
  ]
  for (const text of hostile) {
    const bytes = Buffer.from(text.repeat(Math.ceil(65536 / text.length)))
    expect(inspectContent('a', bytes)?.secret).not.toBe('private-key')
  }
})

describe('refusalsOf', () => {
  test('names a folder once, with the number of its files, and files one by one', () => {
    const findings = ['.git/a', '.git/b/c', 'x/.git/d', '.env', 'y/.env.local'].map(path => inspectPath(path))
    const refusals = refusalsOf(findings.filter(finding => finding !== undefined))
    expect(refusals).toEqual([
      {
        problem: expect.stringMatching(/^The source has 3 files of a repository/),
        hint: expect.stringContaining('exclude'),
        paths: ['.git/', 'x/.git/'],
      },
      {
        problem: expect.stringMatching(/^The source has 2 files named \.env/),
        hint: expect.stringContaining('allow'),
        paths: ['.env', 'y/.env.local'],
      },
    ])
  })

  test('tells how to get the files that Git LFS pointers stand for', () => {
    const finding: Finding = { path: 'a.png', secret: 'lfs-pointer' }
    expect(refusalsOf([finding])).toMatchObject([
      {
        problem: expect.stringContaining('1 file with a Git LFS pointer'),
        hint: expect.stringContaining('lfs: true'),
      },
    ])
  })

  test('nothing found, nothing refused', () => {
    expect(refusalsOf([])).toEqual([])
  })
})
