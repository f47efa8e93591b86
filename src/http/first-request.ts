import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

/** Of Node's HTTP client, for what is not sent by ours. */
const CHANNEL = 'http.client.request.start'

const waiting = new Set<() => void>()

/** Calls back once the next HTTP request of this process has been sent, and its answer is waited for. */
export function onFirstRequest(callback: () => void): void {
  const first = () => {
    unsubscribe(CHANNEL, onStart)
    // Another one may be about to leave.
    if (waiting.delete(first)) setImmediate(callback)
  }
  const onStart = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest } // as Node documents the channel
    request.once('finish', first)
  }
  waiting.add(first)
  subscribe(CHANNEL, onStart)
}

/** To be called when a request has left that did not go through Node's HTTP client. */
export function requestLeft(): void {
  for (const first of waiting) first()
}

/**
 * Loads what is needed only once `pending` is settled while its first request is on its way, so that compiling it takes
 * no time of its own.
 */
export async function whileWaiting<Loaded>(
  pending: Promise<unknown>,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  const sent = new Promise<void>(resolve => onFirstRequest(resolve))
  // Whoever awaits it deals with its failure.
  const settled = pending.then(
    () => {},
    () => {},
  )
  await Promise.race([sent, settled])
  return load()
}
