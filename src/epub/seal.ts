/** The finished files checked and packed. */

import {checkFiles, stopOn} from './check-files.ts'
import {findContainerFaults} from './check/index.ts'
import {packEpub, type Container} from './package.ts'

/** The bytes of the EPUB. */
export async function sealEpub(container: Container): Promise<Uint8Array> {
  checkFiles(container)
  return packFiles(container)
}

/** The half that compresses them. */
export async function packFiles(container: Container): Promise<Uint8Array> {
  const bytes = await packEpub(container)
  stopOn(findContainerFaults(bytes))
  return bytes
}
