/** The check and the container, loaded when a book is sealed: on the second thread, where there is one. */

import type {Container} from './package.ts'

export const loadSeal = (): Promise<typeof import('./seal.ts')> => import('./seal.ts')

export const sealEpub = async (container: Container): Promise<Uint8Array> => (await loadSeal()).sealEpub(container)
