import { describe, expect, it, test } from 'vitest'
import { Cancelled, ConfigError, CredentialsError, SourceError } from '../../src/errors.ts'
import { errorMessage, errorText } from '../../src/report/error-text.ts'
import { advise } from '../../src/s3/errors/advice.ts'
import { StoreError } from '../../src/s3/errors/store-error.ts'

const explain = () => ({ problem: 'There is no bucket x.', hint: 'Correct the input bucket.' })
const bad = { input: 'max-deletes', value: '12x', problem: '"12x" is no number.' }
const link = {
  problem: 'A link leads out of the source.',
  hint: 'Leave it out with exclude.',
  paths: ['a\nb'],
}

describe('errorText', () => {
  test.each([
    ['one bad input', new ConfigError([bad]), ['max-deletes: "12x" is no number.']],
    [
      'several bad inputs',
      new ConfigError([bad, { input: 'bucket', value: '', problem: 'is missing.' }]),
      ['2 inputs cannot be used', 'max-deletes: "12x" is no number.', 'bucket: is missing.'],
    ],
    [
      'a source that cannot be deployed',
      new SourceError([link]),
      [
        'The source cannot be deployed; nothing was written',
        'A link leads out of the source.',
        '  a\\nb',
        'Leave it out with exclude.',
      ],
    ],
    [
      'missing credentials, before there was a store to ask',
      new CredentialsError(
        { problem: 'No credentials were found.', hint: ['Give a role.', 'Or keys.'] },
        undefined,
      ),
      ['No credentials were found.', 'Give a role.', 'Or keys.'],
    ],
    [
      "the store's refusal",
      new StoreError('no', {
        operation: 'ListObjectsV2',
        verdict: 'run',
        code: 'NoSuchBucket',
        status: 404,
        requestId: 'TX1',
      }),
      ['There is no bucket x.', 'Correct the input bucket.'],
    ],
    ['a cancelled run', new Cancelled('Cancelled by SIGINT.'), ['Cancelled by SIGINT.']],
    [
      'anything else, with its causes',
      new Error('It broke\n::error::x', { cause: new Error('Deep down', { cause: new Error('Deep down') }) }),
      ['It broke\\n::error::x', 'Because: Deep down'],
    ],
    ['an error without a message', new RangeError(), ['RangeError']],
    ['what is no error', 'oops', ['oops']],
  ])('%s', (_, error, lines) => {
    expect(errorMessage(errorText(error, explain))).toBe(lines.join('\n'))
  })

  it("says of the store's refusal each thing once", () => {
    const error = new StoreError('Access Denied', {
      operation: 'ListObjectsV2',
      verdict: 'run',
      code: 'InvalidAccessKeyId',
      status: 403,
      requestId: 'TX1',
    })
    const text = errorMessage(errorText(error, failed => advise(failed, { bucket: 'site' })))
    for (const mark of ['ListObjectsV2', 'InvalidAccessKeyId', 'HTTP 403', 'TX1', 'Access Denied'])
      expect(text.split(mark)).toHaveLength(2)
  })

  it('names twenty paths and counts the rest', () => {
    const paths = Array.from({ length: 1021 }, (_, index) => `page-${index}.html`)
    const { lines } = errorText(new SourceError([{ problem: 'Many.', hint: 'Fewer.', paths }]), explain)
    expect(lines).toHaveLength(23)
    expect(lines.at(-2)).toBe('  … and 1,001 more')
  })

  it('says nothing where there is no hint', () => {
    const reset = new StoreError('no', { operation: 'PutObject', verdict: 'transient', code: 'ECONNRESET' })
    expect(errorText(reset, () => ({ problem: 'It was reset.', hint: '' }))).toEqual({
      title: 'It was reset.',
      lines: [],
    })
  })

  it('does not follow causes in a circle', () => {
    const error = new Error('first')
    error.cause = new Error('second', { cause: error })
    expect(errorText(error, explain).lines).toEqual(['Because: second'])
  })
})
