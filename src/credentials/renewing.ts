import type { CredentialsProvider, Identity } from '../s3/identity.ts'

/** Milliseconds before they expire: what is under way then still ends in time. */
const EARLY_MS = 5 * 60_000
/** Milliseconds to wait after a renewal that failed while the old credentials still hold. */
const AGAIN_MS = 10_000

/**
 * Keeps credentials until shortly before they expire, and then gets new ones once for all callers. A renewal that
 * fails matters only once the old ones have expired.
 */
export function renewing(get: CredentialsProvider, now: () => number = Date.now): CredentialsProvider {
  let held: { readonly identity: Identity; renewAt: number } | undefined
  let pending: Promise<Identity> | undefined

  const renew = async (): Promise<Identity> => {
    const before = held
    try {
      const identity = await get()
      held = { identity, renewAt: renewalOf(identity, now()) }
      return identity
    } catch (error) {
      if (before === undefined || expiryOf(before.identity) <= now()) throw error
      before.renewAt = now() + AGAIN_MS
      return before.identity
    } finally {
      pending = undefined
    }
  }
  return async () => {
    if (held !== undefined && now() < held.renewAt) return held.identity
    pending ??= renew()
    return pending
  }
}

/** Short-lived ones are renewed in the last third of their life, so that they are of any use. */
function renewalOf(identity: Identity, now: number): number {
  const expiry = expiryOf(identity)
  return expiry === Number.POSITIVE_INFINITY ? expiry : expiry - Math.min(EARLY_MS, (expiry - now) / 3)
}

function expiryOf({ expiration }: Identity): number {
  return expiration?.getTime() ?? Number.POSITIVE_INFINITY
}
