import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, otherTool, ownAction } from './clients.ts'
import type { Answers, Counts, ServerProcess } from './server-process.ts'
import { editSite, generateFile, generateSite, rebuild, USUAL_SIZES } from './site.ts'

/** One deploy that is measured side by side. */
export interface Workload {
  readonly name: string
  /** Before the first of its steps. */
  readonly generate?: (directory: string) => void
  readonly prepare?: (directory: string) => void
  /** Of ours, for what others cannot do or do by another command. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly only?: readonly string[]
  readonly watchesPages?: boolean
  /** Ours divided by the fastest of the others, at most. */
  readonly goal: number
}

const LARGE_BYTES = 200_000_000

/** In the order in which each tool does them, on a bucket of its own that begins empty where a site is generated. */
export const WORKLOADS: readonly Workload[] = [
  {
    name: '2,000 files, first deploy',
    generate: directory => generateSite(directory, { files: 2000, sizes: USUAL_SIZES }),
    goal: 0.8,
  },
  { name: '2,000 files, unchanged', prepare: rebuild, goal: 0.8 },
  {
    name: '2,000 files, 20 new, 10 changed, 10 deleted',
    prepare: directory => {
      rebuild(directory)
      editSite(directory, 10)
    },
    watchesPages: true,
    goal: 1,
  },
  {
    name: '2,000 files, headers alone',
    prepare: rebuild,
    inputs: { 'cache-control': 'public, max-age=60' },
    only: ['s3-site-deploy', 'aws-cli'],
    goal: 0.12,
  },
  {
    name: 'one file of 200 MB, first deploy',
    generate: directory => generateFile(join(directory, 'film.mp4'), LARGE_BYTES),
    goal: 1,
  },
  { name: 'one file of 200 MB, unchanged', prepare: rebuild, goal: 0.9 },
]

/** Too long for every day: 20,000 files beside the others, and ours alone without latency. */
export const LONG_WORKLOADS: readonly Workload[] = [
  {
    name: '20,000 files, first deploy',
    generate: directory => generateSite(directory, { files: 20_000, sizes: USUAL_SIZES }),
    only: ['s3-site-deploy', 'rclone', 'hugo'],
    goal: 1,
  },
  {
    name: '20,000 files, unchanged',
    prepare: rebuild,
    only: ['s3-site-deploy', 'rclone', 'hugo'],
    goal: 0.4,
  },
]

type Where = Answers['where']

/** The tools that are installed, ours first (scripts/install-peers.mjs). */
export function peers(where: Where, folder: string, secure: boolean): readonly Client[] {
  const servers = join(import.meta.dirname, '..', '.servers')
  const endpoint = secure && where.secure ? where.secure.endpoint : where.endpoint
  const trust =
    secure && where.secure ? { AWS_CA_BUNDLE: where.secure.ca, SSL_CERT_FILE: where.secure.ca } : {}
  const at = { ...where, endpoint, environment: { ...where.environment, ...trust } }
  const [rclone, hugo, aws] = [
    join(servers, 'bin', 'rclone'),
    join(servers, 'bin', 'hugo'),
    join(servers, 'aws', 'bin', 'aws'),
  ]
  return [
    ownAction(at, folder),
    ...(existsSync(rclone) ? [rcloneClient(rclone, at, folder)] : []),
    ...(existsSync(hugo) ? [hugoClient(hugo, at, folder)] : []),
    ...(existsSync(aws) ? [awsClient(aws, at, folder)] : []),
  ]
}

/** As its manual says for many small files and a store that is far away. */
function rcloneClient(program: string, where: Where, folder: string): Client {
  return otherTool('rclone', where, folder, (directory, bucket) => ({
    args: [
      ...[program, 'sync', directory, `:s3:${bucket}`, '--config', '/dev/null', '--quiet'],
      ...['--checksum', '--fast-list', '--transfers', '128', '--checkers', '128'],
      ...[
        '--s3-no-head',
        '--s3-no-check-bucket',
        '--s3-provider',
        'Other',
        '--s3-env-auth',
        '--s3-list-version',
        '2',
      ],
      ...['--s3-endpoint', where.endpoint, '--s3-region', 'us-east-1'],
    ],
  }))
}

function hugoClient(program: string, where: Where, folder: string): Client {
  const site = join(folder, 'hugo')
  return otherTool('hugo', where, folder, (directory, bucket) => {
    const { protocol, host } = new URL(where.endpoint)
    const url = `s3://${bucket}?region=us-east-1&endpoint=${protocol}//${host}&use_path_style=true`
    mkdirSync(site, { recursive: true })
    writeFileSync(
      join(site, 'hugo.toml'),
      [
        'baseURL = "https://www.example.com/"',
        `publishDir = ${JSON.stringify(directory)}`,
        '[deployment]\nworkers = 128',
        `[[deployment.targets]]\nname = "bench"\nurl = ${JSON.stringify(url)}`,
      ].join('\n'),
    )
    return { args: [program, 'deploy', '--quiet', '--maxDeletes', '-1', '--source', site] }
  })
}

/** `sync`; for headers alone the copy in place, which is all that it has for that. */
function awsClient(program: string, where: Where, folder: string): Client {
  let headersAlone = false
  const client = otherTool('aws-cli', where, folder, (directory, bucket) => ({
    args: headersAlone
      ? [
          ...[program, 's3', 'cp', `s3://${bucket}`, `s3://${bucket}`, '--recursive', '--only-show-errors'],
          ...['--metadata-directive', 'REPLACE', '--cache-control', 'public, max-age=60'],
          ...['--endpoint-url', where.endpoint],
        ]
      : [
          ...[program, 's3', 'sync', directory, `s3://${bucket}`, '--delete', '--only-show-errors'],
          ...['--endpoint-url', where.endpoint],
        ],
  }))
  return {
    name: client.name,
    deploy(directory, inputs = {}) {
      headersAlone = inputs['cache-control'] !== undefined
      return client.deploy(directory)
    },
  }
}

/** What one tool took for one workload, in one round. */
export interface Sample {
  readonly client: string
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakBytes: number
  readonly requests: Counts
  readonly brokenMs: number
}

/** Every workload by every tool, `rounds` times; the tools take turns, so that a busy minute is busy for all. */
export async function measurePeers(
  workloads: readonly Workload[],
  clients: readonly Client[],
  server: ServerProcess,
  { latencyMs, rounds, folder }: { latencyMs: number; rounds: number; folder: string },
): Promise<ReadonlyMap<Workload, readonly Sample[]>> {
  const samples = new Map<Workload, Sample[]>(workloads.map(workload => [workload, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const client of round % 2 === 0 ? clients : clients.toReversed()) {
      let directory = mkdtempSync(join(folder, 'peer-'))
      for (const workload of workloads) {
        if (workload.generate) {
          rmSync(directory, { recursive: true })
          directory = mkdtempSync(join(folder, 'peer-'))
          await server.ask({ ask: 'empty' })
          workload.generate(directory)
        }
        workload.prepare?.(directory)
        if (workload.only && !workload.only.includes(client.name)) continue
        const watchesPages = workload.watchesPages ?? false
        await server.ask({ ask: 'begin', latencyMs, watchesPages })
        const usage = await client.deploy(directory, workload.inputs)
        const requests = await server.ask({ ask: 'counts' })
        const brokenMs = await server.ask({ ask: 'broken' })
        samples.get(workload)?.push({ client: client.name, ...usage, requests, brokenMs })
      }
      rmSync(directory, { recursive: true })
    }
  }
  return samples
}
