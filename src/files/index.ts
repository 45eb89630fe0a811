/** The door of files/. */

export type * from './types.ts'
export {createProject, type NewFile} from './create-project.ts'
export {decode1252, decodeText, type DecodedText} from './decode-text.ts'
export {openFolder, openFolderIfThere} from './folder.ts'
export {confineOutputs, locate, type Location} from './locate.ts'
export {projectAround} from './project-around.ts'
export {recoverOutputs, writeOutputs} from './write-outputs.ts'
export {compareNaturally} from './natural-order.ts'
