import { expect } from 'vitest'
import { deletesOf } from '../support/deletes-of.ts'
import { type Fixture, refusal, SIGNAL } from './fixture.ts'

/** What the restricted keys may do, as AWS writes it. */
export function deployPolicy(bucket: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: `arn:aws:s3:::${bucket}`,
        Condition: { StringLike: { 's3:prefix': 'allowed/*' } },
      },
      {
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:DeleteObject'],
        Resource: `arn:aws:s3:::${bucket}/allowed/*`,
      },
    ],
  })
}

export function permissionCases(fixture: Fixture): void {
  /** As somebody who may list, write and delete below `allowed/`, and nothing else. */
  const asDeployer = (title: string, run: () => Promise<void>) =>
    fixture.test(title, ['policies'], async () => {
      const { restrict } = fixture.server
      if (restrict === undefined)
        throw new Error('The server must be able to restrict, or say that it lacks it.')
      fixture.useCredentials(await restrict(fixture.bucket))
      try {
        await run()
      } finally {
        await fixture.useOwnCredentials()
      }
    })

  asDeployer('a deploy needs to list, write and delete below its prefix', async () => {
    await fixture.put('allowed/x', 'x')
    expect(await fixture.listKeys('allowed/')).toEqual(['allowed/x'])
    expect(await fixture.store().delete(deletesOf(['allowed/x']), SIGNAL)).toEqual([])
  })

  asDeployer('a write elsewhere is refused for its key', async () => {
    const details = await refusal(fixture.put('elsewhere/x', 'x'))
    expect(details).toMatchObject({ code: 'AccessDenied', status: 403, verdict: 'key', key: 'elsewhere/x' })
  })

  asDeployer('a bulk delete tells the keys that it must not delete', async () => {
    await fixture.put('allowed/x', 'x')
    const failures = await fixture.store().delete(deletesOf(['elsewhere/x', 'allowed/x']), SIGNAL)
    expect(failures).toMatchObject([
      { key: 'elsewhere/x', error: { details: { code: 'AccessDenied', verdict: 'key' } } },
    ])
    expect(await fixture.listKeys('allowed/')).toEqual([])
  })

  asDeployer('a listing elsewhere ends the run', async () => {
    const details = await refusal(fixture.store().listPage('elsewhere/', undefined, SIGNAL))
    expect(details).toMatchObject({ operation: 'ListObjectsV2', code: 'AccessDenied', verdict: 'run' })
  })
}
