import { defineConfig } from 'vitest/config'

/** Two real sites in Chromium while they are deployed: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
  },
})
