import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

export interface FakeDistribution {
  readonly originPath?: string
  readonly domain?: string
  /** Where it lies for a tenant: `{{name}}` in the origin path or domain is a parameter of the tenant. */
  readonly tenantOf?: string
  readonly parameters?: Readonly<Record<string, string>>
  /** The header that it takes cache tags from. */
  readonly tagHeader?: string
  /** Of errors 404, in seconds. */
  readonly keepsErrorsFor?: number
}

export interface FakeError {
  readonly status: number
  readonly code: string
  readonly message: string
}

export type CloudFrontOperation =
  | 'GetDistributionTenant'
  | 'GetDistributionConfig'
  | 'CreateInvalidation'
  | 'GetInvalidation'

export interface Asked {
  readonly operation: CloudFrontOperation
  readonly distribution: string
  /** Of a new invalidation. */
  readonly paths: readonly string[]
  readonly reference: string
}

/** What CloudFront's API does with invalidations, as far as a deploy asks for it. Ends with the test. */
export async function startCloudFront(distributions: Readonly<Record<string, FakeDistribution>>) {
  const asked: Asked[] = []
  const failures: Partial<Record<CloudFrontOperation, FakeError[]>> = {}
  /** What GetInvalidation answers, one after the other, the last one for ever. */
  const statuses = ['Completed']
  const hooks: { before: ((asked: Asked) => void) | undefined } = { before: undefined }

  const server = createServer(async (request, response) => {
    const send = (status: number, xml: string) => {
      response.writeHead(status, { 'content-type': 'text/xml', 'x-amzn-requestid': 'R1' })
      response.end(`<?xml version="1.0"?>\n${xml}`)
    }
    const refuse = ({ status, code, message }: FakeError) =>
      send(
        status,
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>R1</RequestId></ErrorResponse>`,
      )
    const body = await textOf(request)
    const [, , kind = '', id = '', what = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? []
    const operation = operationOf(request.method, kind, what)
    const one: Asked = {
      operation,
      distribution: id,
      paths: [...body.matchAll(/<Path>([^<]*)<\/Path>/g)].map(([, path = '']) =>
        path.replaceAll('&amp;', '&'),
      ),
      reference: /<CallerReference>([^<]*)</.exec(body)?.[1] ?? '',
    }
    asked.push(one)
    hooks.before?.(one)
    const failure = failures[operation]?.shift()
    if (failure) return refuse(failure)
    const distribution = distributions[id]
    if (distribution === undefined) {
      return refuse({
        status: 404,
        code: 'NoSuchDistribution',
        message: 'The specified distribution does not exist.',
      })
    }
    if (operation === 'GetDistributionTenant') return send(200, tenantXml(id, distribution))
    if (operation === 'GetDistributionConfig') return send(200, configXml(distribution))
    const status =
      operation === 'CreateInvalidation' ? 'InProgress' : statuses.length > 1 ? statuses.shift() : statuses[0]
    return send(
      operation === 'CreateInvalidation' ? 201 : 200,
      `<Invalidation><Id>I${asked.length}</Id><Status>${status}</Status></Invalidation>`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { endpoint: `http://127.0.0.1:${port}`, asked, failures, statuses, hooks }
}

function operationOf(method: string | undefined, kind: string, what: string): CloudFrontOperation {
  if (kind === 'distribution-tenant' && what === '') return 'GetDistributionTenant'
  if (what === 'config') return 'GetDistributionConfig'
  return method === 'POST' ? 'CreateInvalidation' : 'GetInvalidation'
}

function configXml({
  originPath = '',
  domain = 'www.s3.amazonaws.com',
  keepsErrorsFor,
  tagHeader,
}: FakeDistribution): string {
  const errors =
    keepsErrorsFor === undefined
      ? ''
      : `<CustomErrorResponses><Quantity>1</Quantity><Items><CustomErrorResponse><ErrorCode>404</ErrorCode><ErrorCachingMinTTL>${keepsErrorsFor}</ErrorCachingMinTTL></CustomErrorResponse></Items></CustomErrorResponses>`
  const origin = `<Origin><Id>o</Id><DomainName>${domain}</DomainName><OriginPath>${originPath}</OriginPath></Origin>`
  const tags =
    tagHeader === undefined ? '' : `<CacheTagConfig><HeaderName>${tagHeader}</HeaderName></CacheTagConfig>`
  return `<DistributionConfig><Origins><Quantity>1</Quantity><Items>${origin}</Items></Origins>${errors}${tags}</DistributionConfig>`
}

function tenantXml(id: string, { tenantOf, parameters = {} }: FakeDistribution): string {
  const given = Object.entries(parameters).map(
    ([name, value]) => `<member><Name>${name}</Name><Value>${value}</Value></member>`,
  )
  return `<DistributionTenant><Id>${id}</Id><DistributionId>${tenantOf}</DistributionId><Parameters>${given.join('')}</Parameters></DistributionTenant>`
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}
