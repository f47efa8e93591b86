// The in-memory S3 server in a process of its own, so that what is measured is the client alone. Its parent talks to
// it over the channel of fork(): a question with a number, an answer with the same number.
import { setTimeout as wait } from 'node:timers/promises'
import { startS3Server } from '../test/support/s3-server/server.ts'
import { startTlsFront } from '../test/support/tls-front.ts'
import { BrokenPages } from './broken-pages.ts'
import { makeCertificate } from './certificate.ts'
import type { Answers, Question } from './server-process.ts'

const BUCKET = 'bench'
let latencyMs = 0

const server = await startS3Server({
  buckets: { [BUCKET]: {} },
  intercept: async () => {
    if (latencyMs > 0) await wait(latencyMs)
    return undefined
  },
})

const certificate = makeCertificate()
const front = certificate && (await startTlsFront(Number(new URL(server.endpoint).port), certificate))
let broken: BrokenPages | undefined

function answer(question: Question): Answers[Question['ask']] {
  switch (question.ask) {
    case 'where':
      return {
        endpoint: server.endpoint,
        ...(front &&
          certificate && { secure: { endpoint: `https://localhost:${front.port}`, ca: certificate.file } }),
        bucket: BUCKET,
        environment: server.environment,
      }
    case 'begin':
      latencyMs = question.latencyMs
      server.requests.length = 0
      broken?.stop()
      broken = question.watchesPages ? new BrokenPages(server.bucket(BUCKET)) : undefined
      return undefined
    case 'counts':
      return server.counts()
    case 'broken':
      return broken?.stop() ?? 0
    case 'empty':
      server.bucket(BUCKET).clear()
      return undefined
  }
}

process.on('message', ({ number, question }: { number: number; question: Question }) => {
  process.send?.({ number, answer: answer(question) })
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
