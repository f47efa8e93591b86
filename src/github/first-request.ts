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
