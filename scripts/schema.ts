import { FILE_OPTIONS, type Option } from '../src/config/options.ts'

/** Nothing takes an option back to its default. */
const TEXT = { type: ['string', 'number', 'boolean', 'null'] }
/** From patterns to what holds for them. */
const PAIRS = { type: 'object', additionalProperties: TEXT }
/** From patterns to headers; `null` takes one away, and tags are a map. */
const RULES = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null', 'object'] },
  },
}

/** The JSON Schema of the configuration file, for editors. What it cannot say, the run says with line and column. */
export function renderSchema(): string {
  const options = Object.fromEntries(FILE_OPTIONS.map(option => [option.name, property(option)]))
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by scripts/reference.ts.',
    title: 's3-site-deploy.yml',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...options,
      environments: {
        description: 'Options that differ by environment. The input environment chooses one.',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/environment' },
      },
    },
    definitions: {
      environment: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(
          FILE_OPTIONS.map(({ name }) => [name, { $ref: `#/properties/${name}` }]),
        ),
      },
    },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function property(option: Option) {
  const { text, default: preset } = option
  const description = text.replaceAll('`', '')
  return { description, ...typeOf(option), ...(preset !== '' && { default: asYaml(preset) }) }
}

function typeOf({ name, type, choices = [], also = [], pairs }: Option) {
  switch (type) {
    case 'boolean':
      return { enum: [true, false, ...also] }
    case 'choice':
      return { enum: choices.map(asYaml) }
    case 'number':
      return { type: 'integer' }
    case 'lines':
      return pairs
        ? { anyOf: [TEXT, PAIRS, { type: 'array', items: { anyOf: [TEXT, PAIRS] } }] }
        : { anyOf: [TEXT, { type: 'array', items: TEXT }] }
    case 'text':
      return name === 'headers' ? { anyOf: [TEXT, RULES] } : TEXT
  }
}

/** As YAML reads it where it is not quoted. */
function asYaml(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}
