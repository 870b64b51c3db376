import { defineConfig } from '@playwright/test'

/** Tests in Firefox, which they drive by themselves: Playwright runs them and no more. */
export default defineConfig({
  testDir: 'test/firefox',
  outputDir: '.output/e2e-firefox',
  globalSetup: './test/firefox/build.setup.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
})
