import { defineConfig } from 'wxt'
import { rigHosts, rigKey } from './test/rig/rig-manifest'

/** `SIDELINE_RIG=1` (npm run build:rig) adds a fixed id and the test hosts, into a folder of its own; nothing else differs. */
const rig = process.env['SIDELINE_RIG'] === '1'

const connectNowhere =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDirTemplate: rig ? 'rig-{{browser}}' : '{{browser}}',
  vite: () => ({ build: { target: ['chrome120', 'firefox140'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: connectNowhere },
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'sideline@sideline.example', data_collection_permissions: { required: ['none'] } },
      },
    }),
    ...(rig && { key: rigKey, host_permissions: [...rigHosts] }),
  }),
})
