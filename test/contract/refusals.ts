import { expect } from 'vitest'
import type { RegionChange } from '../../src/s3/bucket-client.ts'
import { type Fixture, refusal, SIGNAL } from './fixture.ts'
import { type Sender, sendSigned } from './signed-request.ts'

export function refusalCases(fixture: Fixture): void {
  const list = (
    sender: Sender,
    request: { readonly date?: Date; readonly headers?: Record<string, string> } = {},
  ) =>
    sendSigned(sender, { method: 'GET', path: `/${fixture.bucket}`, query: { 'list-type': '2' }, ...request })

  const withKeys = (keys: { readonly accessKeyId?: string; readonly secretAccessKey?: string }): Sender => ({
    ...fixture.server,
    credentials: { ...fixture.server.credentials, ...keys },
  })

  fixture.test('a wrong secret key', ['checks signatures'], async () => {
    const answer = await list(withKeys({ secretAccessKey: 'not-the-secret-key' }))
    expect([answer.status, answer.code]).toEqual([403, 'SignatureDoesNotMatch'])
  })

  fixture.test('a wrong secret key ends the run', ['checks signatures'], async () => {
    const { credentials } = fixture.server
    fixture.useCredentials({ ...credentials, secretAccessKey: 'not-the-secret-key' })
    try {
      const details = await refusal(fixture.store().listPage('', undefined, SIGNAL))
      expect(details).toMatchObject({ code: 'SignatureDoesNotMatch', status: 403, verdict: 'run' })
    } finally {
      fixture.useCredentials(credentials)
    }
  })

  fixture.test('an unknown access key', ['checks signatures'], async () => {
    const answer = await list(withKeys({ accessKeyId: 'AKIANOSUCHKEY0000000' }))
    expect([answer.status, answer.code]).toEqual([403, 'InvalidAccessKeyId'])
  })

  fixture.test('a clock that is an hour off', ['checks signatures'], async () => {
    const answer = await list(fixture.server, { date: new Date(Date.now() - 3_600_000) })
    expect([answer.status, answer.code]).toEqual([403, 'RequestTimeTooSkewed'])
  })

  fixture.test('a bucket that does not exist ends the run', [], async () => {
    const store = fixture.storeWith({ bucket: 'no-such-bucket-anywhere' })
    expect(await refusal(store.listPage('', undefined, SIGNAL))).toMatchObject({
      code: 'NoSuchBucket',
      status: 404,
      verdict: 'run',
    })
  })

  fixture.test('the wrong region, which is found out and corrected', ['corrects the region'], async () => {
    const prefix = fixture.prefix()
    await fixture.put(`${prefix}x`, 'x')
    const corrections: RegionChange[] = []
    const region = { name: 'ap-south-1', from: 'input' as const }
    const store = fixture.storeWith({
      connection: { region },
      hooks: { onRegionCorrected: change => corrections.push(change) },
    })
    expect((await store.listPage(prefix, undefined, SIGNAL)).objects).toHaveLength(1)
    expect(corrections).toEqual([{ from: 'ap-south-1', to: fixture.server.region }])
  })

  fixture.test('another owner than expected', ['expected bucket owner'], async () => {
    const store = fixture.storeWith({ connection: { expectedBucketOwner: '999999999999' } })
    expect(await refusal(store.listPage('', undefined, SIGNAL))).toMatchObject({
      code: 'AccessDenied',
      status: 403,
      verdict: 'run',
    })
  })
}
