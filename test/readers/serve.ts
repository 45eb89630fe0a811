/** A server on the loopback for the browser: named files and the folders of installed packages, nothing else. */

import {createServer} from 'node:http'
import {readFile} from 'node:fs/promises'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'

const types: Readonly<Record<string, string>> = {'.html': 'text/html', '.js': 'text/javascript', '.epub': 'application/epub+zip', '.css': 'text/css'}

export interface Served {
  readonly origin: string
  close(): void
}

/** `files` by path; `folders` by first part of the path. */
export async function serve(files: Readonly<Record<string, string | Uint8Array>>, folders: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const [, first = '', ...rest] = path.split('/')
    const folder = folders[first]
    const data = files[path] ?? (folder === undefined ? undefined : await readFile(join(folder, normalize(`/${rest.join('/')}`))).catch(() => undefined))
    response.writeHead(data === undefined ? 404 : 200, {'content-type': types[extname(path)] ?? 'application/octet-stream'})
    response.end(data ?? '')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close()}
}
