import { describe, expect, test } from 'vitest'
import { StoreError, type StoreErrorDetails } from '../../src/s3/errors/store-error.ts'
import { KeyDeletes } from '../../src/s3/key-deletes.ts'
import type { DeleteFailure } from '../../src/s3/object-store.ts'
import { deletesOf } from '../support/deletes-of.ts'

const SIGNAL = new AbortController().signal

function refusal(details: Partial<StoreErrorDetails>) {
  return new StoreError('no', { operation: 'DeleteObjects', verdict: 'run', code: 'Unknown', ...details })
}

function recorded(bulkError?: Error, failures: readonly DeleteFailure[] = []) {
  const requests: string[] = []
  const deletes = new KeyDeletes({
    goesInBulk: key => !key.includes('!'),
    inBulk: async objects => {
      requests.push(`bulk ${objects.map(({ key }) => key).join(' ')}`)
      if (bulkError) throw bulkError
      return failures
    },
    one: async ({ key }) => {
      requests.push(`one ${key}`)
      return failures.filter(failure => failure.key === key)
    },
  })
  return { deletes, requests }
}

describe('deletes', () => {
  test('go in bulk, and one by one where they cannot', async () => {
    const { deletes, requests } = recorded()
    expect(await deletes.delete(deletesOf(['a', '!b', 'c']), SIGNAL)).toEqual([])
    expect(requests).toEqual(['bulk a c', 'one !b'])
  })

  test.each([
    { status: 405, code: 'MethodNotAllowed' },
    { status: 501, code: 'NotImplemented' },
    { status: 405, code: 'HTTP 405' },
    { status: 400, code: 'InvalidArgument' },
  ])('go one by one on a store that answers $status $code, from then on', async details => {
    const failures = [{ key: 'b', error: refusal({ code: 'AccessDenied', verdict: 'key' }) }]
    const { deletes, requests } = recorded(refusal(details), failures)
    expect(await deletes.delete(deletesOf(['a', '!x', 'b']), SIGNAL)).toEqual(failures)
    expect(await deletes.delete(deletesOf(['c']), SIGNAL)).toEqual([])
    expect(requests).toEqual(['bulk a b', 'one a', 'one b', 'one !x', 'one c'])
  })

  test('do not go one by one because they were refused', async () => {
    const { deletes, requests } = recorded(refusal({ status: 403, code: 'AccessDenied' }))
    await expect(deletes.delete(deletesOf(['a', 'b']), SIGNAL)).rejects.toThrow('no')
    expect(requests).toEqual(['bulk a b'])
  })

  test('end when they are cancelled', async () => {
    const { deletes, requests } = recorded()
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    await expect(deletes.delete(deletesOf(['!a', '!b']), cancelled)).rejects.toThrow('cancelled')
    expect(requests).toEqual([])
  })
})
