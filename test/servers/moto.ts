import type { RunningServer } from '../contract/subject.ts'
import { freePort, installed, ServerProcesses } from './server-process.ts'

export const MOTO = installed(
  process.platform === 'win32' ? 'moto/Scripts/moto_server.exe' : 'moto/bin/moto_server',
)

/** Every AWS service that it knows, at one address. */
export async function startMoto(): Promise<RunningServer> {
  const processes = new ServerProcesses()
  const port = String(await freePort())
  const endpoint = `http://127.0.0.1:${port}`
  try {
    await processes.start(MOTO, ['-H', '127.0.0.1', '-p', port], `${endpoint}/moto-api/data.json`)
  } catch (error) {
    await processes.stop()
    throw error
  }
  const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' }
  return { endpoint, region: 'us-east-1', credentials, stop: () => processes.stop() }
}
