// Installs what `npm run bench -- --peers` measures beside, into .servers/: rclone, hugo and the AWS CLI. Needs Go 1.25
// or later and Python 3; takes some minutes. What is there stays.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const SERVERS = join(import.meta.dirname, '..', '.servers')
const BIN = join(SERVERS, 'bin')

const GO = [
  { name: 'rclone', module: 'github.com/rclone/rclone@v1.76.0', tags: '' },
  { name: 'hugo', module: 'github.com/gohugoio/hugo@v0.165.0', tags: 'withdeploy' },
]
const AWS_CLI = 'awscli==1.46.3'

for (const { name, module, tags } of GO) {
  if (existsSync(join(BIN, name))) continue
  console.log(`Installing ${module} …`)
  mkdirSync(BIN, { recursive: true })
  run('go', ['install', '-trimpath', '-tags', tags, module], { CGO_ENABLED: '0', GOBIN: BIN })
}
if (!existsSync(join(SERVERS, 'aws', 'bin', 'aws'))) {
  console.log(`Installing ${AWS_CLI} …`)
  run('python3', ['-m', 'venv', '--clear', join(SERVERS, 'aws')])
  run(join(SERVERS, 'aws', 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', AWS_CLI])
}

function run(command, args, env = {}) {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
}
