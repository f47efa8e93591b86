// Installs what `npm run test:servers` asks, into .servers/: S3 servers, a runner of workflows, and payloads for it. Needs Go 1.25 or later and Python 3.
// What is there at the right version stays.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SERVERS = join(import.meta.dirname, '..', '.servers')
const isWindows = process.platform === 'win32'

const GO = [
  { name: 'versitygw', path: 'github.com/versity/versitygw/cmd/versitygw', version: 'v1.8.0' },
  { name: 'minio', path: 'github.com/minio/minio', version: 'v0.0.0-20260212201848-7aac2a2c5b7c' },
  { name: 'act', path: 'github.com/nektos/act', version: 'v0.2.89' },
]
const MOTO = '5.2.5'
const PAYLOADS = { name: '@octokit/webhooks-examples', version: '7.6.1' }

for (const server of GO) installWithGo(server)
installMoto()
installPayloads()

function installWithGo({ name, path, version }) {
  const bin = join(SERVERS, 'bin')
  const program = join(bin, isWindows ? `${name}.exe` : name)
  // `go version -m` tells the module that a program was built from.
  if (
    existsSync(program) &&
    new RegExp(`^\\s*mod\\s+\\S+\\s+${version}\\s`, 'm').test(read('go', ['version', '-m', program]))
  ) {
    console.log(`${name} ${version} is there.`)
    return
  }
  console.log(`Installing ${name} ${version} …`)
  mkdirSync(bin, { recursive: true })
  run('go', ['install', '-trimpath', `${path}@${version}`], { CGO_ENABLED: '0', GOBIN: bin })
}

function installMoto() {
  const folder = join(SERVERS, 'moto')
  const python = join(folder, ...(isWindows ? ['Scripts', 'python.exe'] : ['bin', 'python3']))
  const ask = ['-c', 'import importlib.metadata as m; print(m.version("moto"))']
  if (existsSync(python) && read(python, ask).trim() === MOTO) {
    console.log(`moto ${MOTO} is there.`)
    return
  }
  console.log(`Installing moto ${MOTO} …`)
  run(isWindows ? 'python' : 'python3', ['-m', 'venv', '--clear', folder])
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `moto[server]==${MOTO}`])
}

function installPayloads() {
  const folder = join(SERVERS, 'payloads')
  const wanted = `${PAYLOADS.name}@${PAYLOADS.version}`
  const manifest = join(folder, 'node_modules', PAYLOADS.name, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === PAYLOADS.version) {
    console.log(`${wanted} is there.`)
    return
  }
  console.log(`Installing ${wanted} …`)
  mkdirSync(folder, { recursive: true })
  const npm = isWindows ? 'npm.cmd' : 'npm'
  run(npm, ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', wanted])
}

function run(command, args, env = {}) {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
}

/** What a command prints; nothing if it fails. */
function read(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}
