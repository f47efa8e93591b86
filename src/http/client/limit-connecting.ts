import type { Socket } from 'node:net'
import { CONNECT_TIMEOUT_MS, NO_CONNECTION } from '../timeouts.ts'
import { timeoutError } from './connection-errors.ts'

/** Gives up on a socket that does not connect in time. One that is connected already is left alone. */
export function limitConnecting(socket: Socket, giveUp: (error: Error) => void): void {
  if (!socket.connecting) return
  const timer = setTimeout(() => giveUp(timeoutError(NO_CONNECTION)), CONNECT_TIMEOUT_MS)
  // A socket that is waited for keeps the process itself.
  timer.unref()
  const stop = () => clearTimeout(timer)
  socket.once('connect', stop)
  socket.once('close', stop)
}
