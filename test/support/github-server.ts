import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ajv } from 'ajv'
import description from '../fixtures/github/rest-api.json' with { type: 'json' }

/*
 * As much of GitHub's REST API as we use, with a memory. What it is sent and what it answers are held to GitHub's own
 * description (fixtures/github/rest-api.json, a slice of @octokit/openapi): a request that GitHub would not understand
 * is answered with 422 and kept in `violations`, and so is an answer that GitHub would not give.
 */

export interface Comment {
  readonly id: number
  readonly issue: number
  body: string
  readonly author: 'bot' | 'member' | 'stranger'
}

export interface Deployment {
  readonly id: number
  readonly ref: string
  readonly environment: string
  readonly isTransient: boolean
  /** The newest last. */
  readonly statuses: { state: string; environmentUrl: string; logUrl: string }[]
}

export interface Pull {
  readonly number: number
  /** `owner:branch` of its head. */
  readonly head: string
  readonly sha: string
}

export interface Refusal {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
}

interface Answer {
  readonly status: number
  readonly body?: unknown
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Handler = (parameters: Readonly<Record<string, string>>, query: URLSearchParams, body: Fields) => Answer
type Fields = Readonly<Record<string, string | boolean | undefined>>

export async function startGithubServer(): Promise<GithubServer> {
  const server = new GithubServer()
  await server.listen()
  return server
}

export class GithubServer {
  readonly requests: { readonly method: string; readonly path: string; readonly headers: Headers }[] = []
  readonly violations: string[] = []
  readonly comments: Comment[] = []
  readonly deployments: Deployment[] = []
  readonly pulls: Pull[] = []
  /** What `compare` says of `base...head`; anything else is not found. */
  readonly comparisons = new Map<string, 'ahead' | 'behind' | 'diverged' | 'identical'>()
  /** Asked before each answer. */
  refuse: (method: string, path: string) => Refusal | undefined = () => undefined
  #nextId = 1
  readonly #http = createServer((incoming, response) => void this.#serve(incoming, response))

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get url(): string {
    const { port } = this.#http.address() as AddressInfo // it listens on a port
    return `http://127.0.0.1:${port}`
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections()
    this.#http.close()
    await once(this.#http, 'close')
  }

  addComment(issue: number, body: string, author: Comment['author'] = 'bot'): Comment {
    const comment = { id: this.#nextId++, issue, body, author }
    this.comments.push(comment)
    return comment
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = incoming
    const { pathname, searchParams } = new URL(url, this.url)
    const text = Buffer.concat(await incoming.toArray()).toString()
    this.requests.push({
      method,
      path: url,
      headers: new Headers(incoming.headers as Record<string, string>),
    })
    const reply = ({ status, headers, message }: Refusal, body: unknown = { message }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      response.end(status === 204 ? undefined : JSON.stringify(body))
    }
    const refusal = this.refuse(method, pathname)
    if (refusal !== undefined) return reply(refusal)
    const found = findRoute(method, pathname)
    if (found === undefined) return reply({ status: 404, message: 'Not Found' })
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const wrong = [...bodyViolations(found, body), ...queryViolations(found, searchParams)]
    if (wrong.length > 0) {
      this.violations.push(...wrong)
      return reply({ status: 422, message: wrong.join('; ') })
    }
    const answer = this.#handlers[found.name]?.(found.parameters, searchParams, (body ?? {}) as Fields)
    if (answer === undefined) return reply({ status: 404, message: 'Not Found' })
    this.violations.push(...answerViolations(found, answer))
    reply({ status: answer.status }, answer.body)
  }

  readonly #handlers: Readonly<Record<string, Handler>> = {
    'get /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ issue_number }, query) => {
      const all = this.comments.filter(({ issue }) => issue === Number(issue_number))
      return { status: 200, body: page(all, query).map(comment => this.#commentBody(comment)) }
    },
    'post /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ issue_number }, _, { body }) => ({
      status: 201,
      body: this.#commentBody(this.addComment(Number(issue_number), String(body))),
    }),
    'patch /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ comment_id }, _, { body }) => {
      const comment = this.comments.find(({ id }) => id === Number(comment_id))
      if (comment === undefined) return notFound
      comment.body = String(body)
      return { status: 200, body: this.#commentBody(comment) }
    },
    'delete /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ comment_id }) => {
      const index = this.comments.findIndex(({ id }) => id === Number(comment_id))
      if (index === -1) return notFound
      this.comments.splice(index, 1)
      return { status: 204 }
    },
    'get /repos/{owner}/{repo}/deployments': (_, query) => {
      const environment = query.get('environment')
      const matching = this.deployments.filter(
        deployment => environment === null || deployment.environment === environment,
      )
      return {
        status: 200,
        body: page(matching.toReversed(), query).map(deployment => this.#deploymentBody(deployment)),
      }
    },
    'post /repos/{owner}/{repo}/deployments': (_parameters, _query, fields) => {
      const { ref, environment, transient_environment } = fields
      const deployment: Deployment = {
        id: this.#nextId++,
        ref: String(ref),
        environment: String(environment),
        isTransient: transient_environment === true,
        statuses: [],
      }
      this.deployments.push(deployment)
      return { status: 201, body: this.#deploymentBody(deployment) }
    },
    'post /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ({ deployment_id }, _, fields) => {
      const { state, environment_url, log_url } = fields
      const deployment = this.deployments.find(({ id }) => id === Number(deployment_id))
      if (deployment === undefined) return notFound
      deployment.statuses.push({
        state: String(state),
        environmentUrl: String(environment_url ?? ''),
        logUrl: String(log_url ?? ''),
      })
      return { status: 201, body: this.#statusBody(deployment) }
    },
    'get /repos/{owner}/{repo}/pulls': (_, query) => {
      const head = query.get('head')
      return { status: 200, body: this.pulls.filter(pull => pull.head === head).map(pullBody) }
    },
    'get /repos/{owner}/{repo}/compare/{basehead}': ({ basehead = '' }) => {
      const status = this.comparisons.get(basehead)
      return status === undefined ? notFound : { status: 200, body: comparisonBody(status) }
    },
  }

  #commentBody({ id, issue, body, author }: Comment) {
    const url = `${this.url}/repos/octo/site/issues`
    const [login, type, association] = {
      bot: ['github-actions[bot]', 'Bot', 'NONE'],
      member: ['octocat', 'User', 'MEMBER'],
      stranger: ['stranger', 'User', 'NONE'],
    }[author] as [string, string, string]
    return {
      id,
      node_id: `IC_${id}`,
      url: `${url}/comments/${id}`,
      html_url: `https://github.com/octo/site/pull/${issue}#issuecomment-${id}`,
      issue_url: `${url}/${issue}`,
      body,
      user: userBody(login, type),
      author_association: association,
      created_at: CREATED,
      updated_at: CREATED,
    }
  }

