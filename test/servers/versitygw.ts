import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { deployPolicy } from '../contract/permissions.ts'
import type { Keys, Sender } from '../contract/signed-request.ts'
import type { RunningServer } from '../contract/subject.ts'
import { query, textIn } from './query-api.ts'
import { freePort, installed, ServerProcesses } from './server-process.ts'

export const VERSITYGW = installed('bin/versitygw')

export interface Versitygw extends RunningServer {
  /** Keys of a new user with this policy and nothing else. */
  allow(policy: string): Promise<Keys>
}

/** The gateway over a folder, and its service for users and their policies. */
export async function startVersitygw(): Promise<Versitygw> {
  const credentials = { accessKeyId: 'rootkey', secretAccessKey: 'rootsecret123' }
  const env = { ROOT_ACCESS_KEY: credentials.accessKeyId, ROOT_SECRET_KEY: credentials.secretAccessKey }
  const processes = new ServerProcesses()
  const [iam = '', data = '', versions = ''] = ['iam', 'data', 'versions'].map(name => {
    const path = join(processes.folder, name)
    mkdirSync(path)
    return path
  })
  const socket = join(processes.folder, 'iam.sock')
  const [iamPort, port] = [await freePort(), await freePort()]
  const common = ['--health', '/health', '--quiet', '--keep-alive']
  const start = (at: number, ...args: readonly string[]) =>
    processes.start(
      VERSITYGW,
      ['--port', `127.0.0.1:${at}`, ...common, ...args],
      `http://127.0.0.1:${at}/health`,
      env,
    )
  try {
    await start(iamPort, 'iam', '--dir', iam, '--private-ports', socket)
    const backend = ['posix', '--versioning-dir', versions, data]
    await start(port, '--region', 'us-east-1', '--iam-standalone-endpoint', socket, ...backend)
  } catch (error) {
    await processes.stop()
    throw error
  }
  const region = 'us-east-1'
  const iamEndpoint = `http://127.0.0.1:${iamPort}`
  const allow = (policy: string) => createUser({ endpoint: iamEndpoint, region, credentials }, policy)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region,
    credentials,
    allow,
    restrict: bucket => allow(deployPolicy(bucket)),
    stop: () => processes.stop(),
  }
}

async function createUser(iam: Sender, policy: string): Promise<Keys> {
  const ask = (Action: string, parameters: Readonly<Record<string, string>>) =>
    query(iam, 'iam', { Action, Version: '2010-05-08', ...parameters })
  const UserName = `deployer-${randomUUID()}`
  await ask('CreateUser', { UserName })
  await ask('PutUserPolicy', { UserName, PolicyName: 'deploy', PolicyDocument: policy })
  const xml = await ask('CreateAccessKey', { UserName })
  return { accessKeyId: textIn(xml, 'AccessKeyId'), secretAccessKey: textIn(xml, 'SecretAccessKey') }
}
