import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { HttpAnswer } from '../../../src/http/client/answer.ts'
import { AnswerReader } from '../../../src/http/client/answer-reader.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

interface Read {
  readonly answer: HttpAnswer
  readonly mayStayOpen: boolean
}

/** Reads an answer that comes in pieces, after which the connection ends. */
function read(pieces: readonly Buffer[], { isHead = false, maxBytes = 1_000_000 } = {}): Read {
  const reader = new AnswerReader(isHead, maxBytes)
  for (const piece of pieces) {
    // As a socket does, which reads the next bytes into the same place.
    const place = Buffer.from(piece)
    const answer = reader.take(place)
    place.fill('#')
    if (answer) return { answer, mayStayOpen: reader.mayStayOpen }
  }
  const answer = reader.end()
  if (!answer) throw new Error('It came to no end.')
  return { answer, mayStayOpen: reader.mayStayOpen }
}

/** All that a server of Node sends, as it is on the wire. */
async function sentBy(respond: (response: ServerResponse) => void): Promise<Buffer> {
  const server = createServer((_, response) => respond(response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const chunks = await socket.toArray()
  server.close()
  return Buffer.concat(chunks)
}

/** `whole` cut where the numbers say. */
function cut(whole: Buffer, at: readonly number[]): Buffer[] {
  const places = [0, ...at.map(place => place % (whole.length + 1)).toSorted((a, b) => a - b), whole.length]
  return places.slice(1).map((place, index) => whole.subarray(places[index], place))
}

test('an answer is read however it is cut', async () => {
  const text = fc.string({ minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 4 }),
      fc.boolean(),
      fc.array(fc.nat(2000), { maxLength: 8 }),
      async (parts, isChunked, places) => {
        const whole = await sentBy(response => {
          response.setHeader('X-Amz-Request-Id', 'A1')
          if (!isChunked) response.setHeader('Content-Length', Buffer.byteLength(parts.join('')))
          for (const part of parts) response.write(part)
          response.end()
        })
        const { answer } = read(cut(whole, places))
        expect(answer).toMatchObject({ status: 200, headers: { 'x-amz-request-id': 'A1' } })
        expect(answer.body.toString()).toBe(parts.join(''))
      },
    ),
    { numRuns: 60 },
  )
})

test('whatever comes, it is an answer or an error', () => {
  const words = fc.constantFrom(
    'HTTP/1.1 200 OK\r\n',
    'Content-Length: 3\r\n',
    'Transfer-Encoding: chunked\r\n',
    '\r\n',
    'a',
    '0\r\n',
    ':',
    '\n',
    '3\r\nabc\r\n',
    'HTTP/1.1 100 Continue\r\n\r\n',
  )
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map(Buffer.from),
    fc.array(words, { maxLength: 12 }).map(all => bytes(all.join(''))),
  )
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), pieces => {
      try {
        expect(read(pieces).answer.status).toBeGreaterThanOrEqual(200)
      } catch (error) {
        expect(error).toMatchObject({ name: 'BadAnswer' })
      }
    }),
  )
})

describe('the end of an answer', () => {
  it.each([
    ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', 'ok', true],
    [
      'the same length twice',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok',
      'ok',
      true,
    ],
    ['no body', 'HTTP/1.1 204 No Content\r\n\r\n', '', true],
    [
      'chunks with an extension and a trailer',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nok\r\n0\r\nX: y\r\n\r\n',
      'ok',
      true,
    ],
    ['the end of the connection', 'HTTP/1.1 200 OK\r\n\r\nok', 'ok', false],
    [
      'a connection for one request',
      'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok',
      'ok',
      false,
    ],
    ['HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', 'ok', false],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
      'ok',
      false,
    ],
    [
      'more than was asked for',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n',
      'ok',
      false,
    ],
    [
      'an interim answer before',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
      'ok',
      true,
    ],
  ])('is told by %s', (_, text, body, mayStayOpen) => {
    const { answer, mayStayOpen: stays } = read([bytes(text)])
    expect(answer.body.toString()).toBe(body)
    expect(stays).toBe(mayStayOpen)
  })

  it('is that of its head, where HEAD was asked', () => {
    const { answer, mayStayOpen } = read([bytes('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n')], {
      isHead: true,
    })
    expect(answer).toMatchObject({ status: 200, headers: { 'content-length': '99' } })
    expect(mayStayOpen).toBe(true)
  })
})

describe('what is no answer', () => {
  it.each([
    ['nothing', '', 'ECONNRESET'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent', 'ECONNRESET'],
    ['half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf', 'ECONNRESET'],
    ['half a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf', 'ECONNRESET'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.7\r\n\r\n', 'HPE_INVALID_CONSTANT'],
    ['a greeting that goes on', 'SSH-2.0-OpenSSH_9.7\r\n', 'HPE_INVALID_CONSTANT'],
    ['an alert of TLS', '\x15\x03\x03\x00\x02\x02\x50', 'HPE_INVALID_CONSTANT'],
    ['a change of protocol', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 'HPE_INVALID_ANSWER'],
    [
      'two different lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok',
      'HPE_INVALID_ANSWER',
    ],
    ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n', 'HPE_INVALID_ANSWER'],
    [
      'an encoding that nobody asked for',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n',
      'HPE_INVALID_ANSWER',
    ],
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n', 'HPE_INVALID_ANSWER'],
    ['a folded header', 'HTTP/1.1 200 OK\r\nA: x\r\n y\r\n\r\n', 'HPE_INVALID_ANSWER'],
    [
      'a chunk without a size',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
      'HPE_INVALID_ANSWER',
    ],
    [
      'a chunk longer than its size',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokay\r\n',
      'HPE_INVALID_ANSWER',
    ],
    ['a head without an end', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(40_000)}`, 'AnswerTooLarge'],
    [
      'a body over its bound',
      `HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n${'x'.repeat(2000)}`,
      'AnswerTooLarge',
    ],
  ])('%s', (_, text, code) => {
    expect(() => read([bytes(text)], { maxBytes: 1000 })).toThrow(expect.objectContaining({ code }))
  })
})

test('headers that are there twice are joined, and none becomes a property', () => {
  const text = 'HTTP/1.1 200 OK\r\nA: 1\r\na:2 \r\n__proto__: x\r\nContent-Length: 0\r\n\r\n'
  const { headers } = read([bytes(text)]).answer
  expect({ ...headers }).toEqual({ a: '1, 2', ['__proto__']: 'x', 'content-length': '0' })
})
