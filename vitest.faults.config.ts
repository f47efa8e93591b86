import { defineConfig } from 'vitest/config'

/** The built action against a real server behind a proxy that makes trouble: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    // A request that keeps failing is repeated for a minute and a half.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Those of a file run side by side: most of the time they wait.
    maxWorkers: 2,
    sequence: { concurrent: true },
    maxConcurrency: 6,
  },
})