  #deploymentBody({ id, ref, environment, isTransient }: Deployment) {
    const url = `${this.url}/repos/octo/site/deployments/${id}`
    return {
      url,
      id,
      node_id: `DE_${id}`,
      sha: '0123456789abcdef0123456789abcdef01234567',
      ref,
      task: 'deploy',
      payload: {},
      environment,
      description: null,
      creator: userBody('github-actions[bot]', 'Bot'),
      created_at: CREATED,
      updated_at: CREATED,
      statuses_url: `${url}/statuses`,
      repository_url: `${this.url}/repos/octo/site`,
      transient_environment: isTransient,
    }
  }

  #statusBody({ id, statuses }: Deployment) {
    const url = `${this.url}/repos/octo/site/deployments/${id}`
    return {
      url: `${url}/statuses/1`,
      id: 1,
      node_id: 'DES_1',
      state: statuses.at(-1)?.state,
      creator: userBody('github-actions[bot]', 'Bot'),
      description: '',
      target_url: '',
      created_at: CREATED,
      updated_at: CREATED,
      deployment_url: url,
      repository_url: `${this.url}/repos/octo/site`,
    }
  }
}

const CREATED = '2026-11-27T08:00:00Z'
const notFound: Answer = { status: 404, body: { message: 'Not Found' } }

function page<Item>(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const size = Number(query.get('per_page') ?? 30)
  const from = (Number(query.get('page') ?? 1) - 1) * size
  return items.slice(from, from + size)
}

