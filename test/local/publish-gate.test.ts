import { describe, expect, test } from 'vitest'
import { type Finding, inspectContent, inspectPath, refusalsOf } from '../../src/local/publish-gate.ts'

test.each([
  ['.git/config', 'git', '.git/'],
  ['themes/a/.git/HEAD', 'git', 'themes/a/.git/'],
  ['.Git/config', 'git', '.Git/'],
  ['themes/a/.git', 'git', undefined],
  ['.env', 'env', undefined],
  ['app/.env.production', 'env', undefined],
  ['.env.example', 'env', undefined],
  ['.env/bin/python', 'env', '.env/'],
  ['.npmrc', 'npmrc', undefined],
  ['home/.aws/credentials', 'aws', 'home/.aws/'],
  ['.ssh/id_ed25519', 'ssh', '.ssh/'],
  ['node_modules/react/index.js', 'node-modules', 'node_modules/'],
])('%s is refused (%s)', (path, secret, folder) => {
  expect(inspectPath(path)).toEqual({ path, secret, ...(folder !== undefined && { folder }) })
})

test.each([
  'index.html',
  '.github/a.yml',
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

const POINTER = 'version https://git-lfs.github.com/spec/v1'

test.each([
  ['-----BEGIN PRIVATE KEY-----\nMIIE', 'private-key'],
  ['\n\n-----BEGIN RSA PRIVATE KEY-----\r\nMIIE', 'private-key'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'private-key'],
  ['{"private_key": "-----BEGIN PRIVATE KEY-----\\nMIIE"}', 'private-key'],
  ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'private-key'],
  [`${'é'.repeat(1000)}-----BEGIN EC PRIVATE KEY-----`, 'private-key'],
  [`${POINTER}\noid sha256:4d7a\nsize 12345\n`, 'lfs-pointer'],
  [`${POINTER}\r\noid sha256:4d7a`, 'lfs-pointer'],
  [POINTER, 'lfs-pointer'],
])('%.60j is refused (%s)', (content, secret) => {
  expect(inspectContent('a', Buffer.from(content))).toEqual({ path: 'a', secret })
})

test.each([
  '',
  '-----BEGIN PUBLIC KEY-----\nMIIB',
  '-----BEGIN CERTIFICATE-----\nMIIB',
  'How to keep a PRIVATE KEY',
  `# About LFS\n${POINTER}\n`,
  `${POINTER}0\n`,
  POINTER.slice(0, -1),
])('%.60j passes', content => {
  expect(inspectContent('a', Buffer.from(content))).toBeUndefined()
})

describe('refusalsOf', () => {
  test('names a folder once, with the number of its files, and files one by one', () => {
    const findings = ['.git/a', '.git/b/c', 'x/.git/d', '.env', 'y/.env.local'].map(path => inspectPath(path))
    const refusals = refusalsOf(findings.filter(finding => finding !== undefined))
    expect(refusals).toEqual([
      {
        problem: expect.stringMatching(/^The source has 3 files of a Git repository/),
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
