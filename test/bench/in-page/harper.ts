import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js'
import type { Prepare } from './subject'

/** Harper with all the rules it comes with, from its WASM file, which the page's own server answers. */
export const prepare: Prepare = async () => {
  const linter = new LocalLinter({ binary: createBinaryModuleFromUrl('/harper.wasm', 'full') })
  await linter.setup()
  return {
    read: async (text) => {
      const lints = await linter.lint(text, { language: 'plaintext' })
      for (const lint of lints) lint.free()
      return lints.length
    },
  }
}
