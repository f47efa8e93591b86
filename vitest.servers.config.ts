import { defineConfig } from 'vitest/config'

/** The contract against real servers: `npm run test:servers`. */
export default defineConfig({
  test: {
    include: ['test/servers/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each server by itself: side by side they would take each other's CPU on a small machine.
    fileParallelism: false,
  },
})
