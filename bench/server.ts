// The in-memory S3 server in a process of its own, so that what is measured is the client alone. Its parent talks to
// it over the channel of fork(): a question with a number, an answer with the same number.
import { setTimeout as wait } from 'node:timers/promises'
import { startS3Server } from '../test/support/s3-server/server.ts'
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

function answer(question: Question): Answers[Question['ask']] {
  switch (question.ask) {
    case 'where':
      return { endpoint: server.endpoint, bucket: BUCKET, environment: server.environment }
    case 'begin':
      latencyMs = question.latencyMs
      server.requests.length = 0
      return undefined
    case 'counts':
      return server.counts()
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
