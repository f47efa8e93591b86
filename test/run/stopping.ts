import { setImmediate } from 'node:timers/promises'
import type { Fault, LoggedRequest } from '../support/s3-server/server.ts'

const RECORD = '.s3-site-deploy.json'

const isWrite = ({ method }: LoggedRequest) => method === 'PUT' || method === 'POST' || method === 'DELETE'
const isOfSite = (request: LoggedRequest) => isWrite(request) && request.key !== RECORD

export const WAYS_TO_STOP: readonly Fault[] = [
  { status: 403, code: 'AccessDenied' },
  { status: 400, code: 'ExpiredToken' },
  { status: 500, code: 'InternalError' },
  'reset',
]

/** Lets requests in one at a time, drawn from those that have arrived. */
export function inAnyOrder(seed: number, beforeWrite: () => void) {
  const waiting: (() => void)[] = []
  let random = seed
  const draw = async () => {
    // As many turns as the client needs to send what it may.
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    random = (random * 48_271) % 2_147_483_647
    waiting.splice(random % waiting.length, 1)[0]?.()
  }
  return async (request: LoggedRequest) => {
    if (!isWrite(request)) return undefined
    await new Promise<void>(go => {
      waiting.push(go)
      void draw()
    })
    beforeWrite()
    return undefined
  }
}

/** Answers all writes but the first few with a fault. */
export function stopAfter(writes: number, fault: Fault | undefined) {
  let passed = 0
  const refused: LoggedRequest[] = []
  return {
    hit: () => refused.some(isOfSite),
    /** But for repeats of the very request that failed. */
    deletesAfterwards: () =>
      refused
        .filter(({ operation }) => operation.startsWith('Delete'))
        .map(({ headers }) => headers['content-md5'])
        .filter(digest => digest !== refused[0]?.headers['content-md5']),
    intercept: (request: LoggedRequest) => {
      if (!isWrite(request)) return undefined
      if (passed >= writes) {
        refused.push(request)
        return fault
      }
      passed += 1
      return undefined
    },
  }
}
