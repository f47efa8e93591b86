import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DeployConfig, RemoveConfig } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { Target } from '../../src/s3/target.ts'
import { temporaryFolder } from '../support/site.ts'

type Inputs = Readonly<Partial<Record<OptionName, string>>>

async function load(inputs: Inputs): Promise<DeployConfig | RemoveConfig> {
  const folder = temporaryFolder()
  const values = new Map(Object.entries({ source: folder, ...inputs }) as [OptionName, string][])
  const config = await loadConfig({ from: 'action', values, problems: [] }, {}, folder)
  if (config.command === 'sweep') return config.removal
  if (config.command === 'deploy' || config.command === 'remove') return config
  throw new Error(`The command is ${config.command}.`)
}

async function allOf(inputs: Inputs): Promise<readonly (DeployConfig | RemoveConfig)[]> {
  const config = await load(inputs)
  return [config, ...(config.further ?? [])]
}

const target = (bucket: string, prefix = ''): Target => ({ bucket, prefix })

describe('several buckets', () => {
  test('are one per line, each with its own prefix or the common one', async () => {
    const targets = async (inputs: Inputs) => (await allOf(inputs)).map(({ target }) => target)
    expect(await targets({ bucket: 'site' })).toEqual([target('site')])
    expect(await targets({ bucket: '\n site \n\n mirror\r\n' })).toEqual([target('site'), target('mirror')])
    expect(await targets({ bucket: 'site\ns3://mirror/www/' })).toEqual([
      target('site'),
      target('mirror', 'www/'),
    ])
    expect(await targets({ bucket: 'site\nmirror', prefix: 'blog' })).toEqual([
      target('site', 'blog/'),
      target('mirror', 'blog/'),
    ])
  })

  test('one bucket has none besides', async () => {
    expect(await load({ bucket: 'site' })).not.toHaveProperty('further')
  })

  test('have the same options, but for what depends on the prefix', async () => {
    const [first, second] = await allOf({
      bucket: 's3://site/a\ns3://mirror/b',
      delete: 'true',
      record: 'notes.json',
      'site-url': 'https://{prefix}.example.com',
    })
    expect(first).toMatchObject({ record: { key: 'a/notes.json' }, siteUrl: 'https://a.example.com/' })
    expect(second).toEqual({
      ...first,
      further: undefined,
      target: target('mirror', 'b/'),
      record: { key: 'b/notes.json' },
      siteUrl: 'https://b.example.com/',
    })
  })

  test('are swept each', async () => {
    const sweeps = await allOf({ command: 'sweep', bucket: 'site\nmirror' })
    expect(sweeps.map(({ target: { bucket }, preview }) => [bucket, preview])).toEqual([
      ['site', 0],
      ['mirror', 0],
    ])
  })

  it.each<[Inputs, string]>([
    [{ bucket: 'site\nMirror' }, 'has the line "Mirror", which is not a bucket name'],
    [{ bucket: 'site\nhttps://mirror' }, 'has the line "https://mirror", which is a URL.'],
    [{ bucket: 's3://site s3://mirror' }, 'has several entries in one line'],
    [{ bucket: 's3://site/a\nmirror', prefix: 'b' }, 'prefix: "b" repeats a/ in bucket.'],
    [
      { bucket: 'site\nmirror', record: 's3://notes/r.json' },
      'is one object, and each bucket needs its own.',
    ],
    [{ command: 'list', bucket: 'site\nmirror' }, 'names several buckets, but list shows one.'],
    [{ command: 'remove', bucket: 's3://site/a\nmirror' }, 'would remove the whole bucket'],
    [{ bucket: 'site\nmirror', domain: 'www.example.com' }, 'Write only one of them.'],
  ])('are refused: %j', async (inputs, problem) => {
    await expect(load(inputs)).rejects.toThrow(problem)
  })

  test('may be one, as long as no prefix lies within another', async () => {
    const prefix = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }).map(names => names.join('/'))
    await fc.assert(
      fc.asyncProperty(prefix, prefix, async (one, other) => {
        const isApart = await load({ bucket: `s3://site/${one}\ns3://site/${other}` }).then(
          () => true,
          () => false,
        )
        const within = `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)
        expect(isApart).toBe(!within && one !== '' && other !== '')
      }),
    )
  })
})
