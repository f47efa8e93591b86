import type { Refusal } from '../errors.ts'
import type { Finding, Secret } from './finding.ts'
import { secretIn } from './secret-content.ts'

/** Whether the bytes of a file, from its start on, must not be published. */
export function inspectContent(path: string, bytes: Buffer): Finding | undefined {
  if (isLfsPointer(bytes)) return { path, secret: 'lfs-pointer' }
  const secret = secretIn(bytes)
  return secret && { path, secret }
}

const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1')

function isLfsPointer(bytes: Buffer): boolean {
  const end = bytes[LFS_POINTER.length]
  const isLine = end === undefined || end === 0x0a || end === 0x0d
  return isLine && bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)
}

const LEAVE_OUT = 'Add them to exclude or, if they are meant to be public, to allow.'

const TEXTS: Record<Secret, { readonly what: string; readonly hint: string }> = {
  repository: {
    what: 'of a repository (.git, .svn, .hg): its whole history, and the token that checkout may leave in .git',
    hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
  },
  env: { what: 'named .env, .env.* or .envrc, the usual place of secrets', hint: LEAVE_OUT },
  credentials: {
    what: 'where credentials are kept, as in .aws, .ssh, .docker, .npmrc, .netrc or .htpasswd',
    hint: LEAVE_OUT,
  },
  terraform: { what: "with Terraform's state, which holds secrets as plain text", hint: LEAVE_OUT },
  github: { what: 'of .github, which is meant for GitHub', hint: LEAVE_OUT },
  'node-modules': {
    what: 'in node_modules at the top of the source',
    hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
  },
  'private-key': { what: 'with a private key', hint: LEAVE_OUT },
  token: {
    what: 'with an access token of GitHub, AWS, npm or Slack',
    hint: `Revoke the token if it was ever published. ${LEAVE_OUT}`,
  },
  'lfs-pointer': {
    what: 'with a Git LFS pointer in place of the content',
    hint: 'Give actions/checkout `lfs: true`, or run `git lfs pull` before the build.',
  },
}

/** One refusal for each kind, with the folders and files concerned. */
export function refusalsOf(findings: readonly Finding[]): Refusal[] {
  const kinds = Map.groupBy(findings, ({ secret }) => secret)
  return [...kinds].map(([secret, found]) => {
    const { what, hint } = TEXTS[secret]
    const files = found.length === 1 ? '1 file' : `${found.length} files`
    const paths = [...new Set(found.map(({ folder, path }) => folder ?? path))]
    return { problem: `The source has ${files} ${what}.`, hint, paths }
  })
}
