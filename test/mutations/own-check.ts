/** Our own check over the bytes of any EPUB: unpacked, then judged as our builds are. */

import {strFromU8, unzipSync} from 'fflate'
import {findContainerFaults, findFaults} from '../../src/epub/check/index.ts'

const asText = /\.(?:xhtml|opf|ncx|css)$/

export function checkBytes(bytes: Uint8Array): string[] {
  const files = new Map<string, string | Uint8Array>()
  const unpacked = unzipSync(bytes)
  const outside: string[] = []
  for (const [path, data] of Object.entries(unpacked)) {
    const [, inside] = /^OEBPS\/(.*)$/.exec(path) ?? []
    if (inside !== undefined) files.set(inside, asText.test(inside) ? strFromU8(data) : data)
    else outside.push(path)
  }
  return [...findContainerFaults(bytes), ...findFaults(files)]
}
