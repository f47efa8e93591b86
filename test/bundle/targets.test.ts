import { expect, it } from 'vitest'
import { startCloudFront } from '../support/cloudfront-server.ts'
import { site } from '../support/site.ts'
import { BUCKET, changesOf, contents, runStep, storeFor } from './step.ts'

it('finds the bucket by the domain of the site', async () => {
  const store = await storeFor()
  const cloudFront = await startCloudFront({
    E1: { aliases: ['www.example.com'], domain: `${BUCKET}.s3.amazonaws.com`, originPath: '/site' },
  })
  const environment = { ...store.environment, AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.endpoint }
  const inputs = { bucket: '', domain: 'www.example.com', source: site({ 'index.html': 'Hello' }) }
  const { exitCode, outputs } = await runStep({ endpoint: store.endpoint, environment }, inputs)
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({ created: '1', url: 'https://www.example.com/' })
  expect(contents(store).keys()).toContain('site/index.html')
})

it('deploys to several buckets, or to none', async () => {
  const store = await storeFor({ buckets: { [BUCKET]: {}, mirror: {} } })
  const inputs = { bucket: `${BUCKET}\nmirror`, source: site({ 'index.html': 'Hello' }) }
  const done = await runStep(store, inputs)
  expect(done.exitCode).toBe(0)
  expect(done.outputs).toMatchObject({ created: '2' })
  expect(changesOf(done)).toMatchObject({ targets: [{ bucket: BUCKET }, { bucket: 'mirror' }] })

  store.requests.length = 0
  const refused = await runStep(store, { ...inputs, bucket: `s3://${BUCKET}/new\nnot-there` })
  expect(refused.exitCode).toBe(1)
  expect(refused.annotations).toMatchObject([{ level: 'error', title: 'Deploy failed (s3://not-there/)' }])
  expect(store.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})
