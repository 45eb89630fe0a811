/** What the package ships beside the program. */

import {fileURLToPath} from 'node:url'
import {openFolder, type ReadFolder} from '../files/index.ts'

/** The package's folder: two up from `src/commands/`, three from `dist/lib/commands/`. */
export async function packageFolder(): Promise<ReadFolder> {
  for (const up of ['../../', '../../../']) {
    const folder = await openFolder(fileURLToPath(new URL(up, import.meta.url)))
    if (await folder.exists('package.json')) return folder
  }
  throw new Error('Expected `package.json` beside the program')
}

/** The version in `package.json`. */
export async function readVersion(): Promise<string> {
  const folder = await packageFolder()
  const {version} = JSON.parse(new TextDecoder().decode(await folder.read('package.json', 1_000_000))) as {version: string}
  return version
}
