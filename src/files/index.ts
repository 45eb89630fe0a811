/** The door of files/. */

export type * from './types.ts'
export {createProject, type NewFile} from './create-project.ts'
export {openFolder} from './folder.ts'
export {locate, type Location} from './locate.ts'
export {recoverOutputs, writeOutputs} from './write-outputs.ts'
export {compareNaturally} from './natural-order.ts'
