import {
  CloudFrontClient,
  CreateDistributionCommand,
  GetInvalidationCommand,
  ListInvalidationsCommand,
} from '@aws-sdk/client-cloudfront'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sendSigned } from '../contract/signed-request.ts'
import { runInProcess } from '../run/in-process.ts'
import { change, site, temporaryFolder } from '../support/site.ts'
import { MOTO, startMoto } from './moto.ts'
import { withServer } from './server-process.ts'

const BUCKET = 'site'

/** A bucket, and a distribution whose origin path is the prefix. */
async function started() {
  const { endpoint, region, credentials, stop } = await startMoto()
  onTestFinished(stop)
  onTestFinished(() => void vi.unstubAllEnvs())
  await sendSigned({ endpoint, region, credentials }, { method: 'PUT', path: `/${BUCKET}` })
  const client = new CloudFrontClient({ endpoint, region, credentials })
  const { Distribution } = await client.send(
    new CreateDistributionCommand({
      DistributionConfig: {
        CallerReference: 'one',
        Comment: '',
        Enabled: true,
        DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'redirect-to-https' },
        Origins: {
          Quantity: 2,
          Items: [
            {
              Id: 'api',
              DomainName: 'api.example.org',
              OriginPath: '/v1',
              CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
            },
            {
              Id: 'site',
              DomainName: `${BUCKET}.s3.us-east-1.amazonaws.com`,
              OriginPath: '/docs',
              S3OriginConfig: { OriginAccessIdentity: '' },
            },
          ],
        },
      },
    }),
  )
  const id = Distribution?.Id ?? ''
  const invalidated = async () => {
    const { InvalidationList } = await client.send(new ListInvalidationsCommand({ DistributionId: id }))
    const ids = (InvalidationList?.Items ?? []).map(({ Id }) => Id)
    return Promise.all(
      ids.map(async Id => {
        const { Invalidation } = await client.send(new GetInvalidationCommand({ DistributionId: id, Id }))
        return Invalidation?.InvalidationBatch?.Paths?.Items?.toSorted()
      }),
    )
  }
  const environment = {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
  }
  const source = site({
    'index.html': 'one',
    'notes/a b.html': 'one',
    'old.html': 'old',
    'same.html': 'same',
  })
  const inputs = { bucket: BUCKET, prefix: 'docs', source, delete: 'true', 'invalidation-wait': 'true' }
  const deploy = (distribution: string, more: Readonly<Record<string, string>> = {}) =>
    runInProcess(
      { endpoint, environment },
      { ...inputs, 'cloudfront-distribution-id': distribution, ...more },
      temporaryFolder(),
    )
  return { id, invalidated, source, deploy }
}

withServer('moto', MOTO, () => {
  test('a deploy invalidates what changed, waits for it, and needs one request when nothing did', async () => {
    const { id, invalidated, source, deploy } = await started()
    expect(await deploy(id)).toMatchObject({ succeeded: true })
    expect(await invalidated()).toEqual([])

    change(source, {
      'index.html': 'two!',
      'notes/a b.html': 'two!',
      'old.html': undefined,
      'new.html': 'new',
    })
    const wanted = ['/', '/index.html', '/notes/a%20b.html', '/old.html']
    const dryRun = await deploy(id, { 'dry-run': 'true' })
    expect(dryRun.host.outputs['invalidated-paths']?.split('\n')).toEqual(wanted)
    expect(await invalidated()).toEqual([])

    const { succeeded, host } = await deploy(id)
    expect({ succeeded, errors: host.errors }).toEqual({ succeeded: true, errors: [] })
    expect(await invalidated()).toEqual([wanted])
    expect(host.log.join('\n')).toContain(`CloudFront ${id}: 4 paths invalidated (`)

    await deploy(id)
    expect(await invalidated()).toHaveLength(1)
  })

  test('a distribution that does not exist fails a deploy before any write', async () => {
    const { source, deploy, id } = await started()
    await deploy(id)
    change(source, { 'index.html': 'two!' })
    const { succeeded, host } = await deploy('E2QWRUHAPOMQZL')
    expect(succeeded).toBe(false)
    expect(host.errors[0]).toMatch(/E2QWRUHAPOMQZL failed: .*NoSuchDistribution/)
    const { updated } = (await deploy(id, { 'dry-run': 'true' })).host.outputs
    expect(updated).toBe('1')
  })
})
