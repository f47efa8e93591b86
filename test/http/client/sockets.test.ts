import { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { socketsTo } from '../../../src/http/client/sockets.ts'
import { startTlsFront } from '../../support/tls-front.ts'

test('a connection over TLS holds nothing back until what was sent before is acknowledged', async () => {
  const front = await startTlsFront(1)
  onTestFinished(() => front.close())
  const setNoDelay = vi.spyOn(Socket.prototype, 'setNoDelay')
  const setKeepAlive = vi.spyOn(Socket.prototype, 'setKeepAlive')
  onTestFinished(() => void vi.restoreAllMocks())
  const open = socketsTo({ protocol: 'https:', hostname: '127.0.0.1', port: front.port }, () => undefined)
  const socket = open(() => {})
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  expect(setNoDelay.mock.contexts).toContain(socket)
  expect(setNoDelay).toHaveBeenCalledWith(true)
  expect(setKeepAlive).toHaveBeenCalledWith(true, expect.any(Number))
})
