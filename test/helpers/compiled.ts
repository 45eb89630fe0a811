/** A module of ours as plain JavaScript, for a process of its own: to start one through tsx takes longer than what most of them do. */

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'

/** The path of the module with all it imports, in a folder that goes when this process does. */
export function compiledOf(url: URL): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-compiled-'))
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}))
  const outfile = join(folder, 'module.mjs')
  buildSync({entryPoints: [fileURLToPath(url)], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning'})
  return outfile
}
