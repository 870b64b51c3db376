import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: { include: ['{lib,components,entrypoints,test}/**/*.test.{ts,tsx}'], restoreMocks: true, testTimeout: 30_000 },
})
