import { parseCacheControl } from '../headers/cache-control.ts'
import type { CachePolicy } from '../site/cache-policy.ts'

const POLICIES = ['auto', 'cdn', 'none']

export function parseCachePolicy(text: string): CachePolicy {
  if (text === 'auto') return { policy: 'auto' }
  if (text === 'cdn') return { policy: 'cdn' }
  if (text === 'none') return { policy: 'none' }
  return { policy: 'literal', value: parseCacheControl(text, POLICIES) }
}
