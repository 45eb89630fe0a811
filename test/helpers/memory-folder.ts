/** A `ReadFolder` of strings, for tests. */

import type {ReadFolder} from '../../src/files/index.ts'
import {faultAt} from '../../src/report/index.ts'

/** A folder that holds the given files; strings are UTF-8. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>>): ReadFolder {
  const contents = new Map(Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? new TextEncoder().encode(data) : data]))
  const order = new Intl.Collator('en', {numeric: true})
  return {
    root: '/book',
    async list(path) {
      const prefix = path === '' ? '' : `${path}/`
      const below = [...contents].filter(([name]) => name.startsWith(prefix))
      return below.map(([name, data]) => ({path: name, size: data.length})).sort((a, b) => order.compare(a.path, b.path))
    },
    async exists(path) {
      return contents.has(path)
    },
    async read(path, limit) {
      const data = contents.get(path)
      if (!data) throw faultAt('files:missing', {path}, 'Found no such file', {hint: 'Check the spelling'})
      if (data.length > limit) throw faultAt('files:size', {path}, `Found ${data.length} bytes, expected at most ${limit}`, {hint: 'Divide it'})
      return data
    }
  }
}
