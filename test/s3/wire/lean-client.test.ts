import { expect, test } from 'vitest'
import { createAgents } from '../../../src/http/agents.ts'
import { createClient } from '../../../src/s3/client.ts'
import { LeanClient } from '../../../src/s3/wire/lean-client.ts'
import type { S3Request } from '../../../src/s3/wire/message.ts'
import { useTestCredentials } from '../s3-env.ts'
import { startStub } from '../stub.ts'

useTestCredentials()

const signal = new AbortController().signal
const request: S3Request = { operation: 'HeadObject', method: 'HEAD', key: 'k', headers: {} }

type Credentials = NonNullable<Parameters<typeof createClient>[0]['credentials']>

function clientAt(endpoint: string, credentials: Credentials): LeanClient {
  const agents = createAgents({})
  const options = { region: 'us-east-1', endpoint, forcePathStyle: true, agents, credentials }
  return new LeanClient(createClient(options), 'site', agents)
}

test('signs each request with the credentials of its time', async () => {
  const { endpoint, seen } = await startStub(() => ({}))
  let turn = 0
  // Those of the past are asked for again each time.
  const expiration = new Date(0)
  const client = clientAt(endpoint, async () => {
    turn += 1
    return { accessKeyId: `KEY${turn}`, secretAccessKey: 's', sessionToken: `token-${turn}`, expiration }
  })
  await client.send(request, signal)
  await client.send(request, signal)
  const [first, second] = seen.map(({ headers }) => headers['x-amz-security-token'])
  expect(first).toMatch(/^token-\d+$/)
  expect(second).toMatch(/^token-\d+$/)
  expect(second).not.toBe(first)
})

test('goes on after credentials that failed once', async () => {
  const { endpoint, seen } = await startStub(() => ({}))
  let failed = false
  const client = clientAt(endpoint, async () => {
    if (!failed) {
      failed = true
      throw new Error('not now')
    }
    return { accessKeyId: 'KEY', secretAccessKey: 's' }
  })
  await expect(client.send(request, signal)).rejects.toThrow('not now')
  await expect(client.send(request, signal)).resolves.toMatchObject({ status: 200 })
  expect(seen).toHaveLength(1)
})
