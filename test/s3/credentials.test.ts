import { expect, test } from 'vitest'
import type { CredentialsProvider } from '../../src/s3/identity.ts'
import { createS3Store } from '../../src/s3/s3-store.ts'
import { useTestCredentials } from './s3-env.ts'
import { startStub } from './stub.ts'

useTestCredentials()

const signal = new AbortController().signal

function storeAt(endpoint: string, credentials: CredentialsProvider) {
  const connection = { endpoint, region: { name: 'us-east-1', from: 'input' } } as const
  return createS3Store({ target: { bucket: 'site', prefix: '' }, connection, credentials })
}

test('each request is signed with the credentials of its time', async () => {
  const { endpoint, seen } = await startStub(() => ({}))
  let turn = 0
  const store = storeAt(endpoint, async () => {
    turn += 1
    return { accessKeyId: `KEY${turn}`, secretAccessKey: 's', sessionToken: `token-${turn}` }
  })
  await store.head('k', signal)
  await store.head('k', signal)
  expect(seen.map(({ headers }) => headers['x-amz-security-token'])).toEqual(['token-1', 'token-2'])
})

test('goes on after credentials that failed once', async () => {
  const { endpoint, seen } = await startStub(() => ({}))
  let failed = false
  const store = storeAt(endpoint, async () => {
    if (failed) return { accessKeyId: 'KEY', secretAccessKey: 's' }
    failed = true
    throw new Error('not now')
  })
  await expect(store.head('k', signal)).rejects.toThrow('not now')
  await expect(store.head('k', signal)).resolves.toMatchObject({ size: 0 })
  expect(seen).toHaveLength(1)
})
