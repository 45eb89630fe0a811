/** The check and the container, loaded when a book is sealed. */

import type {Container} from './package.ts'

export const loadSeal = (): Promise<typeof import('./seal.ts')> => import('./seal.ts')

export const packFiles = async (container: Container): Promise<Uint8Array> => (await loadSeal()).packFiles(container)

export const sealEpub = async (container: Container): Promise<Uint8Array> => (await loadSeal()).sealEpub(container)

/** The check here, while `pack` does its work elsewhere. */
export async function sealBeside(container: Container, pack: (container: Container) => Promise<Uint8Array>): Promise<Uint8Array> {
  const packed = pack(container)
  packed.catch(() => undefined)
  const {checkFiles} = await import('./check-files.ts')
  checkFiles(container)
  return packed
}
