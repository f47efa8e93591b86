import { expect, test } from 'vitest'
import { waitBeforeRetry } from '../../../src/github/rest/patience.ts'

const NOW = 1_800_000_000_000
const SECOND = NOW / 1000

const answer = (status: number, headers = {}, body = '{}') => ({ status, headers, body: Buffer.from(body) })

test.each([
  ['success', 'GET', answer(200), undefined],
  ['a missing permission', 'POST', answer(403), undefined],
  ['not found', 'GET', answer(404), undefined],
  ['retry-after', 'POST', answer(403, { 'retry-after': '7' }), 7000],
  ['retry-after on 429', 'POST', answer(429, { 'retry-after': '1' }), 1000],
  ['a retry-after that is too long', 'GET', answer(429, { 'retry-after': '600' }), undefined],
  [
    'a limit that ends soon',
    'GET',
    answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SECOND + 5) }),
    6000,
  ],
  [
    'a limit that has just ended',
    'GET',
    answer(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SECOND - 9) }),
    0,
  ],
  [
    'a limit that ends in an hour',
    'GET',
    answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SECOND + 3600) }),
    undefined,
  ],
  [
    'a secondary limit without a time',
    'POST',
    answer(403, {}, '{"message":"You have exceeded a secondary rate limit."}'),
    60_000,
  ],
  ['429 without a time', 'POST', answer(429), 60_000],
  ['a server error', 'PATCH', answer(502), 1000],
  ['a server error where a second try could comment twice', 'POST', answer(502), undefined],
  ['no connection', 'GET', undefined, 1000],
  ['no connection where a second try could comment twice', 'POST', undefined, undefined],
] as const)('%s', (_, method, given, expected) => {
  expect(waitBeforeRetry(method, given, 1, NOW)).toBe(expected)
})

test('waits longer each time, and not for ever', () => {
  const waits = [1, 2, 3, 4].map(attempt => waitBeforeRetry('GET', answer(503), attempt, NOW))
  expect(waits).toEqual([1000, 2000, 4000, undefined])
})
