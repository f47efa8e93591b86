import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectRest } from '../../../src/github/rest/connect.ts'
import { leaveComment, markerOf } from '../../../src/github/rest/sticky-comment.ts'
import { createAgents } from '../../../src/http/agents.ts'
import { type GithubServer, startGithubServer } from '../../support/github-server.ts'

let github: GithubServer

beforeEach(async () => {
  github = await startGithubServer()
})

afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

async function leave(text: string, id = 's3://site/', mode: 'create' | 'update' = 'create') {
  const access = { apiUrl: github.url, token: 'ghs_x' }
  const rest = await connectRest(access, createAgents({}), new AbortController().signal)
  return leaveComment(rest, { owner: 'octo', repo: 'site', issue: 7, id }, text, mode)
}

const bodies = () => github.comments.map(({ body }) => body.split('\n').at(-1))

it('leaves one comment, and edits it from then on', async () => {
  expect(await leave('first')).toBe('created')
  expect(await leave('second')).toBe('updated')
  expect(bodies()).toEqual(['second'])
})

it('leaves one for each id, whatever the id', async () => {
  await leave('one', 's3://site/a/')
  await leave('two', 's3://site/b/ --> <script>')
  await leave('two again', 's3://site/b/ --> <script>')
  expect(bodies()).toEqual(['one', 'two again'])
  expect(github.comments[1]?.body).toMatch(/^<!-- s3-site-deploy [0-9a-f]{16} -->\n/)
})

it('finds it among hundreds of others', async () => {
  for (let index = 0; index < 230; index++) github.addComment(7, `comment ${index}`, 'stranger')
  await leave('first')
  await leave('second')
  expect(github.comments).toHaveLength(231)
  expect(bodies().at(-1)).toBe('second')
})

it("does not touch a stranger's comment, nor one that only quotes ours, nor those of other pull requests", async () => {
  const marker = markerOf('s3://site/')
  github.addComment(7, `${marker}\nforged`, 'stranger')
  github.addComment(7, `See:\n${marker}\nquoted`, 'member')
  github.addComment(8, `${marker}\nelsewhere`, 'bot')
  await leave('ours')
  expect(bodies()).toEqual(['forged', 'quoted', 'elsewhere', 'ours'])
})

it("edits what a member's token has left, and takes away what two runs at once have left twice", async () => {
  github.addComment(7, `${markerOf('s3://site/')}\none`, 'member')
  github.addComment(7, `${markerOf('s3://site/')}\ntwo`, 'bot')
  await leave('ours')
  expect(bodies()).toEqual(['ours'])
})

it('begins none where it is only to update', async () => {
  expect(await leave('gone', 's3://site/', 'update')).toBe('left-out')
  expect(github.comments).toEqual([])
})

it('leaves a new one in the place of one that is deleted while it looks', async () => {
  await leave('first')
  github.refuse = method => {
    if (method === 'PATCH') github.comments.length = 0
    return undefined
  }
  expect(await leave('second')).toBe('created')
  expect(bodies()).toEqual(['second'])
})

it('does not mind that another run takes away the second of two', async () => {
  for (const text of ['one', 'two']) github.addComment(7, `${markerOf('s3://site/')}\n${text}`)
  github.refuse = method => {
    if (method === 'DELETE') github.comments.pop()
    return undefined
  }
  expect(await leave('ours')).toBe('updated')
  expect(bodies()).toEqual(['ours'])
})
