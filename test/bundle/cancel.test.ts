import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ActionResult, type Running, startAction } from '../support/run-action.ts'
import type { LoggedRequest, S3Server } from '../support/s3-server/server.ts'
import { site } from '../support/site.ts'
import { changesOf, contents, runStep, stepOn, storeFor } from './step.ts'

const MIB = 1024 * 1024

/** From that request on the store says nothing more, and the run is sent the signal. Aborts are answered. */
function cancelAt(
  store: S3Server,
  concerns: (request: LoggedRequest) => boolean,
  running: () => Running<ActionResult>,
  signal: NodeJS.Signals,
) {
  let silent = false
  store.intercept = request => {
    if (!silent && concerns(request)) {
      silent = true
      // As GitHub does it: after SIGINT come SIGTERM and, in the tenth second, the end.
      if (signal === 'SIGINT') running().cancel()
      else running().child.kill(signal)
    }
    return silent && request.operation !== 'AbortMultipartUpload' ? 'hang' : undefined
  }
}

describe.skipIf(process.platform === 'win32')('a run that is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves no parts and deletes nothing, though the store hangs, and says what it did',
    async signal => {
      const store = await storeFor()
      contents(store).put('gone.html', 'old')
      const source = site({
        'data.json': '{}',
        'film.mp4': randomBytes(70 * MIB),
        'app-4f3c2b1a.js': 'boot()',
        'index.html': '<video src="film.mp4">',
      })
      const running = startAction(stepOn(store, { source, delete: 'true' }))
      let parts = 0
      cancelAt(
        store,
        ({ operation }) => operation === 'UploadPart' && ++parts === 3,
        () => running,
        signal,
      )

      const run = await running.result

      // 130 would be the second signal's doing, no code at all the third's.
      expect(run).toMatchObject({ exitCode: 1, signal: null })
      expect(contents(store).openUploads()).toEqual([])
      expect(contents(store).keys()).toEqual(expect.arrayContaining(['app-4f3c2b1a.js', 'gone.html']))
      expect(contents(store).get('index.html')).toBeUndefined()
      expect(run.stdout).toContain('Cancelled')
      expect(run.summary).toContain('Cancelled')
      expect(run.outputs).toMatchObject({ changed: 'true', deleted: '0' })
      expect(changesOf(run)).toMatchObject({ status: 'cancelled', totals: { withheld: expect.any(Number) } })

      store.intercept = undefined
      const again = await runStep(store, { source, delete: 'true' })
      expect(again).toMatchObject({ exitCode: 0, outputs: { deleted: '1' } })
      expect(
        contents(store)
          .keys()
          .filter(key => !key.startsWith('.s3')),
      ).toEqual(['app-4f3c2b1a.js', 'data.json', 'film.mp4', 'index.html'])
    },
  )

  test.each(['ListObjectsV2', 'GetObject'])('during %s has done nothing', async operation => {
    const store = await storeFor()
    const running = startAction(stepOn(store, { source: site({ 'index.html': 'home' }) }))
    cancelAt(
      store,
      request => request.operation === operation,
      () => running,
      'SIGINT',
    )

    const run = await running.result

    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: {} })
    expect(run.stdout).toContain('Cancelled: nothing was written')
    expect(contents(store).keys()).toEqual([])
  })

  test('while it deletes reports what it does not know', async () => {
    const store = await storeFor()
    for (const key of ['a.html', 'b.html', 'index.html']) contents(store).put(key, 'old')
    const running = startAction(stepOn(store, { source: site({ 'index.html': 'home' }), delete: 'true' }))
    cancelAt(
      store,
      ({ operation }) => operation === 'DeleteObjects',
      () => running,
      'SIGINT',
    )

    const run = await running.result

    expect(run).toMatchObject({
      exitCode: 1,
      signal: null,
      outputs: { updated: '1', deleted: '0', failed: '2' },
    })
    expect(contents(store).text('index.html')).toBe('home')
  })
})

test('a process that is killed after any write leaves what the next run completes', async () => {
  const files = {
    'app-4f3c2b1a.js': 'boot()',
    'style.css': 'p {}',
    'about.html': 'about',
    'index.html': '<script src="app-4f3c2b1a.js"></script>',
  }
  // The claim, four files, the delete, the record.
  for (const writes of [1, 2, 3, 4, 5, 6]) {
    const store = await storeFor()
    contents(store).put('gone.html', 'old')
    const inputs = { source: site(files), delete: 'true', concurrency: '1' }
    const running = startAction(stepOn(store, inputs))
    let passed = 0
    store.intercept = ({ operation, headers }) => {
      if (operation !== 'PutObject' && operation !== 'DeleteObjects') return undefined
      // It goes on beside the first files, and is refused.
      if (headers['if-match'] === `"${'0'.repeat(32)}"`) return undefined
      if (passed++ < writes) return undefined
      running.child.kill('SIGKILL')
      return 'hang'
    }
    await running.result
    store.intercept = undefined

    const again = await runStep(store, inputs)

    const left = { created: String(Math.max(0, 5 - writes)), deleted: writes > 5 ? '0' : '1' }
    expect(again).toMatchObject({ exitCode: 0, annotations: [], outputs: left })
    expect(contents(store).keys()).toEqual(['.s3-site-deploy.json', ...Object.keys(files).sort()])
  }
})