function userBody(login: string, type: string) {
  const url = `https://api.github.com/users/${login}`
  const links = ['followers', 'subscriptions', 'organizations', 'repos', 'received_events']
  const templates = ['following', 'gists', 'starred', 'events']
  return {
    login,
    id: 41898282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login}`,
    ...Object.fromEntries(links.map(name => [`${name}_url`, `${url}/${name}`])),
    ...Object.fromEntries(templates.map(name => [`${name}_url`, `${url}/${name}{/other}`])),
    type,
    site_admin: false,
  }
}

/** Not the whole of what GitHub tells of a pull request, and not held to its description. */
function pullBody({ number, sha }: Pull) {
  return { number, state: 'open', head: { sha } }
}

/** As above. */
function comparisonBody(status: string) {
  return { status }
}

/* The description. */

interface Operation {
  readonly parameters?: readonly Json[]
  readonly requestBody?: Json
  readonly responses: Readonly<Record<string, Json>>
}

const paths = description.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(withNull(description as unknown as Json) as object, 'github')

interface Route {
  /** `get /repos/…`. */
  readonly name: string
  readonly method: string
  readonly template: string
  readonly parameters: Readonly<Record<string, string>>
}

function findRoute(method: string, pathname: string): Route | undefined {
  for (const [template, methods] of Object.entries(paths)) {
    const expression = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
    const match = new RegExp(`^${expression}$`).exec(pathname)
    const name = method.toLowerCase()
    if (match === null || methods[name] === undefined) continue
    const parameters = Object.entries(match.groups ?? {}).map(([key, value]) => [
      key,
      decodeURIComponent(value),
    ])
    return { name: `${name} ${template}`, method: name, template, parameters: Object.fromEntries(parameters) }
  }
  return undefined
}

function bodyViolations(route: Route, body: unknown): readonly string[] {
  const { requestBody } = paths[route.template]?.[route.method] ?? {}
  if (requestBody === undefined) return body === undefined ? [] : [`${route.name}: takes no body`]
  return violations(route, ['requestBody', 'content', 'application/json', 'schema'], body ?? {})
}

function queryViolations(route: Route, query: URLSearchParams): readonly string[] {
  const { parameters = [] } = paths[route.template]?.[route.method] ?? {}
  const known = parameters.map(parameter => resolved(parameter)['name'])
  return [...query.keys()].filter(name => !known.includes(name)).map(name => `${route.name}: no ?${name}`)
}

/** Answers that say nothing of their form are not looked at, nor are those that are no success. */
function answerViolations(route: Route, { status, body }: Answer): readonly string[] {
  const response = paths[route.template]?.[route.method]?.responses[String(status)]
  if (response === undefined) return status < 400 ? [`${route.name}: never answers ${status}`] : []
  const isPartial = /pulls|compare/.test(route.template)
  if (status >= 400 || status === 204 || isPartial) return []
  return violations(route, ['responses', String(status), 'content', 'application/json', 'schema'], body)
}

function violations(
  { name, method, template }: Route,
  way: readonly string[],
  value: unknown,
): readonly string[] {
  const pointer = ['paths', template, method, ...way].map(step =>
    encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  const validate = ajv.getSchema(`github#/${pointer.join('/')}`)
  if (validate === undefined) return [`${name}: nothing describes ${way.join(' ')}`]
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}: ${instancePath} ${message}`)
}

function resolved(parameter: Json): Readonly<Record<string, Json>> {
  const fields = parameter as Readonly<Record<string, Json>>
  const { $ref } = fields
  if (typeof $ref !== 'string') return fields
  const found = $ref
    .slice(2)
    .split('/')
    .reduce<Json>((at, step) => (at as Record<string, Json>)[step] ?? null, description as unknown as Json)
  return found as Readonly<Record<string, Json>>
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says `null`. */
function withNull(value: Json): Json {
  if (Array.isArray(value)) return value.map(withNull)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = value as Readonly<Record<string, Json>>
  const mapped = Object.fromEntries(Object.entries(rest).map(([name, entry]) => [name, withNull(entry)]))
  return nullable === true ? { anyOf: [mapped, { type: 'null' }] } : mapped
}
