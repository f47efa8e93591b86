// Runs the built action on generated sites against an S3 server with a set latency, and prints what each deploy
// took. Fails when a deploy makes other requests than it must, or needs too much memory; never because of time.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { awsCli, type Client, ownAction } from './clients.ts'
import { LONG_WORKLOADS, measurePeers, peers, WORKLOADS } from './peers.ts'
import { peersChart, peersTable } from './peers-table.ts'
import { SCENARIOS, type Scenario, type Step } from './scenarios.ts'
import { ServerProcess } from './server-process.ts'
import { header, type Measured, measuredRow, ratioRow } from './table.ts'

const MEMORY_LIMIT = 250_000_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    latency: { type: 'string', default: '25' },
    aws: { type: 'boolean', default: true },
    peers: { type: 'boolean', default: false },
    tls: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    chart: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
  allowNegative: true,
})
const latencyMs = Number(values.latency)
const unknown = positionals.filter(name => !SCENARIOS.some(scenario => scenario.name === name))

if (values.help || unknown.length > 0 || !(latencyMs >= 0)) {
  const list = SCENARIOS.map(({ name, about, steps }) => {
    return `  ${name.padEnd(8)}${about}: ${steps.map(step => step.name).join(', ')}`
  })
  console.log(
    `npm run bench -- [SCENARIO...] [--latency MILLISECONDS] [--no-aws]\nnpm run bench -- --peers [--tls] [--long] [--rounds N] [--latency MILLISECONDS] [--chart FILE]\n\n${list.join('\n')}`,
  )
  process.exit(values.help ? 0 : 2)
}

const folder = mkdtempSync(join(tmpdir(), 's3-site-deploy-bench-'))
const server = await ServerProcess.start()
try {
  if (values.peers) await benchPeers()
  else await benchScenarios()
} finally {
  server.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

async function benchScenarios(): Promise<void> {
  const missed = await bench(
    SCENARIOS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
  )
  console.log(
    missed.length === 0 ? 'Requests and memory are as they must be.' : `Missed:\n${missed.join('\n')}`,
  )
  process.exitCode = missed.length === 0 ? 0 : 1
}

/** Side by side with what users would run instead; prints the table as Markdown. */
async function benchPeers(): Promise<void> {
  installPeers()
  const where = await server.ask({ ask: 'where' })
  const clients = peers(where, folder, values.tls)
  const rounds = Math.max(1, Number(values.rounds))
  const workloads = values.long ? [...WORKLOADS, ...LONG_WORKLOADS] : WORKLOADS
  const measured = await measurePeers(workloads, clients, server, { latencyMs, rounds, folder })
  const conditions = `${cpus().length} cores, ${latencyMs} ms a request, ${values.tls ? 'TLS' : 'plain HTTP'}`
  console.log(`Node ${process.versions.node}, ${conditions}, medians of ${rounds}\n\n${peersTable(measured)}`)
  if (values.chart) writeFileSync(values.chart, peersChart(measured))
}

/** What is there already stays. */
function installPeers(): void {
  const installer = join(import.meta.dirname, '..', 'scripts', 'install-peers.mjs')
  const { status } = spawnSync(process.execPath, [installer], { stdio: 'inherit' })
  if (status !== 0) console.log('Not every tool could be installed. Those that are there are measured.\n')
}

/** What was missed, one per line. */
async function bench(scenarios: readonly Scenario[]): Promise<string[]> {
  const where = await server.ask({ ask: 'where' })
  const own = ownAction(where, folder)
  const aws = values.aws ? awsCli(where, folder) : undefined
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${latencyMs} ms a request\n`)
  const missed: string[] = []
  for (const scenario of scenarios) {
    const measured = await runScenario(scenario, own)
    const others = aws && !scenario.alone ? await runScenario(scenario, aws) : []
    for (const [at, step] of scenario.steps.entries()) {
      const [ours, theirs] = [measured[at], others[at]]
      if (!ours) continue
      const title = `${scenario.about}, ${step.name}`
      console.log(`${title}\n${header()}\n${measuredRow(ours)}`)
      if (theirs) console.log(`${measuredRow(theirs)}\n${ratioRow(ours, theirs)}`)
      console.log()
      missed.push(...targetsMissed(step, ours).map(problem => `  ${title}: ${problem}`))
    }
  }
  return missed
}

async function runScenario(scenario: Scenario, client: Client): Promise<Measured[]> {
  const directory = mkdtempSync(join(folder, 'site-'))
  await server.ask({ ask: 'empty' })
  scenario.generate(directory)
  const measured: Measured[] = []
  for (const step of scenario.steps) {
    step.prepare?.(directory)
    measured.push(await measure(client, directory, step))
  }
  rmSync(directory, { recursive: true })
  return measured
}

async function measure(client: Client, directory: string, { inputs }: Step): Promise<Measured> {
  await server.ask({ ask: 'begin', latencyMs })
  const usage = await client.deploy(directory, inputs)
  return { client: client.name, ...usage, requests: await server.ask({ ask: 'counts' }) }
}

function targetsMissed(step: Step, { requests, peakBytes }: Measured): string[] {
  const requestsWrong = step.check(requests)
  const missed = requestsWrong === undefined ? [] : [requestsWrong]
  if (peakBytes >= MEMORY_LIMIT)
    missed.push(`${Math.round(peakBytes / 1e6)} MB of memory instead of under 250`)
  return missed
}
