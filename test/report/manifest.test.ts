import { expect, it, test } from 'vitest'
import { manifestName, manifestText } from '../../src/report/manifest.ts'

test('names with line breaks and backslashes are escaped as sha256sum does, behind a backslash', () => {
  expect(
    manifestText([
      { path: 'b\nc', sha256: '22' },
      { path: 'a\\n', sha256: '11' },
      { path: 'd\re', sha256: '33' },
      { path: ' f', sha256: '00' },
    ]),
  ).toBe('00   f\n\\11  a\\\\n\n\\22  b\\nc\n\\33  d\\re\n')
})

it.each([
  [{ bucket: 'www.example.com', prefix: '' }, 'www.example.com'],
  [{ bucket: 'b', prefix: 'docs/v1.2/' }, 'b-docs-v1.2'],
  [{ bucket: 'b', prefix: 'a=b/../*?"ü/' }, 'b-a-b-..-'],
  [
    { bucket: 'arn:aws:s3:eu-central-1:123456789012:accesspoint/site', prefix: '' },
    'arn-aws-s3-eu-central-1-123456789012-accesspoint-site',
  ],
  [{ bucket: 'b', prefix: `${'x'.repeat(500)}/` }, `b-${'x'.repeat(98)}`],
])('is named after %o', (target, name) => {
  expect(manifestName(target, 'text')).toBe(`${name.replace(/-$/, '')}-982d9e3e.sha256`)
})
