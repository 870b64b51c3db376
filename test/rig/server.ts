import { readFile } from 'node:fs/promises'
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import type { Certificate } from './certificate'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** What the practice site is served under: nothing inline, nothing from elsewhere. */
export const practicePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

/** The strictest that a page can be: no script, no connection, and no string that could become either. */
export const strictPolicy =
  "default-src 'none'; script-src 'none'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

export interface Site {
  readonly folder: string
  readonly headers?: Readonly<Record<string, string>>
  /** Pages at paths of their own, with headers of their own: files in the folder. */
  readonly pages?: Readonly<Record<string, Pick<Site, 'headers'> & { readonly file: string }>>
}

export interface RunningServer {
  readonly port: number
  /** Every request so far, as `host/path`. */
  readonly log: readonly string[]
  close(): Promise<void>
}

/** Serves folders on loopback, chosen by the Host header; `*` is for any host. With a certificate over TLS. */
export async function serve(sites: Readonly<Record<string, Site>>, certificate?: Certificate): Promise<RunningServer> {
  const log: string[] = []
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    log.push(`${host}${request.url}`)
    void answer(sites[host] ?? sites['*'], request.url ?? '/', response)
  }
  const server = certificate
    ? createHttps({ key: certificate.privateKey, cert: certificate.certificate }, handle)
    : createHttp(handle)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    log,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function answer(site: Site | undefined, url: string, response: ServerResponse): Promise<void> {
  const path = normalize(decodeURIComponent(new URL(url, 'http://any').pathname))
  const page = site?.pages?.[path]
  const file = site && join(site.folder, page?.file ?? (path.endsWith(sep) ? join(path, 'index.html') : path))
  const body = file?.startsWith(site?.folder ?? sep) ? await readFile(file).catch(() => undefined) : undefined
  if (!body || !file) {
    response.writeHead(404).end()
    return
  }
  response
    .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...(page ?? site)?.headers })
    .end(body)
}
