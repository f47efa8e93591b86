// How long the built action takes from `node` to its first request, beside Node with nothing to do, in one run.
// `npm run build && node bench/start.ts [RUNS]`
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = Number(process.argv[2] ?? 21)
const source = mkdtempSync(join(tmpdir(), 's3-site-deploy-start-'))
writeFileSync(join(source, 'index.html'), 'hello')

let arrived = 0
const server = createServer((_, response) => {
  arrived ||= performance.now()
  response.end('<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>')
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo // it listens on a port

const env = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  INPUT_BUCKET: 'site',
  INPUT_SOURCE: source,
  INPUT_ENDPOINT: `http://127.0.0.1:${port}`,
  INPUT_REGION: 'us-east-1',
  'INPUT_DRY-RUN': 'true',
}
const first: number[] = []
const bare: number[] = []
for (let turn = 0; turn < runs; turn += 1) {
  arrived = 0
  const from = performance.now()
  await ran(['dist/index.js'])
  if (arrived === 0) throw new Error('It made no request.')
  first.push(arrived - from)
  bare.push(await ran(['--eval', '0']))
}
server.close()
rmSync(source, { recursive: true })
console.log(`first request ${shown(first)}\nbare Node     ${shown(bare)}`)

/** Milliseconds until it ended. */
function ran(args: readonly string[]): Promise<number> {
  const from = performance.now()
  return new Promise(resolve => {
    spawn(process.execPath, args, { env, stdio: 'ignore' }).on('exit', () =>
      resolve(performance.now() - from),
    )
  })
}

function shown(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const [least = 0] = sorted
  return `median ${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms, least ${least.toFixed(1)} ms`
}
