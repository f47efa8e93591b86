import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/servers/**', 'test/faults/**', 'test/browser/**'],
    testTimeout: 30_000,
    // Threads start faster than processes, and no test changes its process.
    pool: 'threads',
  },
})
