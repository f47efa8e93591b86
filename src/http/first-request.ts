import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { ClientRequest } from 'node:http'

const CHANNEL = 'http.client.request.start'

/** Calls back once the first HTTP request of this process has been sent, and its answer is waited for. */
export function onFirstRequest(callback: () => void): void {
  const listener = (message: unknown) => {
    unsubscribe(CHANNEL, listener)
    const { request } = message as { readonly request: unknown } // as Node documents the channel
    if (request instanceof ClientRequest) request.once('finish', callback)
  }
  subscribe(CHANNEL, listener)
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
