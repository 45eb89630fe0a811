/**
 * The finished files checked and packed. What our own check refuses is no fault of the author's: it is our defect,
 * and throws.
 */

import {findContainerFaults, findFaults} from './check/index.ts'
import {packEpub, type Container} from './package.ts'

/** The bytes of the EPUB. */
export async function sealEpub(container: Container): Promise<Uint8Array> {
  checkFiles(container)
  return packFiles(container)
}

/** The half that reads every file. */
export function checkFiles({packageDocument, ncx, nav, files}: Container): void {
  const made = new Map<string, string | Uint8Array>([['content.opf', packageDocument], ['toc.ncx', ncx], ['toc.xhtml', nav]])
  for (const {path, data} of files) made.set(path, data)
  stopOn(findFaults(made))
}

/** The half that compresses them. */
export async function packFiles(container: Container): Promise<Uint8Array> {
  const bytes = await packEpub(container)
  stopOn(findContainerFaults(bytes))
  return bytes
}

function stopOn(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The EPUB would be unsound: ${faults.slice(0, 5).join('; ')}`)
}
