import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'

export interface FakeDistribution {
  readonly originPath?: string
  readonly domain?: string
  readonly aliases?: readonly string[]
  readonly isDisabled?: boolean
  /** The host that an origin group takes after `domain`. */
  readonly failover?: string
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
  | 'ListDistributions'
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

/** Short, so that a list has several. */
const PAGE = 2

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
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const [, , kind = '', id = '', what = ''] = pathname.split('/')
    const operation = operationOf(request.method, kind, id, what)
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
    if (operation === 'ListDistributions') {
      return send(200, listXml(Object.entries(distributions), searchParams.get('Marker')))
    }
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

function operationOf(
  method: string | undefined,
  kind: string,
  id: string,
  what: string,
): CloudFrontOperation {
  if (id === '') return 'ListDistributions'
  if (kind === 'distribution-tenant' && what === '') return 'GetDistributionTenant'
  if (what === 'config') return 'GetDistributionConfig'
  return method === 'POST' ? 'CreateInvalidation' : 'GetInvalidation'
}

/** A page of the account's distributions, after the one that the marker names. */
function listXml(all: readonly (readonly [string, FakeDistribution])[], marker: string | null): string {
  const from = all.findIndex(([id]) => id === marker) + 1
  const page = all.slice(from, from + PAGE)
  const isTruncated = from + PAGE < all.length
  const next = isTruncated ? `<NextMarker>${page.at(-1)?.[0]}</NextMarker>` : ''
  const items = page.map(([id, distribution]) => summaryXml(id, distribution)).join('')
  return `<DistributionList>${next}<IsTruncated>${isTruncated}</IsTruncated><Items>${items}</Items></DistributionList>`
}

function summaryXml(id: string, { aliases = [], isDisabled = false, ...way }: FakeDistribution): string {
  const { domain = 'www.s3.amazonaws.com', originPath = '', failover } = way
  const origin = (name: string, host: string) =>
    `<Origin><Id>${name}</Id><DomainName>${host}</DomainName><OriginPath>${originPath}</OriginPath></Origin>`
  const member = (name: string) => `<OriginGroupMember><OriginId>${name}</OriginId></OriginGroupMember>`
  const group =
    failover === undefined
      ? ''
      : `<OriginGroups><Items><OriginGroup><Id>group</Id><Members><Items>${member('o')}${member('second')}</Items></Members></OriginGroup></Items></OriginGroups>`
  const others = origin('api', 'api.example.org') + (failover ? origin('second', failover) : '')
  return [
    `<DistributionSummary><Id>${id}</Id><DomainName>${id.toLowerCase()}.cloudfront.net</DomainName>`,
    `<Aliases><Items>${aliases.map(alias => `<CNAME>${alias}</CNAME>`).join('')}</Items></Aliases>`,
    `<Origins><Items>${others}${origin('o', domain)}</Items></Origins>${group}`,
    `<DefaultCacheBehavior><TargetOriginId>${failover ? 'group' : 'o'}</TargetOriginId></DefaultCacheBehavior>`,
    `<Enabled>${!isDisabled}</Enabled></DistributionSummary>`,
  ].join('')
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
